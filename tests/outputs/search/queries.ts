import { FROM_PAGES } from './from-pages-table.ts';
import { HELD_OUT } from './held-out-table.ts';
import { READ_AGAIN } from './read-again-table.ts';
import { READ_ANEW } from './read-anew-table.ts';
import { TABLE, type Line } from './query-table.ts';

/** What kind of difficulty a query is. */
export const CATEGORIES = [
  'plain',
  'no accents',
  'accents',
  'elision',
  'ligature',
  'inflection',
  'hyphen',
  'brand',
  'number',
  'phrase',
  'prefix',
  'typo',
  'question',
  'person',
  'part',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** A query on the content of this repository, and the articles of which any is a right first answer. */
export interface QualityQuery {
  readonly query: string;
  readonly category: string;
  /** Slugs of articles, or paths of other pages. */
  readonly expected: readonly string[];
}

export const QUERIES: readonly QualityQuery[] = toQueries(TABLE);

/** Queries written apart: see held-out-table.ts. */
export const HELD_OUT_QUERIES: readonly QualityQuery[] = toQueries(HELD_OUT);

/** Queries written as readers would: see from-pages-table.ts. */
export const FROM_PAGES_QUERIES: readonly QualityQuery[] = toQueries(FROM_PAGES);

/** And again by somebody else: see read-again-table.ts. */
export const READ_AGAIN_QUERIES: readonly QualityQuery[] = toQueries(READ_AGAIN);

/** And once more: see read-anew-table.ts. */
export const READ_ANEW_QUERIES: readonly QualityQuery[] = toQueries(READ_ANEW);

function toQueries(table: Readonly<Record<string, readonly Line[]>>): readonly QualityQuery[] {
  return Object.entries(table).flatMap(([category, lines]) =>
    lines.map(([query, ...expected]) => ({ query, category, expected })),
  );
}
