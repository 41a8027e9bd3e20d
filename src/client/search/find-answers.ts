import { fold } from '../../search/normalise.ts';
import { parseQuery, isTooShort, type Query, type Term } from '../../search/query.ts';
import { rank, type Hit, type Ranked } from '../../search/rank.ts';
import type { VocabularyWord } from '../../search/vocabulary.ts';
import type { Shard } from './engine.ts';
import { repair, type Correction } from './plan.ts';
import type { SearchIndex } from './search-index.ts';

/** What a search found, in the shards that it searched. */
export interface Answers {
  readonly query: Query;
  readonly results: readonly Ranked[];
  readonly corrections: readonly Correction[];
  /** Words of the query that no article has, nor anything near. */
  readonly unknown: readonly string[];
  readonly shards: readonly Shard[];
  /** Ranks of the shards that may have more. */
  readonly remaining: readonly number[];
  readonly isTooShort: boolean;
}

export interface SearchOptions {
  /** Searches the words as typed, without putting others in their place. */
  readonly isLiteral?: boolean;
  /** How many times the reader asked for older years. */
  readonly rounds?: number;
}

/** Shards of one round, and how many rounds are made unasked while there are few results. */
const SHARDS_A_ROUND = 3;
const ROUNDS_UNASKED = 2;
const ENOUGH = 8;
const FULL = 0.999;

/**
 * Answers a query from the shards that can have its words, the newest first. A publication of one shard is searched
 * whole; in a larger one the vocabulary tells where rare words are, and common ones are sought in the newest years
 * until there are enough results: the rest is sought when the reader asks.
 */
export async function findAnswers(index: SearchIndex, text: string, options: SearchOptions = {}): Promise<Answers> {
  const query = parseQuery(text, index.synonyms);
  const empty = { query, results: [], corrections: [], unknown: [], shards: [], remaining: [], isTooShort: isTooShort(query) };
  if (empty.isTooShort) return empty;
  const candidates = await listCandidates(index, query.terms);
  const asked = options.rounds ?? 0;
  for (let round = 1; ; round += 1) {
    const count = round * SHARDS_A_ROUND;
    const shards = await Promise.all(candidates.slice(0, count).map((at) => index.getShard(at)));
    const found = await searchShards(index, query, { shards, isLiteral: options.isLiteral ?? false });
    const remaining = candidates.slice(count);
    const full = found.results.filter((result) => result.coverage >= FULL).length;
    if (remaining.length === 0 || (round > asked && (full >= ENOUGH || round >= ROUNDS_UNASKED + asked))) return { ...empty, ...found, shards, remaining };
  }
}

type Found = Pick<Answers, 'results' | 'corrections' | 'unknown'>;

async function searchShards(index: SearchIndex, query: Query, { shards, isLiteral }: { readonly shards: readonly Shard[]; readonly isLiteral: boolean }): Promise<Found> {
  const finder = new Finder(shards);
  const known = await Promise.all(query.terms.map((term) => finder.knowsTerm(term)));
  const repairs = await Promise.all(
    query.terms.map(async (term, at) =>
      known[at] || isLiteral ? { term } : repair(term, { index, knows: (token) => finder.knows(token), isLast: at === query.terms.length - 1, next: query.terms[at + 1] }),
    ),
  );
  const terms = query.terms.map((term, at) => repairs[at]?.term ?? term);
  const tokens = [...terms.flatMap((term) => term.choices.flat()), ...query.phrases.flat().map(({ token }) => token)];
  const hits = await finder.findAll(tokens);
  return {
    results: rank({ terms, phrases: query.phrases, getHits: (token) => hits.get(token) ?? [], total: finder.size }),
    corrections: repairs.flatMap((one) => (one && 'correction' in one && one.correction ? [one.correction] : [])),
    unknown: terms.filter((_, at) => !known[at] && (repairs[at] === undefined || isLiteral)).map((term) => term.text),
  };
}

/** Finds words in several shards as if they were one. */
class Finder {
  readonly #shards: readonly Shard[];

  constructor(shards: readonly Shard[]) {
    this.#shards = shards;
  }

  get size(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.size, 0);
  }

  async find(token: string): Promise<readonly Hit[]> {
    return (await Promise.all(this.#shards.map((shard) => shard.find(token)))).flat();
  }

  async findAll(tokens: readonly string[]): Promise<ReadonlyMap<string, readonly Hit[]>> {
    const unique = [...new Set(tokens)];
    const found = await Promise.all(unique.map((token) => this.find(token)));
    return new Map(unique.map((token, at) => [token, found[at] ?? []]));
  }

  async knows(token: string): Promise<boolean> {
    return (await this.find(token)).length > 0;
  }

  /** Whether one way of saying the term is wholly known. */
  async knowsTerm(term: Term): Promise<boolean> {
    const choices = await Promise.all(term.choices.map((choice) => Promise.all(choice.map((token) => this.knows(token)))));
    return choices.some((choice) => choice.every(Boolean));
  }
}

/** The shards that can have all terms, or else any of them, the newest first. */
async function listCandidates(index: SearchIndex, terms: readonly Term[]): Promise<readonly number[]> {
  const all = index.manifest.shards.map((_, at) => at).reverse();
  if (all.length <= SHARDS_A_ROUND) return all;
  const places = await Promise.all(terms.map((term) => findPlaces(index, term)));
  const known = places.filter((place) => place === 'all' || place.size > 0);
  const isIn = (at: number, place: Places) => place === 'all' || place.has(at);
  const every = all.filter((at) => known.every((place) => isIn(at, place)));
  return every.length > 0 ? every : all.filter((at) => known.length === 0 || known.some((place) => isIn(at, place)));
}

type Places = ReadonlySet<number> | 'all';

/** Where one of the term's words, in any of its forms, stands. A term that is nowhere says nothing of where to look. */
async function findPlaces(index: SearchIndex, term: Term): Promise<Places> {
  const places = new Set<number>();
  for (const choice of term.choices) {
    for (const token of choice) {
      const forms = (await index.getWords(token)).filter((word) => isForm(word, token));
      if (forms.some((form) => form.shards === undefined)) return 'all';
      for (const form of forms) for (const at of form.shards ?? []) places.add(at);
    }
  }
  return places;
}

/** Whether two words may have one stem. Too many is safe: a shard is searched for nothing; too few would lose results. */
function isForm({ word }: VocabularyWord, token: string): boolean {
  const [a, b] = [fold(word), fold(token)];
  if (a === b) return true;
  const shared = [...a].findIndex((letter, at) => letter !== b[at]);
  const length = shared < 0 ? a.length : shared;
  return length >= Math.max(3, Math.min(a.length, b.length) - 3) && Math.max(a.length, b.length) - length <= 6;
}
