import type { Term } from './query.ts';
import type { PageMatch, Place } from './rank.ts';

/** What terms earn by following one another as in the query, by being near, and when the reader tied them by a hyphen. */
const NEIGHBOURS = 1.5;
const CLOSE: readonly (readonly [words: number, worth: number])[] = [
  [6, 0.6],
  [25, 0.4],
  [60, 0.25],
];
const BOUND = 3;
/** What terms that follow one another in the query earn by doing so on the page: the longer the run, the more. */
export function toNearness(page: readonly PageMatch[], terms: readonly Term[]): number {
  let earned = 0;
  let runs: Runs = new Map();
  page.forEach((match, index) => {
    const before = page[index - 1];
    const isNext = before !== undefined && before.term + 1 === match.term;
    const gap = isNext ? (terms[match.term]?.place ?? 0) - (terms[before.term]?.place ?? 0) : 0;
    const next = extendRuns(match, isNext ? runs : new Map(), gap);
    const best = Math.max(0, ...[...next.values()].map((run) => run.earned));
    const tie = isNext && terms[before.term]?.isBound ? BOUND : 1;
    if (best > 0) earned += best * tie;
    else if (isNext) earned += getCloseness(before.places, match.places) * (before.rarity + match.rarity);
    runs = next;
  });
  return earned;
}

/** Runs of terms as the query has them, by the place where each ends. */
type Runs = ReadonlyMap<number, RunEnd>;

interface RunEnd {
  readonly length: number;
  readonly weight: number;
  readonly rarity: number;
  readonly earned: number;
}

function extendRuns({ places, rarity }: PageMatch, runs: Runs, gap: number): Runs {
  return new Map(
    places.map(({ at, weight }) => {
      const before = findBefore(runs, at, gap);
      if (!before) return [at, { length: 1, weight, rarity, earned: 0 }];
      const run = { length: before.length + 1, weight: Math.min(before.weight, weight), rarity };
      return [
        at,
        { ...run, earned: NEIGHBOURS * (before.rarity + rarity) * Math.sqrt(run.weight) * (run.length / 2) },
      ];
    }),
  );
}

/** The run that ends where the query has it, or a small word nearer or farther: « clients ne veulent pas », « clients veulent ». */
function findBefore(runs: Runs, at: number, gap: number): RunEnd | undefined {
  if (runs.size === 0) return undefined;
  for (const distance of [gap, gap - 1, gap + 1, gap - 2]) {
    const run = distance > 0 ? runs.get(at - distance) : undefined;
    if (run) return run;
  }
  return undefined;
}

/** What it is worth that two terms stand in one sentence, or in one passage. */
function getCloseness(left: readonly Place[], right: readonly Place[]): number {
  const distance = Math.min(
    ...left.map((place) => Math.min(...right.map((other) => Math.abs(other.at - place.at)))),
  );
  return CLOSE.find(([words]) => distance <= words)?.[1] ?? 0;
}
