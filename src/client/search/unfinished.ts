import { fold } from '#outputs/search/normalise.ts';
import type { Choice, Query, Term } from '#outputs/search/query.ts';
import { findLongerWords } from '#outputs/search/spelling.ts';
import { listUnfinished } from '#outputs/search/suggest.ts';
import type { VocabularyWord } from '#outputs/search/vocabulary-file.ts';
import type { SearchIndex } from './search-index.ts';

/** How many longer words an unfinished one stands for, or an unknown one when nothing else fits. */
export const LONGER_WORDS = 5;

/** A short last word that only a stem knows may be the beginning of others, « faux prof », which are put beside it. Undefined when it is not. */
export async function complete(
  terms: readonly Term[],
  query: Query,
  index: SearchIndex,
): Promise<readonly Term[] | undefined> {
  const last = terms.at(-1);
  const [[token = ''] = []] = last?.choices ?? [];
  const words = await index.getWords(token);
  if (words.some(({ word }) => fold(word) === fold(token))) return undefined;
  const longer = await listLonger(token, query, words, index);
  return last && longer.length > 0
    ? terms.with(-1, { ...last, choices: [...last.choices, ...longer.map((word): Choice => [word])] })
    : undefined;
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
