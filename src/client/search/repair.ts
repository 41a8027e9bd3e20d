import { changeEnding, toRoot } from '#outputs/search/forms.ts';
import type { Language } from '#outputs/search/languages/language.ts';
import { findNearWords } from '#outputs/search/near-words.ts';
import { fold } from '#outputs/search/normalise.ts';
import type { Choice, Term } from '#outputs/search/query.ts';
import { toEcho, toSound } from '#outputs/search/sounds.ts';
import { findLongerWords, getDistance } from '#outputs/search/spelling.ts';
import type { VocabularyWord } from '#outputs/search/vocabulary-file.ts';
import { findParted } from './parts.ts';
import type { Knows } from './plan.ts';
import type { SearchIndex } from './search-index.ts';
import { listLonger, LONGER_WORDS } from './unfinished.ts';

const SHORTEST_UNFINISHED = 2;
/** What a word put in place of another tells, beside those that were typed right. */
const CORRECTED = 0.5;

/** A word of the query that was replaced by one of the publication. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** What was meant by a word, and whether the reader is told. */
export interface Repair {
  readonly term: Term;
  readonly correction?: Correction;
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
export async function repair(term: Term, options: RepairOptions): Promise<Repair | undefined> {
  const { index, language, query: sought } = options;
  const [[token = '', ...more] = []] = term.choices;
  if (more.length > 0) return undefined;
  const [, part, whole] = /^(\p{Nd}+)sur(\p{Nd}+)$/u.exec(token) ?? [];
  if (part !== undefined && whole !== undefined) return { term: { ...term, choices: [[part, whole]] } };
  const words = await index.getWords(token);
  const longer = sought === undefined ? [] : await listLonger(token, { sought, language }, words, index);
  if (token.length >= SHORTEST_UNFINISHED && longer.length > 0) return { term: withChoices(term, longer) };
  const near = await findNear(token, words, options);
  const [best] = near;
  if (best && toSound(best.word, language) === toSound(token, language)) return correct(term, near);
  const forms = await listWritten(changeEnding(token, language.rareForms), options);
  if (forms.length > 0) return { term: withChoices(term, forms) };
  if ((await listWritten(term.relatives.flat(), options)).length > 0) return { term };
  const elided = await listWritten(language.glued.exec(token)?.slice(1) ?? [], options);
  if (elided.length > 0) return { term: withChoices(term, elided) };
  const parted = near.some((word) => isNear(word, token))
    ? undefined
    : await findParted(token, words, options);
  if (parted) return { term: { ...term, choices: [parted] } };
  if (best) return correct(term, near);
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

function correct(term: Term, near: readonly VocabularyWord[]): Repair {
  const used = near.map(({ word }) => word);
  return {
    term: { ...withChoices(term, used), worth: term.worth * CORRECTED },
    correction: { typed: term.text, used: used[0] ?? '' },
  };
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

/** Among the words that begin alike, and those that end with the same sounds: the first letter may be wrong too. */
async function findNear(
  token: string,
  words: readonly VocabularyWord[],
  { index, language }: RepairOptions,
): Promise<readonly VocabularyWord[]> {
  const all = [...words, ...(await index.getEchoes(toEcho(token, index.languages[0])))];
  return findNearWords(token, [...new Map(all.map((one) => [one.word, one])).values()], language);
}

function withChoices(term: Term, words: readonly string[]): Term {
  return { ...term, choices: words.map((word): Choice => [word]), relatives: [] };
}
