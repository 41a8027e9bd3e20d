import { getLanguage } from './languages/languages.ts';
import { toSearchPaths, type Manifest, type Suggestion, type TitleFile } from './manifest.ts';
import { toTitleFiles } from './titles.ts';
import { toVocabularyFiles } from './vocabulary.ts';

/** Characters: what is no larger is in the file of something else, for one request fewer. */
export const SMALL = 16_000;

/** What the vocabulary and the titles are made from: plain data. */
export interface TextSource {
  /** The address of the search page. */
  readonly page: string;
  /** Of the publication. */
  readonly language: string;
  /** Of each shard: see `toShardWords`. */
  readonly words: readonly Uint8Array[];
  /** People, series, tags, organisations: the most used first. */
  readonly names: readonly Suggestion[];
  /** Titles, newest first. */
  readonly articles: readonly Suggestion[];
}

/** The vocabulary and the titles, by their addresses, and the letters for which each has a file. */
export interface TextFiles extends Pick<Manifest, 'isTogether'> {
  readonly files: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  readonly echoes: readonly string[];
  readonly titles: readonly string[];
}

/** Cost: linear in the words of the shards and of the titles. */
export function toTextFiles({ page, language, words: shards, names, articles }: TextSource): TextFiles {
  const paths = toSearchPaths(page);
  const { words, echoes } = toVocabularyFiles(shards, getLanguage(language));
  const titles = toTitleFiles({ names, articles }, getLanguage(language));
  const together = toFile([...titles.names, ...titles.titles]);
  const isTogether = titles.byLetters.size === 0 && together.length <= SMALL;
  const files = new Map<string, string>([
    ...[...words].map(([letters, text]): [string, string] => [paths.wordsOf(letters), text]),
    ...[...echoes].map(([sounds, text]): [string, string] => [paths.echoesOf(sounds), text]),
    ...[...titles.byLetters].map(([letters, items]): [string, string] => [
      paths.titlesOf(letters),
      toFile(items),
    ]),
  ]);
  if (isTogether) files.set(paths.names, together);
  else files.set(paths.names, toFile(titles.names)).set(paths.titles, toFile(titles.titles));
  return {
    files,
    isTogether,
    words: [...words.keys()],
    echoes: [...echoes.keys()],
    titles: [...titles.byLetters.keys()],
  };
}

function toFile(items: readonly Suggestion[]): string {
  const file: TitleFile = { items };
  return JSON.stringify(file);
}
