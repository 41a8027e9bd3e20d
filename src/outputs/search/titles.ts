import { splitByLetters } from './letters.ts';
import type { Suggestion } from './manifest.ts';
import { toUnits } from './normalise.ts';
import type { Language } from './languages/language.ts';
import { isStopWord } from './stop-words.ts';

/** Up to here every title is in one file, 20 kB compressed; beyond, one for each first letters. */
const TITLES_IN_ONE_FILE = 700;
const NAMES = 400;
const NEWEST = 200;
const TITLES_A_FILE = 120;

export interface TitleFiles {
  /** All names, or the most used. */
  readonly names: readonly Suggestion[];
  /** All titles, or the newest. */
  readonly titles: readonly Suggestion[];
  /** All of both by the first letters of any telling word; empty when the two files hold everything. */
  readonly byLetters: ReadonlyMap<string, readonly Suggestion[]>;
}

interface TitleSource {
  readonly names: readonly Suggestion[];
  readonly articles: readonly Suggestion[];
}

/**
 * Spreads what is proposed to somebody typing. `names` come most used first, `articles` newest first. A word of many
 * titles keeps the newest of them, so no file grows with the publication.
 */
export function toTitleFiles({ names, articles }: TitleSource, language: Language): TitleFiles {
  const files = { names: names.slice(0, NAMES), titles: articles.slice(0, TITLES_IN_ONE_FILE) };
  if (names.length <= NAMES && articles.length <= TITLES_IN_ONE_FILE)
    return { ...files, byLetters: new Map() };
  const words = [...names, ...articles].flatMap((item) =>
    listWords(item, language).map((word) => ({ word, item })),
  );
  const capped = [...Map.groupBy(words, ({ word }) => word).values()].flatMap((some) =>
    some.slice(0, TITLES_A_FILE),
  );
  const byLetters = splitByLetters(capped, ({ word }) => word, TITLES_A_FILE);
  return {
    names: files.names,
    titles: articles.slice(0, NEWEST),
    byLetters: new Map(
      [...byLetters].map(([letters, some]) => [letters, [...new Set(some.map(({ item }) => item))]]),
    ),
  };
}

function listWords([, title]: Suggestion, language: Language): readonly string[] {
  const tokens = toUnits(title).map((unit) => unit.token);
  const telling = tokens.filter((token) => !isStopWord(token, language));
  return [...new Set(telling.length > 0 ? telling : tokens)];
}
