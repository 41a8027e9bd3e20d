import { fold } from './normalise.ts';
import type { Language } from './languages/language.ts';

/** Those of a publication, its own first. */
export type Languages = readonly [Language, ...Language[]];

/** Words that tell nothing of what is sought. */
export function isStopWord(token: string, { small }: Language): boolean {
  return small.has(token);
}

/**
 * The language of words: that with most of its small ones among them, if others are left, or else the first one, which is the
 * publication’s.
 */
export function guessLanguage(tokens: readonly string[], languages: Languages): Language {
  const count = (language: Language): number => {
    const small = tokens.filter((token) => isStopWord(token, language)).length;
    return small === tokens.length ? -1 : small;
  };
  return languages.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** A word that is sought, and counts for little beside others. */
export function isWeakWord(token: string, { weak }: Language): boolean {
  return weak.has(fold(token));
}
