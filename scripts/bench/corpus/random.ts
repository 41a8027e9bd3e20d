/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws when the list is empty. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state are enough for a corpus. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
  };
}

/** A seed of its own for each numbered thing: one article can be made without those before it. */
export function toSeed(seed: number, index: number): number {
  return Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
}

/** Items in the proportions of Zipf's law: the second is half as frequent as the first, the third a third. */
export function createZipf<T>(items: readonly T[]): (random: Random) => T {
  const sums: number[] = [];
  items.reduce((sum, _item, index) => (sums[index] = sum + 1 / (index + 1)), 0);
  const total = sums.at(-1) ?? 0;
  return (random) => at(items, findPlace(sums, random.next() * total));
}

/** The same items in an order of chance. */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Index of the first sum above `wanted`. */
function findPlace(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`Nothing at ${index} of ${items.length}`);
  return item;
}
