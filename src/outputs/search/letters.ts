import { OTHER_LETTERS } from './manifest.ts';
import { fold } from './normalise.ts';

/**
 * Spreads entries over files by the first letters of a word, one letter first, then as many as it takes to keep a file
 * under `limit` entries; a word's own entries are never parted. Files that stay small whatever the size of the whole.
 */
export function splitByLetters<T>(
  entries: readonly T[],
  getWord: (entry: T) => string,
  limit: number,
): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, readonly T[]>();
  const keyed = entries.map((entry) => ({ entry, key: toKey(getWord(entry)) }));
  for (const [letters, some] of Map.groupBy(keyed, ({ key }) => key.slice(0, 1)))
    place(files, letters, some, limit);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Keyed<T> {
  readonly entry: T;
  readonly key: string;
}

function place<T>(
  files: Map<string, readonly T[]>,
  letters: string,
  some: readonly Keyed<T>[],
  limit: number,
): void {
  const isOneWord = some.every(({ key }) => key === some[0]?.key);
  const isSmall = some.length <= limit || letters === OTHER_LETTERS || isOneWord;
  const own = isSmall ? some : some.filter(({ key }) => key === letters);
  const entries = own.map(({ entry }) => entry);
  if (entries.length > 0) files.set(letters, entries);
  const longer = isSmall ? [] : some.filter(({ key }) => key !== letters);
  for (const [next, rest] of Map.groupBy(longer, ({ key }) => key.slice(0, letters.length + 1)))
    place(files, next, rest, limit);
}

/** Only unaccented letters and figures: they name files. */
function toKey(word: string): string {
  return /^[a-z0-9]+/u.exec(fold(word).toLowerCase())?.[0] ?? OTHER_LETTERS;
}
