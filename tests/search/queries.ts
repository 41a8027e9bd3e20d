import { TABLE } from './query-table.ts';

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
  readonly category: Category;
  /** Slugs of articles. */
  readonly expected: readonly string[];
}

export const QUERIES: readonly QualityQuery[] = CATEGORIES.flatMap((category) =>
  TABLE[category].map(([query, ...expected]) => ({ query, category, expected })),
);
