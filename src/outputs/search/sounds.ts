import type { Language } from './languages/language.ts';
import { SOUNDS } from './languages/sounds.ts';

/** A word as it is heard: « farmassien » and « pharmacien » are alike. */
export function toSound(word: string, { code }: Pick<Language, 'code'>): string {
  const sounds = code === 'en' ? SOUNDS.en : SOUNDS.fr;
  return sounds.reduce(
    (heard, [written, [other = '']]) => heard.replace(written, other),
    word.normalize('NFD'),
  );
}

/** A word as it is heard, from its end: the files in which words are found whose first letters are wrong. */
export function toEcho(word: string, language: Pick<Language, 'code'>): string {
  return [...toSound(word, language)].reverse().join('');
}
