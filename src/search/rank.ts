import type { Phrase, Term } from './query.ts';

/** One article that has a word, and every place of the word in it. */
export interface Hit {
  readonly shard: string;
  /** Name of its card. */
  readonly card: string;
  /** How much of the article the word is: Pagefind's BM25 without the word's rarity. */
  readonly frequency: number;
  readonly places: readonly Place[];
}

export interface Place {
  /** Number of the word in the article. */
  readonly at: number;
  /** 10 in the title, 4 in the chapô, 1 in the text. */
  readonly weight: number;
}

/** An article that answers a query, better or worse. */
export interface Ranked {
  readonly shard: string;
  readonly card: string;
  readonly score: number;
  /** How much of the query it answers, by the rarity of its terms: 1 is all. */
  readonly coverage: number;
  readonly places: readonly RankedPlace[];
}

export interface RankedPlace extends Place {
  /** Rank of the term in the query. */
  readonly term: number;
}

export interface RankInput {
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  /** Articles that have a word, in every shard searched. */
  readonly getHits: (token: string) => readonly Hit[];
  /** How many articles were searched. */
  readonly total: number;
}

/** What a synonym or the other form of an expression is worth beside the reader's own word. */
const SYNONYM = 0.85;
const NEIGHBOURS = 0.6;
const CLOSE = 0.25;
const CLOSE_WORDS = 6;
/** An article with part of the query is shown among those with all of it when it scores this share of the best. */
const PARTIAL_AMONG_FULL = 0.7;
const FULL = 0.999;

/** BM25's measure of how much a word tells: never negative, so that a word of every page still counts a little. */
export function toRarity(found: number, total: number): number {
  return Math.log(1 + (Math.max(total, found) - found + 0.5) / (found + 0.5));
}

/** The articles that answer, best first. Linear in the number of places of the query's words. */
export function rank(input: RankInput): readonly Ranked[] {
  const matches = input.terms.map((term) => matchTerm(term, input.getHits));
  const rarities = matches.map((match) => toRarity(match.size, input.total));
  const known = rarities.filter((_, index) => (matches[index]?.size ?? 0) > 0);
  const sum = known.reduce((total, rarity) => total + rarity, 0);
  const pages = new Map<string, PageMatch[]>();
  matches.forEach((match, term) => {
    for (const [key, page] of match)
      pages.set(key, [...(pages.get(key) ?? []), { ...page, term, rarity: rarities[term] ?? 0 }]);
  });
  const ranked = [...pages.values()]
    .map((page) => toRanked(page, sum, input))
    .filter((page) => input.phrases.every((phrase) => hasPhrase(page, phrase, input.getHits)));
  return keepTelling(ranked.sort(compare));
}

interface TermMatch {
  readonly hit: Hit;
  readonly frequency: number;
  readonly places: readonly Place[];
}

interface PageMatch extends TermMatch {
  readonly term: number;
  readonly rarity: number;
}

/** Articles that say the term, each in the way it says it best. */
function matchTerm(term: Term, getHits: RankInput['getHits']): ReadonlyMap<string, TermMatch> {
  const best = new Map<string, TermMatch>();
  term.choices.forEach((choice, index) => {
    for (const [key, match] of matchChoice(choice.map(getHits))) {
      const frequency = match.frequency * (index === 0 ? 1 : SYNONYM);
      const other = best.get(key);
      if (!other || other.frequency < frequency) best.set(key, { ...match, frequency });
    }
  });
  return best;
}

/** Articles that have all words of an expression. */
function matchChoice([first = [], ...others]: readonly (readonly Hit[])[]): ReadonlyMap<string, TermMatch> {
  let matches = new Map(
    first.map((hit): [string, TermMatch] => [
      toKey(hit),
      { hit, frequency: hit.frequency, places: hit.places },
    ]),
  );
  for (const hits of others) {
    const next = new Map<string, TermMatch>();
    for (const hit of hits) {
      const match = matches.get(toKey(hit));
      if (match)
        next.set(toKey(hit), {
          hit,
          frequency: (match.frequency + hit.frequency) / 2,
          places: [...match.places, ...hit.places],
        });
    }
    matches = next;
  }
  return matches;
}

function toRanked(page: readonly PageMatch[], sum: number, { terms }: RankInput): Ranked {
  const coverage = sum === 0 ? 0 : page.reduce((total, match) => total + match.rarity, 0) / sum;
  const words = page.reduce((total, match) => total + match.rarity * match.frequency, 0);
  const places = page.flatMap(({ term, places: some }) => some.map((place) => ({ ...place, term })));
  const { shard, card } = page[0]?.hit ?? { shard: '', card: '' };
  return {
    shard,
    card,
    coverage,
    score: (words + toNearness(page, terms)) * coverage ** 2,
    places: places.sort((a, b) => a.at - b.at),
  };
}

/** What terms that follow one another in the query earn by doing so on the page too. */
function toNearness(page: readonly PageMatch[], terms: readonly Term[]): number {
  let earned = 0;
  for (let index = 1; index < page.length; index += 1) {
    const [left, right] = [page[index - 1], page[index]];
    if (!left || !right || right.term !== left.term + 1) continue;
    const gap = (terms[right.term]?.place ?? 0) - (terms[left.term]?.place ?? 0);
    earned += (left.rarity + right.rarity) * getNearness(left.places, right.places, gap);
  }
  return earned;
}

function getNearness(left: readonly Place[], right: readonly Place[], gap: number): number {
  const at = new Map(right.map((place) => [place.at, place.weight]));
  let best = 0;
  for (const place of left) {
    const weight = at.get(place.at + gap);
    if (weight !== undefined) best = Math.max(best, NEIGHBOURS * Math.sqrt(Math.min(weight, place.weight)));
    else if (best < CLOSE && right.some((other) => Math.abs(other.at - place.at) <= CLOSE_WORDS))
      best = CLOSE;
  }
  return best;
}

function hasPhrase(page: Ranked, phrase: Phrase, getHits: RankInput['getHits']): boolean {
  const places = phrase.map(({ token, gap }) => {
    const hit = getHits(token).find((one) => one.card === page.card && one.shard === page.shard);
    return new Set(hit?.places.map((place) => place.at - gap));
  });
  const [first = new Set<number>(), ...others] = places;
  return [...first].some((at) => others.every((other) => other.has(at)));
}

/** All that answers the whole query; with less, only what is nearly as good, or the best there is when nothing has it all. */
function keepTelling(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  if (ranked.some((page) => page.coverage >= FULL))
    return ranked.filter((page) => page.coverage >= FULL || page.score >= best * PARTIAL_AMONG_FULL);
  return ranked.filter((page) => page.coverage >= 0.4 || page.score >= best * 0.5);
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    (a.shard < b.shard ? 1 : Number(a.shard > b.shard) * -1) ||
    (a.card < b.card ? -1 : 1)
  );
}

function toKey({ shard, card }: Hit): string {
  return `${shard}/${card}`;
}
