import type { Translated } from '#locales/locale.ts';
import { suggest } from '#model/to-findings.ts';

/** A word is compared with every known one: beyond so many comparisons a rule stops guessing, and stays linear. */
const MOST_COMPARISONS = 200_000;

/** What is reported of an anchor that resembles none. */
export const NO_ANCHOR: Translated = {
  fr: 'Les ancres sont les intertitres, en minuscules sans accent.',
  en: 'Anchors are the headings, in lower case without accents.',
};

/** “Did you mean `x`?” for the first mistakes of a rule, and `otherwise` where nothing is near. */
export function createSuggester(
  known: Iterable<string>,
  otherwise: Translated,
): (word: string) => Translated {
  const words = [...known];
  let left = MOST_COMPARISONS;
  return (word) => {
    left -= words.length;
    return left < 0 && words.length > 0 ? otherwise : (suggest(word, words) ?? otherwise);
  };
}
