import { suggest } from '../model/to-findings.ts';

/** A word is compared with every known one: beyond this number of mistakes a rule stops guessing, and stays linear. */
const MOST_GUESSES = 100;

/** « Vouliez-vous dire `x` ? » for the first mistakes of a rule, and `otherwise` where nothing is near. */
export function createSuggester(known: Iterable<string>, otherwise: string): (word: string) => string {
  const words = [...known];
  let guesses = 0;
  return (word) => {
    guesses += 1;
    return guesses > MOST_GUESSES ? otherwise : (suggest(word, words) ?? otherwise);
  };
}
