import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#engine/write-whole.ts';
import { articleSchema } from '#kinds/kinds.ts';
import { commentsSchema } from '#model/comment.ts';
import type { Catalog } from '#model/catalog.ts';
import { linkRecordsSchema } from '#model/link-record.ts';
import { organisationSchema } from '#model/organisation.ts';
import { pageSchema } from '#model/page.ts';
import { personSchema } from '#model/person.ts';
import { redirectsSchema } from '#model/redirect.ts';
import { seriesSchema } from '#model/series.ts';
import { siteSchema } from '#model/site.ts';
import { tagsSchema } from '#model/tag.ts';

/** Of every sort of file that authors write; the name of its JSON Schema. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  article: articleSchema,
  comments: commentsSchema,
  links: linkRecordsSchema,
  organisation: organisationSchema,
  page: pageSchema,
  person: personSchema,
  redirects: redirectsSchema,
  series: seriesSchema,
  site: siteSchema,
  tags: tagsSchema,
};

/** Fields that name something of the content, and what. */
const NAMED: Readonly<Record<string, keyof Names>> = {
  authors: 'people',
  by: 'people',
  defaultAuthors: 'people',
  entry: 'articles',
  interviewees: 'people',
  interviewer: 'people',
  organisations: 'organisations',
  plan: 'articles',
  series: 'series',
  tags: 'tags',
};

interface Names {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly series: readonly string[];
  readonly tags: readonly string[];
  readonly articles: readonly string[];
}

/** The JSON Schema (draft 2020-12) of each sort of file, as text, by the name of its file. */
export function listJsonSchemas(names?: Names): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [`${name}.json`, print(toJsonSchema(schema, names))]),
  );
}

/** What this process has written last: a preview reads the content again and again. */
let lastKnown = '';

/** Writes schemas that list what a content folder has: an editor proposes it. Those that have not changed stay as they are. */
export function writeLocalSchemas(folder: string, catalog: Catalog): void {
  const names = toNames(catalog);
  const known = JSON.stringify([folder, names]);
  if (known === lastKnown) return;
  lastKnown = known;
  for (const [name, text] of [['.gitignore', '*\n'] as const, ...listJsonSchemas(names)]) {
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  }
}

/** Where those of a content folder are: the project's own, or one that has settings for an editor (see `toEditorFiles`). */
export function findLocalSchemas(root: string, contentDir: string): string | undefined {
  if (contentDir === join(root, 'content')) return join(root, 'schemas/local');
  return isWritable(join(contentDir, '.vscode')) ? join(contentDir, '.schemas') : undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the fields of a content folder may name. */
function toNames({ people, organisations, series, tags, articles }: Catalog): Names {
  return {
    people: [...people.keys()],
    organisations: [...organisations.keys()],
    series: series.map(({ slug }) => slug),
    tags: [...tags.keys()],
    articles: articles.map(({ slug }) => slug).sort(),
  };
}

function toJsonSchema(schema: z.ZodType, names: Names | undefined): object {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return names ? z.looseObject({}).parse(withNames(json, names)) : json;
}

/** The same with what the fields may name; books are written, and replies given, by others too. */
function withNames(schema: unknown, names: Names): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((one) => withNames(one, names));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, unknown] => {
      const list = NAMED[key];
      if (FREE.has(key)) return [key, value];
      return [key, list === undefined ? withNames(value, names) : toChoice(value, names[list])];
    }),
  );
}

const FREE: ReadonlySet<string> = new Set(['book', 'replies']);

/** The schema of a text, or of a list of texts among others, that may be one of those names only. */
function toChoice(schema: unknown, names: readonly string[]): unknown {
  const parsed = CHOSEN.safeParse(schema);
  if (!parsed.success) return schema;
  const { type, items, anyOf } = parsed.data;
  if (type === 'string') return { ...parsed.data, enum: names };
  if (anyOf) return { ...parsed.data, anyOf: anyOf.map((one) => toChoice(one, names)) };
  return items === undefined ? schema : { ...parsed.data, items: toChoice(items, names) };
}

const CHOSEN = z.looseObject({
  type: z.string().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

function print(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
