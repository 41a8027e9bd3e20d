import type { Card } from '../../search/document.ts';
import { toAnswer, type Answer } from '../../search/excerpt.ts';
import { getFacetValues } from '../../search/facet-table.ts';
import type { FacetName } from '../../search/manifest.ts';
import type { Ranked } from '../../search/rank.ts';
import type { SearchIndex } from './search-index.ts';

/** A result ready to show. */
export interface Result {
  readonly card: Card;
  readonly answer: Answer;
  /** Where it leads: the passage, or the top of the page. */
  readonly url: string;
}

/** Reads what is shown of these results, and nothing of the others. */
export function loadResults(index: SearchIndex, ranked: readonly Ranked[]): Promise<readonly Result[]> {
  return Promise.all(ranked.map((one) => loadResult(index, one)));
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
  return ranked.map(({ shard, card }) => {
    const table = tables.get(shard);
    if (!table) throw new Error(`No facets of shard ${shard}`);
    return getFacetValues(table, card);
  });
}

async function loadResult(index: SearchIndex, ranked: Ranked): Promise<Result> {
  const card = await (await findShard(index, ranked.shard)).getCard(ranked.card);
  const answer = toAnswer(card, ranked.places);
  return { card, answer, url: toPassageUrl(card.url, answer.passage.id) };
}

export function toPassageUrl(url: string, id: string): string {
  return id === '' ? url : `${url}#${encodeURIComponent(id)}`;
}

function findShard(index: SearchIndex, id: string): ReturnType<SearchIndex['getShard']> {
  return index.getShard(index.manifest.shards.findIndex((shard) => shard.id === id));
}
