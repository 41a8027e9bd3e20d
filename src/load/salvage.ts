import { z } from 'zod';
import { essay } from '#kinds/essay.ts';
import { articleSchema, type ArticleData } from '#kinds/kinds.ts';
import { pageSchema, type PageData } from '#model/page.ts';
import { typesetData } from './typeset-data.ts';

/** A front matter that holds a mistake. */
export interface Faulty {
  readonly slug: string;
  readonly raw: unknown;
  readonly language: string;
}

/**
 * An article as far as its front matter is right: of its own kind where what that kind demands is there, otherwise an
 * essay; of today without a date. It is never published.
 */
export function salvageArticle(faulty: Faulty): ArticleData | undefined {
  const known = toRecord(faulty.raw);
  const own = articleSchema.options.find(({ shape }) => shape.kind.value === known['kind']);
  const date = new Date().toISOString().slice(0, 10);
  return (
    (own && salvage<ArticleData>(own, faulty, { date })) ??
    salvage<ArticleData>(essay.schema, faulty, { date, kind: 'essay' })
  );
}

/** The same of a page of the owner. */
export function salvagePage(faulty: Faulty): PageData | undefined {
  return salvage(pageSchema, faulty, {});
}

function salvage<T>(
  schema: z.ZodType<T> & { readonly shape: z.ZodRawShape },
  { slug, raw, language }: Faulty,
  besides: Readonly<Record<string, unknown>>,
): T | undefined {
  const known = toRecord(raw);
  const kept = Object.entries(schema.shape).filter(
    ([name, field]) => z.safeParse(field, known[name]).success,
  );
  const right = Object.fromEntries(kept.map(([name]) => [name, known[name]]));
  const { data } = schema.safeParse({ title: slug, ...besides, ...right });
  return data && typesetData(data, language);
}

function toRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).safeParse(raw).data ?? {};
}
