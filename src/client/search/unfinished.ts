import { fold } from '#outputs/search/normalise.ts';
import type { Choice, Query, Term } from '#outputs/search/query.ts';
import { findLongerWords } from '#outputs/search/spelling.ts';
import { listUnfinished } from '#outputs/search/suggest.ts';
import type { VocabularyWord } from '#outputs/search/vocabulary-file.ts';
import type { SearchIndex } from './search-index.ts';

/** How many longer words an unfinished one stands for, or an unknown one when nothing else fits. */
export const LONGER_WORDS = 5;
const LONGEST_UNFINISHED = 9;

/** A short last word that only a stem knows may be the beginning of others: « faux prof ». */
export async function complete(term: Term, query: Query, index: SearchIndex): Promise<Term> {
  const token = toUnfinished(term);
  if (token === undefined) return term;
  const words = await index.getWords(token);
  if (words.some(({ word }) => fold(word) === fold(token))) return term;
  const longer = await listLonger(token, query, words, index);
  return { ...term, choices: [...term.choices, ...longer.map((word): Choice => [word])] };
}

/** Fetches what `complete` reads; what fails is tried again by it. */
export function prepareCompletion(term: Term, index: SearchIndex): void {
  const token = toUnfinished(term);
  if (token !== undefined) index.getWords(token).catch(() => undefined);
}

function toUnfinished({ choices: [[token = '', ...more] = []] }: Term): string | undefined {
  return more.length > 0 || token.length < 3 || token.length > LONGEST_UNFINISHED ? undefined : token;
}

/** Words that begin so: those of the titles that the whole query begins, then the most used. */
export async function listLonger(
  token: string,
  { sought, language }: Pick<Query, 'sought' | 'language'>,
  words: readonly VocabularyWord[],
  index: SearchIndex,
): Promise<readonly string[]> {
  const longer = findLongerWords(token, words, language).map(({ word }) => word);
  if (longer.length <= 1) return longer;
  const titled = listUnfinished(sought, await index.getTitles([token]), index.languages);
  const first = longer.filter((word) => titled.has(word));
  return [...new Set([...first, ...longer])].slice(0, LONGER_WORDS);
}
