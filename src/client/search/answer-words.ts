import { searchWords } from '../words.ts';
import type { Answers } from './find-answers.ts';
import type { SearchIndex } from './search-index.ts';

/** « 3 sur 12 résultats pour « buzz », de 2022 à 2026 ». */
export function toCount(
  index: SearchIndex,
  { query, results, searched, remaining, isTooShort }: Answers,
  count: number,
): string {
  const { text } = query;
  if (isTooShort) return searchWords.tooShort;
  if (results.length === 0) return searchWords.nothing(text);
  if (count === 0) return searchWords.nothingWithFacets;
  const words =
    count === results.length
      ? searchWords.found(count, text)
      : searchWords.foundOf(count, results.length, text);
  return remaining.length > 0 ? words + searchWords.between(...toYears(index, searched)) : words;
}

/** The first and the last year of some shards. */
export function toYears(index: SearchIndex, ranks: readonly number[]): [string, string] {
  const shards = ranks.flatMap((rank) => index.manifest.shards[rank] ?? []);
  return [
    shards.map((shard) => shard.from).sort()[0] ?? '',
    shards
      .map((shard) => shard.to)
      .sort()
      .at(-1) ?? '',
  ];
}
