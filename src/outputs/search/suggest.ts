import type { Suggestion } from './manifest.ts';
import { fold, toUnits } from './normalise.ts';
import { getDistance } from './spelling.ts';
import { guessLanguage, isStopWord, type Languages } from './stop-words.ts';

/** Titles that are asked how an unfinished word goes on. */
const TITLES_ASKED = 5;

export interface ScoredSuggestion {
  readonly suggestion: Suggestion;
  readonly score: number;
  /** Every telling word of the query is in the title, spelt as typed or longer. */
  readonly isFull: boolean;
  /** Every telling word of the query is in it, one slip in each forgiven. */
  readonly isCovered: boolean;
}

export interface SuggestOptions {
  readonly languages: Languages;
  readonly limit: number;
}

/** Proposals for words that a reader is typing, best first; the last word may be unfinished. */
export function suggest(
  typed: string,
  suggestions: readonly Suggestion[],
  { languages, limit }: SuggestOptions,
): readonly ScoredSuggestion[] {
  const words = toUnits(typed).map((unit) => unit.token);
  if (words.length === 0) return [];
  const language = guessLanguage(words, languages);
  const needed = words.filter((word, index) => !isStopWord(word, language) || index === words.length - 1);
  const scored = suggestions.flatMap((suggestion) => {
    const found = score(words, needed.length > 0 ? needed : words, suggestion);
    return found ? [found] : [];
  });
  return scored.sort((a, b) => Number(b.isFull) - Number(a.isFull) || b.score - a.score).slice(0, limit);
}

/** Which words the last one typed may be the beginning of, by the titles that have all words before it. */
export function listUnfinished(
  typed: string,
  suggestions: readonly Suggestion[],
  languages: Languages,
): ReadonlySet<string> {
  const last = fold(toUnits(typed).at(-1)?.token ?? '');
  const titles = suggest(typed, suggestions, { languages, limit: TITLES_ASKED }).filter(
    ({ isFull }) => isFull,
  );
  return new Set(
    titles
      .flatMap(({ suggestion }) => toUnits(suggestion[1]).map((unit) => unit.token))
      .filter((token) => last !== '' && fold(token).startsWith(last)),
  );
}

function score(
  words: readonly string[],
  needed: readonly string[],
  suggestion: Suggestion,
): ScoredSuggestion | undefined {
  const title = toUnits(suggestion[1]).map((unit) => unit.token);
  const last = words.at(-1) ?? '';
  const matches = needed.map((word) =>
    Math.max(0, ...title.map((other) => compare(word, other, word === last))),
  );
  const found = matches.filter((match) => match > 0);
  const isFull = found.length === needed.length;
  if (found.length === 0 || (!isFull && found.length * 2 < needed.length)) return undefined;
  const total = matches.reduce((sum, match) => sum + match, 0) / needed.length;
  const order = isInOrder(words, title) ? 0.5 : 0;
  const brevity = found.length / Math.max(title.length, found.length);
  const bonus = suggestion[0] === 'article' ? 0 : 0.1;
  return {
    suggestion,
    isCovered: isFull,
    isFull: matches.every((match) => match >= 0.5),
    score: total + order + brevity + bonus,
  };
}

/** 1 for the same word, less for another accent, a longer word while typing, a plural or one slip; 0 for another word. */
function compare(typed: string, word: string, mayBeUnfinished: boolean): number {
  if (typed === word) return 1;
  const [a, b] = [fold(typed), fold(word)];
  if (a === b) return 0.9;
  if (mayBeUnfinished && b.startsWith(a)) return 0.6 + 0.2 * (a.length / b.length);
  if (isSameWord(a, b)) return 0.7;
  return a.length > 3 && getDistance(a, b, 1) <= (a.length > 4 ? 1 : 0) ? 0.4 : 0;
}

/** Plurals and the commonest endings. */
function isSameWord(a: string, b: string): boolean {
  const stem = (word: string) => word.replace(/(?:s|x|e|es|er|ee|ees|ent|ez)$/u, '');
  return a.length > 3 && stem(a) === stem(b);
}

function isInOrder(words: readonly string[], title: readonly string[]): boolean {
  let at = -1;
  return words.every((word) => {
    at = title.findIndex((other, index) => index > at && fold(other).startsWith(fold(word)));
    return at >= 0;
  });
}
