import { toFields, type SearchRecord } from './document.ts';
import { fold, toUnits } from './normalise.ts';
import { guessLanguage, isStopWord, type Languages } from './stop-words.ts';

/** What the very words of the query are worth on a page: the longest run of them, and each one spelt as typed. */
const RUN = 1;
const SPELLING = 0.9;
/** What the words beyond the second add when the whole query stands on the page as typed, up to so many: from five on it is a quotation. */
const WHOLE = 0.75;
const MOST_WORDS = 8;

/**
 * How well each page has the words as the reader typed them, small words and accents included: 1 for not at all. A word
 * typed without accents that none of the pages spells so (« recues ») is any accenting of it. The index cannot tell; the
 * texts of the first results can, and they are read anyway to be shown.
 */
export function toExactness(
  records: readonly SearchRecord[],
  words: readonly string[],
  languages: Languages,
): readonly number[] {
  const pages = records.map(listWords);
  const language = guessLanguage(words, languages);
  const all = new Set(pages.flat(2));
  const some = words.filter((word) => !isStopWord(word, language));
  const telling = some.length > 0 ? some : words;
  return pages.map((fields) => {
    const run = Math.max(0, ...fields.map((tokens) => findLongestRun(tokens, words)));
    const spelt = new Set(fields.flat());
    const plain = new Set(fields.flat().map(fold));
    const found = telling.filter((word) => spelt.has(word) || (!all.has(word) && plain.has(word))).length;
    return (
      1 +
      (run > 1 ? RUN * (run / words.length) ** 2 : 0) +
      (run > 2 && run === words.length ? WHOLE * (Math.min(run, MOST_WORDS) - 2) ** 1.5 : 0) +
      SPELLING * (found / Math.max(1, telling.length))
    );
  });
}

/** The words of each stretch of a text. */
export function listWords(record: SearchRecord): readonly (readonly string[])[] {
  return toFields(record).map((field) => toUnits(field.text).map((unit) => unit.token));
}

/** How many consecutive words of the query stand one after another in the text, accents and plurals aside. */
function findLongestRun(tokens: readonly string[], words: readonly string[]): number {
  const [text, sought] = [tokens.map(toSingular), words.map(toSingular)];
  let longest = 0;
  for (let at = 0; at < text.length; at += 1) {
    for (let from = 0; from < sought.length - longest; from += 1) {
      let length = 0;
      while (from + length < sought.length && text[at + length] === sought[from + length]) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function toSingular(word: string): string {
  return fold(word).replace(/(?<=.{3})[sx]$/u, '');
}
