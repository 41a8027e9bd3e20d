import type { Suggestion } from '#outputs/search/manifest.ts';
import { isOnlySmallWords } from '#outputs/search/query.ts';
import { isAside, type Ranked } from '#outputs/search/rank.ts';
import type { Answers } from './find-answers.ts';
import { findNames, proposeNearest } from './proposals.ts';
import type { SearchIndex } from './search-index.ts';

/** What is shown beside results: names that the query is that of; where nothing was found, what resembles it. */
export interface Beside {
  readonly names: readonly Suggestion[];
  readonly nearest: readonly Suggestion[];
}

/** Results stay where it does not come. */
export const NOTHING_BESIDE: Beside = { names: [], nearest: [] };

export async function findBeside(
  index: SearchIndex,
  { query, results, isTooShort }: Answers,
): Promise<Beside> {
  if (isTooShort) return NOTHING_BESIDE;
  const isNamed = !isOnlySmallWords(query) && mayBeNames(index, results);
  return {
    names: isNamed ? await findNames(index, query.sought) : [],
    nearest: results.length === 0 ? await proposeNearest(index, query.sought) : [],
  };
}

/** In a publication that is searched whole, a name has its page among the results: names are not fetched for nothing. */
function mayBeNames({ manifest }: SearchIndex, results: readonly Ranked[]): boolean {
  return manifest.titles.length > 0 || results.some(({ places }) => isAside(places));
}
