import { toRoot } from '#outputs/search/forms.ts';
import { fold, toUnits } from '#outputs/search/normalise.ts';
import { isTooShort, parseQuery, type Query, type Term } from '#outputs/search/query.ts';
import { rank, type Hit, type Ranked } from '#outputs/search/rank.ts';
import { listWords } from '#outputs/search/refine.ts';
import { suggest } from '#outputs/search/suggest.ts';
import type { Shard } from './engine.ts';
import { PAGE } from './address.ts';
import { planTerms, type Knows, type Plan } from './plan.ts';
import { getRecord } from './results.ts';
import type { SearchIndex } from './search-index.ts';
import { complete } from './unfinished.ts';

/** What a search found, in the shards that it searched. */
export interface Answers extends Pick<Plan, 'corrections' | 'unknown'> {
  readonly query: Query;
  /** Those of the query, with what was put in the place of some. */
  readonly words: readonly string[];
  readonly results: readonly Ranked[];
  /** Ranks of the shards searched, and of those that may have more. */
  readonly searched: readonly number[];
  readonly remaining: readonly number[];
  readonly isTooShort: boolean;
}

type Found = Pick<Answers, 'results' | 'searched' | 'remaining'>;

export interface SearchOptions {
  /** Searches the words as typed, without putting others in their place. */
  readonly isLiteral?: boolean;
  /** How many times the reader asked for older years. */
  readonly rounds?: number;
}

/** Shards of one round, fewer for a long query, and how many rounds are made unasked until something has every word. */
const SHARDS_A_ROUND = 4;
const FILES_A_ROUND = 10;
const ROUNDS_UNASKED = 4;
/** How many words of a query are asked where they are: the longest, which are the rarest. */
const WORDS_LOCATED = 4;
const FULL = 0.999;
/** A word that may be the beginning of others. */
const UNFINISHED = /^.{3,9}$/u;

/**
 * Answers a query from the shards that can have its words. A publication of one shard is searched whole; in a larger
 * one the vocabulary tells where rare words are and the titles which years come first, and common words are sought in
 * the newest years until something has them all: the rest is sought when the reader asks.
 */
export async function findAnswers(
  index: SearchIndex,
  text: string,
  { isLiteral = false, rounds = 0 }: SearchOptions = {},
): Promise<Answers> {
  const query = parseQuery(text, index);
  const empty = {
    query,
    words: query.words,
    results: [],
    corrections: [],
    unknown: [],
    searched: [],
    remaining: [],
    isTooShort: isTooShort(query),
  };
  if (empty.isTooShort || index.manifest.shards.length === 0) return empty;
  const plan = isLiteral
    ? { ...NOTHING_MEANT, terms: query.terms, phrases: query.phrases }
    : await planTerms(query, index, toKnows(index));
  const meant = new Map(
    plan.corrections.flatMap(({ typed, used }) => toUnits(typed).map(({ token }) => [token, used] as const)),
  );
  const words = query.words.map((word) => meant.get(word) ?? word);
  return { ...empty, ...plan, words, ...(await searchFinished(index, query, plan, rounds)) };
}

const NOTHING_MEANT = { corrections: [], unknown: [], mayBeUnfinished: false };

/** The last word, where it is so short that it may be the beginning of others. */
function toUnfinished(terms: readonly Term[]): string {
  const [[token = '', ...more] = []] = terms.at(-1)?.choices ?? [];
  return more.length === 0 && UNFINISHED.test(token) ? token : '';
}

/** As typed, and with what a short last word may be the beginning of: that needs the vocabulary, unless it is here or a result has the word. */
async function searchFinished(index: SearchIndex, query: Query, plan: Plan, rounds: number): Promise<Found> {
  const search = (terms: readonly Term[]) => searchPlan(index, query, { ...plan, terms }, rounds);
  // A vocabulary that does not come fails no search: its words may be whole.
  const finish = () => complete(plan.terms, query, index).catch(() => undefined);
  const last = plan.mayBeUnfinished ? toUnfinished(plan.terms) : '';
  if (last !== '' && index.hasWords(last)) return search((await finish()) ?? plan.terms);
  const asTyped = await search(plan.terms);
  if (last === '' || (await isShown(index, last, asTyped.results))) return asTyped;
  const terms = await finish();
  return terms ? search(terms) : asTyped;
}

/** Whether a text that will be shown has the word itself, and not only its stem: then the vocabulary need not be fetched. */
async function isShown(index: SearchIndex, word: string, results: readonly Ranked[]): Promise<boolean> {
  const records = await Promise.all(results.slice(0, PAGE).map((result) => getRecord(index, result)));
  return records.some((record) => listWords(record).flat().map(fold).includes(fold(word)));
}

