import { KINDS, type Kind } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import type { Index } from '#model/publication.ts';

/** A feed of one article would be an alert nobody asked for. */
const LEAST = 2;
/** How many combinations may exist on each axis: a bound on what the build writes. */
const MOST = 100;

/** Articles of one kind among those of a tag or a person. */
export interface Combination {
  readonly key: string;
  readonly kind: Kind;
  readonly articles: readonly Article[];
}

/**
 * Combinations of a key (tag, person) with a kind that hold at least two articles, and fewer than the key does. When
 * there are more than a hundred, the first to have become worth a feed are kept, so that no new article ever ends a feed.
 * Cost: one pass over the articles of the index.
 */
export function listCombinations(index: Index): readonly Combination[] {
  const found = [...index].flatMap(([key, articles]) => listKinds(key, articles));
  const kept = new Set([...found].sort((a, b) => a.since - b.since || compare(a, b)).slice(0, MOST));
  return found.filter((one) => kept.has(one));
}

function listKinds(
  key: string,
  articles: readonly Article[],
): readonly (Combination & { readonly since: number })[] {
  const byKind = Map.groupBy(articles, (article) => article.data.kind);
  return KINDS.flatMap((kind) => {
    const own = byKind.get(kind) ?? [];
    if (own.length < LEAST || own.length === articles.length) return [];
    const since = Math.max(own.at(-LEAST)?.publishedAt ?? 0, getFirstOther(kind, articles));
    return [{ key, kind, articles: own, since }];
  });
}

/** When the first article of another kind appeared: until then the wider feed was the same. Articles are newest first. */
function getFirstOther(kind: Kind, articles: readonly Article[]): number {
  return articles.findLast((article) => article.data.kind !== kind)?.publishedAt ?? 0;
}

function compare(a: Combination, b: Combination): number {
  return a.key === b.key ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : a.key < b.key ? -1 : 1;
}
