/** Constant of reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): how little the first ranks outweigh the next. */
const RANK_CONSTANT = 60;

/** Merges ranked lists by rank alone, their scores being of different kinds. What is in two lists rises. */
export function fuse<T>(lists: readonly (readonly T[])[], getKey: (item: T) => string): readonly T[] {
  const scores = new Map<string, { item: T; score: number }>();
  for (const list of lists) {
    list.forEach((item, rank) => {
      const key = getKey(item);
      const known = scores.get(key);
      scores.set(key, { item: known?.item ?? item, score: (known?.score ?? 0) + 1 / (RANK_CONSTANT + rank) });
    });
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ item }) => item);
}
