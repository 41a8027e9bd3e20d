import { fold } from '../../search/normalise.ts';
import type { Choice, Phrase, Query, Term } from '../../search/query.ts';
import { findLongerWords, findNearWords, getDistance } from '../../search/spelling.ts';
import { isStopWord } from '../../search/stop-words.ts';
import type { VocabularyWord } from '../../search/vocabulary.ts';
import type { SearchIndex } from './search-index.ts';

/** A word of the query that was replaced by one of the publication. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** The terms to search: as typed, or with what was meant in place of words that no article has. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** Words that no article has, nor anything near. */
  readonly unknown: readonly string[];
  /** Phrases whose every word was typed as it is written. */
  readonly phrases: readonly Phrase[];
}

/** Whether any article has the word or one of its forms. */
export type Knows = (token: string) => Promise<boolean>;

/** How many longer words an unfinished one stands for. */
const LONGER_WORDS = 5;
const SHORTEST_UNFINISHED = 2;
const LONGEST_UNFINISHED = 6;

/** Replaces each word that no article has by what was most likely meant. */
export async function planTerms(query: Query, index: SearchIndex, knows: Knows): Promise<Plan> {
  const { terms, known } = await joinParted(query.terms, knows);
  const repairs = await Promise.all(
    terms.map(async (term, at): Promise<Repair | undefined> => {
      const isLast = at === terms.length - 1;
      if (!known[at]) return repair(term, { index, knows, isLast });
      return { term: isLast ? await complete(term, index) : term };
    }),
  );
  return {
    terms: terms.map((term, at) => repairs[at]?.term ?? term),
    corrections: repairs.flatMap((one) => (one?.correction ? [one.correction] : [])),
    unknown: terms.filter((_, at) => repairs[at] === undefined).map((term) => term.text),
    phrases: query.phrases.filter(
      (phrase) =>
        !terms.some((term, at) => !known[at] && phrase.some(({ token }) => term.choices[0]?.includes(token))),
    ),
  };
}

interface Repair {
  readonly term: Term;
  readonly correction?: Correction;
}

/** A short last word that only a stem knows may be the beginning of others: « faux prof ». */
async function complete(term: Term, index: SearchIndex): Promise<Term> {
  const [[token = '', ...more] = []] = term.choices;
  if (more.length > 0 || token.length < 3 || token.length > LONGEST_UNFINISHED) return term;
  const words = await index.getWords(token);
  if (words.some(({ word }) => fold(word) === fold(token))) return term;
  const longer = findLongerWords(token, words).slice(0, LONGER_WORDS);
  return { ...term, choices: [...term.choices, ...longer.map(({ word }): Choice => [word])] };
}

/** « you tube » is one word when that word exists and one of the two does not. */
async function joinParted(
  typed: readonly Term[],
  knows: Knows,
): Promise<{ readonly terms: readonly Term[]; readonly known: readonly boolean[] }> {
  const known = await Promise.all(typed.map((term) => knowsTerm(term, knows)));
  for (const [at, term] of typed.entries()) {
    const next = typed[at + 1];
    const joined = next && (!known[at] || !known[at + 1]) ? join(term, next) : undefined;
    if (joined && (await knowsTerm(joined, knows)))
      return { terms: typed.toSpliced(at, 2, joined), known: known.toSpliced(at, 2, true) };
  }
  return { terms: typed, known };
}

function join(left: Term, right: Term): Term | undefined {
  const [[a, ...moreOfA] = [], [b, ...moreOfB] = []] = [left.choices[0], right.choices[0]];
  if (a === undefined || b === undefined || moreOfA.length + moreOfB.length > 0) return undefined;
  return {
    text: `${left.text} ${right.text}`,
    choices: [[a + b]],
    place: left.place,
    isBound: right.isBound,
  };
}

/** Whether one way of saying the term is wholly known. */
async function knowsTerm(term: Term, knows: Knows): Promise<boolean> {
  const choices = await Promise.all(term.choices.map((choice) => Promise.all(choice.map(knows))));
  return choices.some((choice) => choice.every(Boolean));
}

interface RepairOptions {
  readonly index: SearchIndex;
  readonly knows: Knows;
  /** The last word of a query may be unfinished. */
  readonly isLast: boolean;
}

/**
 * What was meant by a word that no article has: both figures of « 9/10 », a longer word while it is being typed, a word
 * glued to its article (« lentreprise »), two words in one (« kisscool »), or the nearest spelling. Undefined when
 * nothing fits.
 */
async function repair(term: Term, { index, knows, isLast }: RepairOptions): Promise<Repair | undefined> {
  const [[token = '', ...more] = []] = term.choices;
  if (more.length > 0) return undefined;
  const [, part, whole] = /^(\p{Nd}+)sur(\p{Nd}+)$/u.exec(token) ?? [];
  if (part !== undefined && whole !== undefined) return { term: { ...term, choices: [[part, whole]] } };
  const words = await index.getWords(token);
  const longer = findLongerWords(token, words).slice(0, LONGER_WORDS);
  if (isLast && token.length >= SHORTEST_UNFINISHED && longer.length > 0)
    return { term: withWords(term, longer) };
  const elided = ELIDED.exec(token)?.[1];
  if (elided !== undefined && (await knows(elided))) return { term: { ...term, choices: [[elided]] } };
  const near = await findNear(token, words, index);
  const parted = near.some((word) => isNear(word, token)) ? undefined : await findParted(token, words, knows);
  if (parted) return { term: { ...term, choices: [parted] } };
  const [best] = near;
  if (best) return { term: withWords(term, near), correction: { typed: term.text, used: best.word } };
  return longer.length > 0 && token.length > 3 ? { term: withWords(term, longer) } : undefined;
}

/** An article that lost its apostrophe. */
const ELIDED = /^(?:[cdjlmnst]|qu)(?=[aeiouyhàâéèêëîïôûœ])(.{3,})$/u;

function isNear({ word }: VocabularyWord, token: string): boolean {
  return getDistance(fold(word), fold(token), 1) <= 1;
}

/** Among words that begin alike, then those with the same first letter, then for a first letter too many or misplaced. */
async function findNear(
  token: string,
  words: readonly VocabularyWord[],
  index: SearchIndex,
): Promise<readonly VocabularyWord[]> {
  const near = findNearWords(token, words);
  if (near.length > 0) return near;
  const more = findNearWords(token, await index.getMoreWords(token));
  return more.length > 0 ? more : findNearWords(token, await index.getWords(token.slice(1)));
}

async function findParted(
  token: string,
  words: readonly VocabularyWord[],
  knows: Knows,
): Promise<Choice | undefined> {
  for (const [left, right] of listParts(token, words)) if (await knows(right)) return [left, right];
  return undefined;
}

/** Ways of parting a word whose first part is a word of the publication, the longest first. */
function listParts(token: string, words: readonly VocabularyWord[]): readonly (readonly [string, string])[] {
  const known = new Map(words.filter(({ word }) => !isStopWord(word)).map(({ word }) => [fold(word), word]));
  const lengths = Array.from(
    { length: Math.max(0, token.length - 5) },
    (_, index) => token.length - 3 - index,
  );
  return lengths.flatMap((length): (readonly [string, string])[] => {
    const left = known.get(fold(token.slice(0, length)));
    const right = token.slice(length);
    return left === undefined || isStopWord(right) ? [] : [[left, right]];
  });
}

function withWords(term: Term, words: readonly VocabularyWord[]): Term {
  return { ...term, choices: words.map(({ word }): Choice => [word]) };
}
