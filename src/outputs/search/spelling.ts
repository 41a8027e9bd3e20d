import { fold } from './normalise.ts';
import type { Language } from './languages/language.ts';
import { isStopWord } from './stop-words.ts';
import type { VocabularyWord } from './vocabulary-file.ts';

/** Words that begin as typed, most used first. */
export function findLongerWords(
  typed: string,
  words: readonly VocabularyWord[],
  language: Language,
): readonly VocabularyWord[] {
  const folded = fold(typed);
  return words
    .filter(({ word }) => word !== typed && fold(word).startsWith(folded) && !isStopWord(word, language))
    .sort((a, b) => b.count - a.count);
}

/** Damerau–Levenshtein distance with adjacent exchanges, or more than `limit` as soon as it is known to exceed it. */
export function getDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(getCell({ a, b, i, j, next, row, before }));
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit + 1;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly next: readonly number[];
  readonly row: readonly number[];
  readonly before: readonly number[];
}

function getCell({ a, b, i, j, next, row, before }: Cell): number {
  const isSame = a[i - 1] === b[j - 1];
  const best = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!isSame));
  const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isExchange ? Math.min(best, (before[j - 2] ?? 0) + 1) : best;
}
