import type { SearchRecord } from '#outputs/search/document.ts';
import { toAnswer, type Answer } from '#outputs/search/excerpt.ts';
import { getFacetValues } from '#outputs/search/facet-table.ts';
import type { FacetName } from '#outputs/search/manifest.ts';
import type { Ranked } from '#outputs/search/rank.ts';
import { toExactness } from '#outputs/search/refine.ts';
import { PAGE } from './address.ts';
import type { SearchIndex } from './search-index.ts';

/** A result ready to show. */
export interface Result {
  readonly record: SearchRecord;
  readonly answer: Answer;
  /** Where it leads: the passage, or the top of the page. */
  readonly url: string;
}

/**
 * Reads what is shown of these results, and nothing of the others. The first page is put in order by the texts
 * themselves, which tell more than the index.
 */
export async function loadResults(
  index: SearchIndex,
  ranked: readonly Ranked[],
  words: readonly string[],
): Promise<readonly Result[]> {
  const loaded = await Promise.all(
    ranked.map(async (one) => ({ ranked: one, record: await getRecord(index, one) })),
  );
  const top = loaded.slice(0, PAGE);
  const exactness = toExactness(
    top.map(({ record }) => record),
    words,
    index.languages,
  );
  const first = top
    .map((one, index) => ({ ...one, score: one.ranked.score * (exactness[index] ?? 1) }))
    .sort((a, b) => b.score - a.score);
  return [...first, ...loaded.slice(PAGE)].map(toResult);
}

/** The values that facets filter these results by. */
export async function loadFacets(
  index: SearchIndex,
  ranked: readonly Ranked[],
): Promise<readonly Readonly<Record<FacetName, readonly string[]>>[]> {
  const ids = [...new Set(ranked.map((one) => one.shard))];
  const tables = new Map(
    await Promise.all(ids.map(async (id) => [id, await (await findShard(index, id)).getFacets()] as const)),
  );
  return ranked.map(({ shard, record }) => {
    const table = tables.get(shard);
    if (!table) throw new Error('No shard');
    return getFacetValues(table, record);
  });
}

export async function getRecord(index: SearchIndex, { shard, record }: Ranked): Promise<SearchRecord> {
  return (await findShard(index, shard)).getRecord(record);
}

function toResult({ record, ranked }: { readonly record: SearchRecord; readonly ranked: Ranked }): Result {
  const answer = toAnswer(record, ranked.places);
  return { record, answer, url: toPassageUrl(record.url, answer.passage.id) };
}

export function toPassageUrl(url: string, id: string): string {
  return id === '' ? url : `${url.replace(/#.*$/u, '')}#${encodeURIComponent(id)}`;
}

function findShard(index: SearchIndex, id: string): ReturnType<SearchIndex['getShard']> {
  return index.getShard(index.manifest.shards.findIndex((shard) => shard.id === id));
}
