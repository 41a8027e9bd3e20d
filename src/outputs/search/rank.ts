import { isAccented } from './forms.ts';
import type { Language } from './languages/language.ts';
import { toNearness } from './nearness.ts';
import type { Phrase, Term } from './query.ts';
import { ASIDE } from './weights.ts';

/** One article that has a word, and every place of the word in it. */
export interface Hit {
  readonly shard: string;
  /** Name of its record. */
  readonly record: string;
  /** How much of the article the word is: Pagefind's BM25 without the word's rarity. */
  readonly frequency: number;
  readonly places: readonly Place[];
}

export interface Place {
  /** Number of the word in the article. */
  readonly at: number;
  /** 10 in the title, 4 in the chapô, 1 in the text. */
  readonly weight: number;
  /** Whether the word has an accent on the page. */
  readonly isAccented: boolean;
}

/** An article that answers a query, better or worse. */
export interface Ranked {
  readonly shard: string;
  readonly record: string;
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
  /** What no result may have. */
  readonly excluded: readonly Phrase[];
  /** Articles that have a word, in every shard searched. */
  readonly getHits: (token: string) => readonly Hit[];
  readonly language: Language;
  /** How many articles were searched. */
  readonly total: number;
}

/** What a synonym or another form is worth beside the reader's own word. */
const SYNONYM = 0.85;
/** What a word of the same family is worth. */
const RELATIVE = 0.4;
/** What an expression is worth by how far its words are from one another: side by side, parted by small words, anywhere. */
const TOGETHER: readonly (readonly [words: number, worth: number])[] = [
  [1, 1],
  [3, 0.7],
];
const APART = 0.15;
/** What a page is worth that has the word without the accents that the reader took care to type: « marche », « marché ». */
const WITHOUT_ACCENT = 0.3;
/** An article with part of the query is shown when it has so much of what the best has, and scores so well beside it. */
const ENOUGH_COVERAGE = 0.5;
const ENOUGH_SCORE = 0.25;

/** What a page is worth that is no article. */
const BESIDE = 0.5;

/** BM25's measure of how much a word tells: never negative, so that a word of every page still counts a little. */
export function toRarity(found: number, total: number): number {
  return Math.log(1 + (Math.max(total, found) - found + 0.5) / (found + 0.5));
}

/** The articles that answer, best first. Linear in the number of places of the query's words. */
export function rank(input: RankInput): readonly Ranked[] {
  const matches = input.terms.map((term) => matchTerm(term, input));
  const rarities = matches.map(
    (match, index) => toRarity(match.size, input.total) * (input.terms[index]?.worth ?? 1),
  );
  const known = rarities.filter((_, index) => (matches[index]?.size ?? 0) > 0);
  const sum = known.reduce((total, rarity) => total + rarity, 0);
  const pages = new Map<string, PageMatch[]>();
  matches.forEach((match, term) => {
    for (const [key, page] of match)
      pages.set(key, [...(pages.get(key) ?? []), { ...page, term, rarity: rarities[term] ?? 0 }]);
  });
  const ranked = [...pages.values()]
    .map((page) => toRanked(page, sum, input))
    .filter((page) => input.phrases.every((phrase) => hasPhrase(page, phrase, input.getHits)))
    .filter((page) => !input.excluded.some((phrase) => hasPhrase(page, phrase, input.getHits)));
  return keepTelling(ranked.sort(compare));
}

/** What an article has of one term of the query. */
export interface TermMatch {
  readonly hit: Hit;
  readonly frequency: number;
  readonly places: readonly Place[];
}

export interface PageMatch extends TermMatch {
  readonly term: number;
  readonly rarity: number;
}

/** Articles that have the term, each in the wording it has best. */
function matchTerm(term: Term, { getHits, language }: RankInput): ReadonlyMap<string, TermMatch> {
  const best = new Map<string, TermMatch>();
  const choices = [
    ...term.choices.map((choice, index) => ({ choice, worth: index === 0 ? 1 : SYNONYM })),
    ...term.relatives.map((choice) => ({ choice, worth: RELATIVE })),
  ];
  choices.forEach(({ choice, worth }) => {
    for (const [key, match] of matchChoice(
      choice.map((token) =>
        getHits(token).map((hit) => (isAccented(token, language) ? weighAccents(hit) : hit)),
      ),
    )) {
      const frequency = match.frequency * worth;
      const other = best.get(key);
      if (!other) best.set(key, { ...match, frequency });
      else
        best.set(key, {
          ...match,
          frequency: Math.max(frequency, other.frequency),
          places: [...other.places, ...match.places],
        });
    }
  });
  return best;
}

function weighAccents(hit: Hit): Hit {
  const isTold = hit.places.some((place) => place.isAccented);
  return isTold ? hit : { ...hit, frequency: hit.frequency * WITHOUT_ACCENT };
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
  if (others.length > 0)
    for (const [key, match] of matches) matches.set(key, weighDistance(match, others.length));
  return matches;
}

function weighDistance(match: TermMatch, others: number): TermMatch {
  const places = match.places.toSorted((a, b) => a.at - b.at);
  const lengths = places.map(({ at }, index) => (places[index + others]?.at ?? Infinity) - at);
  const step = Math.min(...lengths) / others;
  const worth = TOGETHER.find(([words]) => step <= words)?.[1] ?? APART;
  return { ...match, frequency: match.frequency * worth };
}

function toRanked(page: readonly PageMatch[], sum: number, { terms }: RankInput): Ranked {
  const coverage = sum === 0 ? 0 : page.reduce((total, match) => total + match.rarity, 0) / sum;
  const words = page.reduce((total, match) => total + match.rarity * match.frequency, 0);
  const places = page.flatMap(({ term, places: some }) => some.map((place) => ({ ...place, term })));
  const { shard, record } = page[0]?.hit ?? { shard: '', record: '' };
  return {
    shard,
    record,
    coverage,
    score: (words + toNearness(page, terms)) * coverage ** 1.5 * (isAside(places) ? BESIDE : 1),
    places: places.sort((a, b) => a.at - b.at),
  };
}

/** Whether what these places are in stands beside articles. */
export function isAside(places: readonly Place[]): boolean {
  return places.every(({ weight }) => weight <= ASIDE);
}

function hasPhrase(page: Ranked, phrase: Phrase, getHits: RankInput['getHits']): boolean {
  const places = phrase.map(({ token, gap }) => {
    const hit = getHits(token).find((one) => one.record === page.record && one.shard === page.shard);
    return new Set(hit?.places.map((place) => place.at - gap));
  });
  const [first = new Set<number>(), ...others] = places;
  return [...first].some((at) => others.every((other) => other.has(at)));
}

/** All that answers the whole query, and what answers part of it so well that it may be what was meant. */
function keepTelling(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const most = Math.max(0, ...ranked.map((page) => page.coverage));
  return ranked.filter(
    ({ coverage, score }) =>
      coverage >= most - 0.001 || (coverage >= most * ENOUGH_COVERAGE && score >= best * ENOUGH_SCORE),
  );
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    (a.shard < b.shard ? 1 : Number(a.shard > b.shard) * -1) ||
    (a.record < b.record ? -1 : 1)
  );
}

function toKey({ shard, record }: Hit): string {
  return `${shard}/${record}`;
}
