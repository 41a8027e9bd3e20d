import { z } from 'zod';
import type { Locale } from '#locales/locale.ts';
import { bookReview } from './book-review.ts';
import { caseStudy } from './case-study.ts';
import { essay } from './essay.ts';
import { eventReport } from './event-report.ts';
import { excerpt } from './excerpt.ts';
import { guide } from './guide.ts';
import { interview } from './interview.ts';
import type { ArticleKind, KindWords } from './kind.ts';

/** Every kind of article, in the order in which menus and lists name them. */
const ALL = [interview, caseStudy, essay, excerpt, eventReport, bookReview, guide] as const;
const [first, ...others] = ALL;

/** Front matter of an article. */
export const articleSchema = z.discriminatedUnion('kind', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);

export type ArticleData = z.output<typeof articleSchema>;
export type Kind = ArticleData['kind'];

/** In the order in which menus and lists name them. */
export const KINDS: readonly Kind[] = ALL.map(({ kind }) => kind);

type AnyKind = ArticleKind<ArticleData, KindWords> & Pick<(typeof ALL)[number], 'kind' | 'example'>;
const byName = new Map<Kind, AnyKind>(ALL.map((one) => [one.kind, one]));

/** @throws when no kind has that name. */
export function getKind(name: Kind): AnyKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`No kind of article “${name}”`);
  return kind;
}

export function getKindWords(name: Kind, { code, kinds }: Pick<Locale, 'code' | 'kinds'>): KindWords {
  const words = getKind(name).words[code];
  return kinds[name] ? { ...words, ...kinds[name] } : words;
}

/** Whether a kind has a list, feeds and a mark of its own. */
export function isShown(name: Kind, { kinds }: Pick<Locale, 'kinds'>): boolean {
  return kinds[name]?.shown !== false;
}
