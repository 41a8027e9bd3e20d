import type { Language } from './languages/language.ts';

/** A word as it is heard: « farmassien » and « pharmacien » are alike. */
export function toSound(word: string, { sounds }: Language): string {
  return sounds.reduce(
    (heard, [written, [other = '']]) => heard.replace(written, other),
    word.normalize('NFD'),
  );
}

/** A word as it is heard, from its end: the files in which words are found whose first letters are wrong. */
export function toEcho(word: string, language: Language): string {
  return [...toSound(word, language)].reverse().join('');
}
