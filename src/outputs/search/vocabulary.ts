import type { Language } from './languages/language.ts';
import { splitByLetters } from './letters.ts';
import { fold } from './normalise.ts';
import { toEcho } from './sounds.ts';
import type { VocabularyWord } from './vocabulary-file.ts';

/** Words in one file: 5 kB compressed. */
const WORDS_A_FILE = 1200;

/** Words by the letters that name their files. */
export interface VocabularyFiles {
  /** By first letters. With several shards each word names those that have it, unless most do. */
  readonly words: ReadonlyMap<string, string>;
  /** By last sounds: see `toEcho`. */
  readonly echoes: ReadonlyMap<string, string>;
}

/** The words of all shards; of each, what `toShardWords` gave. Linear in the words of the shards. */
export function toVocabularyFiles(shards: readonly Uint8Array[], language: Language): VocabularyFiles {
  const words = mergeWords(shards).filter(({ word }) => word.length < 60);
  const sought = words.filter(({ word }) => /^\p{L}{3,}$/u.test(word));
  const print = (files: ReadonlyMap<string, readonly VocabularyWord[]>, total: number) =>
    new Map(
      [...files].map(([letters, some]) => [
        letters,
        `${some.map((one) => formatWord(one, total)).join('\n')}\n`,
      ]),
    );
  return {
    words: print(
      splitByLetters(words, ({ word }) => word, WORDS_A_FILE),
      shards.length,
    ),
    echoes: print(
      splitByLetters(sought, ({ word }) => toEcho(word, language), WORDS_A_FILE),
      0,
    ),
  };
}

/** The words of one shard, and how many articles have each: lines of « mot 12 », in UTF-8. */
export function toShardWords(counts: ReadonlyMap<string, number>): Uint8Array {
  const lines = [...counts].map(([word, count]) => `${word} ${count}`);
  return new TextEncoder().encode(lines.sort().join('\n'));
}

function mergeWords(shards: readonly Uint8Array[]): readonly VocabularyWord[] {
  const merged = new Map<string, { count: number; shards: number[] }>();
  shards.forEach((words, rank) => {
    for (const line of words.length === 0 ? [] : new TextDecoder().decode(words).split('\n')) {
      const space = line.lastIndexOf(' ');
      const [word, count] = [line.slice(0, space), line.slice(space + 1)];
      const known = merged.get(word);
      if (known) {
        known.count += Number(count);
        known.shards.push(rank);
      } else merged.set(word, { count: Number(count), shards: [rank] });
    }
  });
  return [...merged]
    .map(([word, rest]) => ({ word, folded: fold(word), ...rest }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.word, b.word));
}

function formatWord({ word, count, shards = [] }: VocabularyWord, total: number): string {
  const isCommon = shards.length * 2 > total;
  if (isCommon) return count === 1 ? word : `${word} ${count}`;
  return `${word} ${count} ${shards.map((rank) => rank.toString(36)).join('.')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
