import { getDefaultSettings, getDictionary, mergeSettings, readSettings } from 'cspell-lib';
import type { AuthorsCode } from '#told.ts';
import { distance } from 'fastest-levenshtein';

/** English words stand in most French texts. */
const DICTIONARIES: Readonly<Record<AuthorsCode, string>> = { fr: 'fr-fr', en: 'en_us' };
const MOST_PROPOSALS = 3;
/** Letters by which a proposal may differ. */
const FARTHEST = 2;
/** « d’Emma », « Emma’s ». */
const AROUND = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’]|['’]s$/gi;

export interface Dictionary {
  readonly has: (word: string) => boolean;
  readonly propose: (word: string) => readonly string[];
}

/** French and English words, and those that are given; proposes words of one language. Takes about two seconds. */
export async function loadDictionary(words: readonly string[], code: AuthorsCode): Promise<Dictionary> {
  const french = await readSettings(import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json'));
  const settings = mergeSettings(await getDefaultSettings(true), french);
  const { dictionaries } = await getDictionary({
    ...settings,
    dictionaries: Object.values(DICTIONARIES),
  });
  const own = new Set(words.map(toKey));
  const isListed = (word: string): boolean =>
    own.has(toKey(word)) || dictionaries.some((one) => one.has(word, { ignoreCase: false }));
  const isKnown = (word: string): boolean => isListed(word) || isListed(lowerFirst(word));
  const proposer = dictionaries.find(({ name }) => name === DICTIONARIES[code]);
  return {
    has: (word) => isKnown(word) || isKnown(word.replace(AROUND, '')),
    propose: (word) =>
      (proposer?.suggest(word, { numSuggestions: MOST_PROPOSALS, ignoreCase: false }) ?? [])
        .map((one) => one.word)
        .filter((one) => distance(one, word) <= FARTHEST),
  };
}

function toKey(word: string): string {
  return word.replaceAll('’', "'").toLowerCase();
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