async function searchPlan(index: SearchIndex, query: Query, plan: Plan, rounds: number): Promise<Found> {
  const candidates = await listCandidates(index, query, plan.terms);
  const size = Math.max(2, Math.min(SHARDS_A_ROUND, Math.floor(FILES_A_ROUND / plan.terms.length)));
  for (let round = 1; ; round += 1) {
    const searched = candidates.slice(0, round * size);
    const results = await searchShards(await Promise.all(searched.map((at) => index.getShard(at))), {
      ...plan,
      language: query.language,
      excluded: query.excluded,
    });
    const remaining = candidates.slice(searched.length);
    const isEnough =
      round > rounds &&
      (round >= ROUNDS_UNASKED + rounds || results.some((result) => result.coverage >= FULL));
    if (remaining.length === 0 || isEnough) return { results, searched, remaining };
  }
}

async function searchShards(
  shards: readonly Shard[],
  {
    terms,
    phrases,
    language,
    excluded,
  }: Pick<Plan, 'terms' | 'phrases'> & Pick<Query, 'language' | 'excluded'>,
): Promise<readonly Ranked[]> {
  const tokens = [
    ...new Set([
      ...terms.flatMap((term) => [...term.choices, ...term.relatives].flat()),
      ...[...phrases, ...excluded].flat().map(({ token }) => token),
    ]),
  ];
  const found = await Promise.all(
    tokens.map(async (token) => (await Promise.all(shards.map((shard) => shard.find(token)))).flat()),
  );
  const hits = new Map<string, readonly Hit[]>(tokens.map((token, at) => [token, found[at] ?? []]));
  return rank({
    terms,
    phrases,
    excluded,
    language,
    getHits: (token) => hits.get(token) ?? [],
    total: shards.reduce((sum, shard) => sum + shard.size, 0),
  });
}

/** Shards that are all searched know their words and their forms; of more, the vocabulary is asked. */
function toKnows(index: SearchIndex): Knows {
  const ranks = [...index.manifest.shards.keys()];
  if (ranks.length <= SHARDS_A_ROUND)
    return async (token) => {
      const found = await Promise.all(ranks.map(async (at) => (await index.getShard(at)).find(token)));
      return found.flat().length > 0;
    };
  return async (token) => {
    const words = await index.getWords(token);
    return index.languages.some((language) => {
      const stem = toRoot(token, language);
      return words.some(({ word }) => toRoot(word, language) === stem);
    });
  };
}

/** Ranks of the shards that can have all terms, or else any of them: those of fitting titles first, then the newest. */
async function listCandidates(
  index: SearchIndex,
  query: Query,
  terms: readonly Term[],
): Promise<readonly number[]> {
  const all = index.manifest.shards.map((_, at) => at).reverse();
  if (all.length <= SHARDS_A_ROUND) return all;
  const [places, titled] = await Promise.all([
    Promise.all(listLongest(terms).map((term) => findPlaces(index, term))),
    findTitled(index, query),
  ]);
  const known = places.filter((place) => place === 'all' || place.size > 0);
  const isIn = (at: number, place: Places) => place === 'all' || place.has(at);
  const every = all.filter((at) => known.every((place) => isIn(at, place)));
  const candidates =
    every.length > 0
      ? every
      : all.filter((at) => known.length === 0 || known.some((place) => isIn(at, place)));
  return [...candidates.filter((at) => titled.has(at)), ...candidates.filter((at) => !titled.has(at))];
}

function listLongest(terms: readonly Term[]): readonly Term[] {
  const length = ({ choices }: Term) => choices[0]?.join('').length ?? 0;
  return terms.toSorted((a, b) => length(b) - length(a)).slice(0, WORDS_LOCATED);
}

type Places = ReadonlySet<number> | 'all';

/** Where one of the term's words, in any of its forms, stands. A term that is nowhere tells nothing of where to look. */
async function findPlaces(index: SearchIndex, term: Term): Promise<Places> {
  const places = new Set<number>();
  for (const token of term.choices.flat()) {
    const forms = (await index.getWords(token)).filter(({ word }) => isForm(fold(word), fold(token)));
    if (forms.some((form) => form.shards === undefined)) return 'all';
    for (const at of forms.flatMap((form) => form.shards ?? [])) places.add(at);
  }
  return places;
}

/** The shards of the years of articles whose titles have every word of the query. */
async function findTitled(index: SearchIndex, query: Query): Promise<ReadonlySet<number>> {
  const longest = query.terms
    .flatMap((term) => term.choices[0] ?? [])
    .reduce((best, token) => (token.length > best.length ? token : best), '');
  const titles = await index.getTitlesOf(longest);
  const years = suggest(query.sought, titles, { languages: index.languages, limit: 2 }).flatMap(
    ({ suggestion, isFull }) => (isFull && suggestion[4] ? [suggestion[4]] : []),
  );
  const { shards } = index.manifest;
  return new Set(
    shards.flatMap(({ from, to }, at) => (years.some((year) => from <= year && year <= to) ? [at] : [])),
  );
}

/** Whether two words may have one stem. Too many is safe: a shard is searched for nothing; too few would lose results. */
function isForm(a: string, b: string): boolean {
  const differs = [...a].findIndex((letter, at) => letter !== b[at]);
  const shared = differs < 0 ? a.length : differs;
  return (
    a === b ||
    (shared >= Math.max(3, Math.min(a.length, b.length) - 3) && Math.max(a.length, b.length) - shared <= 6)
  );
}
