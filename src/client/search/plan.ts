import { changeEnding, toRoot } from '#outputs/search/forms.ts';
import { fold } from '#outputs/search/normalise.ts';
import type { Language } from '#outputs/search/languages/language.ts';
import type { Choice, Phrase, Query, Term } from '#outputs/search/query.ts';
import { findLongerWords, findNearWords, getDistance } from '#outputs/search/spelling.ts';
import { listUnfinished } from '#outputs/search/suggest.ts';
import type { VocabularyWord } from '#outputs/search/vocabulary.ts';
import { findParted } from './parts.ts';
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
/** What a word put in place of another tells, beside those that were typed right. */
const CORRECTED = 0.5;
const LONGEST_UNFINISHED = 9;

/** Replaces each word that no article has by what was most likely meant. */
export async function planTerms(query: Query, index: SearchIndex, knows: Knows): Promise<Plan> {
  const { language } = query;
  const { terms, known } = await joinParted(query.terms, knows);
  const repairs = await Promise.all(
    terms.map(async (term, at): Promise<Repair | undefined> => {
      const isLast = at === terms.length - 1;
      if (!known[at]) return repair(term, { index, knows, language, query: isLast ? query.text : undefined });
      return { term: isLast ? await complete(term, query, index) : term };
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
async function complete(term: Term, query: Query, index: SearchIndex): Promise<Term> {
  const [[token = '', ...more] = []] = term.choices;
  if (more.length > 0 || token.length < 3 || token.length > LONGEST_UNFINISHED) return term;
  const words = await index.getWords(token);
  if (words.some(({ word }) => fold(word) === fold(token))) return term;
  const longer = await listLonger(token, query, words, index);
  return { ...term, choices: [...term.choices, ...longer.map((word): Choice => [word])] };
}

/** Words that begin so: those of the titles that the whole query begins, then the most used. */
async function listLonger(
  token: string,
  { text, language }: Pick<Query, 'text' | 'language'>,
  words: readonly VocabularyWord[],
  index: SearchIndex,
): Promise<readonly string[]> {
  const longer = findLongerWords(token, words, language).map(({ word }) => word);
  if (longer.length <= 1) return longer;
  const titled = listUnfinished(text, await index.getTitles([token]), index.languages);
  const first = longer.filter((word) => titled.has(word));
  return [...new Set([...first, ...longer])].slice(0, LONGER_WORDS);
}

/** « you tube » is one word when that word exists and one of the two does not; « mini message » may be one when both do. */
async function joinParted(
  typed: readonly Term[],
  knows: Knows,
): Promise<{ readonly terms: readonly Term[]; readonly known: readonly boolean[] }> {
  const [known, joined] = await Promise.all([
    Promise.all(typed.map((term) => knowsTerm(term, knows))),
    Promise.all(typed.map((term, at) => joinKnown(term, typed[at + 1], knows))),
  ]);
  const at = joined.findIndex((one, index) => one && !(known[index] && known[index + 1]));
  const whole = joined[at];
  if (whole) return { terms: typed.toSpliced(at, 2, whole), known: known.toSpliced(at, 2, true) };
  const terms = typed.map((term, index) => ({
    ...term,
    choices: [term, joined[index - 1], joined[index]].flatMap((one) => one?.choices ?? []),
  }));
  return { terms, known };
}

async function joinKnown(left: Term, right: Term | undefined, knows: Knows): Promise<Term | undefined> {
  const joined = right?.place === left.place + 1 ? join(left, right) : undefined;
  return joined && (await knowsTerm(joined, knows)) ? joined : undefined;
}

function join(left: Term, right: Term): Term | undefined {
  const [[a, ...moreOfA] = [], [b, ...moreOfB] = []] = [left.choices[0], right.choices[0]];
  if (a === undefined || b === undefined || moreOfA.length + moreOfB.length > 0) return undefined;
  return {
    text: `${left.text} ${right.text}`,
    choices: [[a + b]],
    relatives: [],
    place: left.place,
    isBound: right.isBound,
    worth: 1,
  };
}

/** Whether one wording of the term is wholly known. */
async function knowsTerm(term: Term, knows: Knows): Promise<boolean> {
  const choices = await Promise.all(term.choices.map((choice) => Promise.all(choice.map(knows))));
  return choices.some((choice) => choice.every(Boolean));
}

interface RepairOptions {
  readonly index: SearchIndex;
  readonly knows: Knows;
  readonly language: Language;
  /** For the last word, which may be unfinished: the query that it ends. */
  readonly query: string | undefined;
}

/**
 * What was meant by a word that no article has: both figures of « 9/10 », a longer word while it is being typed, a word
 * glued to its article (« lentreprise »), two words in one (« kisscool »), or the nearest spelling. Undefined when
 * nothing fits.
 */
async function repair(term: Term, options: RepairOptions): Promise<Repair | undefined> {
  const { index, language, query: text } = options;
  const [[token = '', ...more] = []] = term.choices;
  if (more.length > 0) return undefined;
  const [, part, whole] = /^(\p{Nd}+)sur(\p{Nd}+)$/u.exec(token) ?? [];
  if (part !== undefined && whole !== undefined) return { term: { ...term, choices: [[part, whole]] } };
  const words = await index.getWords(token);
  const longer = text === undefined ? [] : await listLonger(token, { text, language }, words, index);
  if (token.length >= SHORTEST_UNFINISHED && longer.length > 0) return { term: withChoices(term, longer) };
  const forms = await listWritten(changeEnding(token, language.rareForms), options);
  if (forms.length > 0) return { term: withChoices(term, forms) };
  if ((await listWritten(term.relatives.flat(), options)).length > 0) return { term };
  const elided = await listWritten(language.glued.exec(token)?.slice(1) ?? [], options);
  if (elided.length > 0) return { term: withChoices(term, elided) };
  const near = await findNear(token, words, options);
  const parted = near.some((word) => isNear(word, token))
    ? undefined
    : await findParted(token, words, options);
  if (parted) return { term: { ...term, choices: [parted] } };
  const [best] = near;
  if (best) {
    const used = near.map(({ word }) => word);
    return {
      term: { ...withChoices(term, used), worth: term.worth * CORRECTED },
      correction: { typed: term.text, used: best.word },
    };
  }
  const others = findLongerWords(token, words, language).slice(0, LONGER_WORDS);
  return others.length > 0 && token.length > 3
    ? {
        term: withChoices(
          term,
          others.map(({ word }) => word),
        ),
      }
    : undefined;
}

/** Those of the words that some article has, in whatever form: a stem alone may be another word's. */
async function listWritten(
  tokens: readonly string[],
  { index, knows, language }: RepairOptions,
): Promise<readonly string[]> {
  const written = await Promise.all(
    tokens.map(async (token) => {
      const words = await index.getWords(token);
      return words.some(({ word }) => toRoot(word, language) === toRoot(token, language)) && knows(token);
    }),
  );
  return tokens.filter((_, at) => written[at]);
}

function isNear({ word }: VocabularyWord, token: string): boolean {
  return getDistance(fold(word), fold(token), 1) <= 1;
}

/** Among words that begin alike, then those with the same first letter, then for a first letter too many or misplaced. */
async function findNear(
  token: string,
  words: readonly VocabularyWord[],
  { index, language }: RepairOptions,
): Promise<readonly VocabularyWord[]> {
  const near = findNearWords(token, words, language);
  if (near.length > 0) return near;
  const more = findNearWords(token, await index.getMoreWords(token), language);
  return more.length > 0 ? more : findNearWords(token, await index.getWords(token.slice(1)), language);
}

function withChoices(term: Term, words: readonly string[]): Term {
  return { ...term, choices: words.map((word): Choice => [word]), relatives: [] };
}
