import type { LanguageTable } from './languages/language.ts';

/** `index.json`: what a browser must know before it can search. */
export interface Manifest {
  /** Changes with every file of the index: an old tab sees by it that the site has moved on. */
  readonly release: string;
  /** Those of the texts, that of the publication first. */
  readonly languages: readonly [LanguageInfo, ...LanguageInfo[]];
  /** Oldest first: the vocabulary names them by their rank. */
  readonly shards: readonly ShardInfo[];
  /** First letters of the files of the vocabulary and of the titles; of titles none, when all are in two files. */
  readonly words: readonly string[];
  readonly titles: readonly string[];
  /** Last sounds of the files of the vocabulary, from the end. */
  readonly echoes: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
  /** Titles are so few that the file of names has them too. */
  readonly isTogether: boolean;
}

/** What is known of a language, and Pagefind's WebAssembly with its stems. */
export interface LanguageInfo extends LanguageTable {
  readonly code: string;
  readonly wasm: string;
}

export interface ShardInfo {
  /** The name of its folder. */
  readonly id: string;
  readonly language: string;
  readonly meta: string;
  /** Its table of contents in base64, where it is the only shard and small. */
  readonly table?: string | undefined;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * `facets.json` of a shard: the values of each facet once, then for each article, by the name of its record, their
 * ranks: `2|0,5||1|3`, in the order of FACETS.
 */
export interface FacetTable {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly rows: Readonly<Record<string, string>>;
}

export const FACETS = ['kind', 'tag', 'series', 'person', 'year'] as const;
export type FacetName = (typeof FACETS)[number];

/** Something that can be proposed while the reader types: what it is, its name, where it is, a word on it, its year, its language. */
export type Suggestion = readonly [
  type: SuggestionType,
  title: string,
  url: string,
  note: string,
  year?: string,
  lang?: string,
];
export type SuggestionType = 'article' | 'series' | 'person' | 'tag' | 'organisation';

/** `names.json` (people, series, themes, organisations; with few titles, these too), `titles.json`, or one file of `titles/`. */
export interface TitleFile {
  readonly items: readonly Suggestion[];
}

/** Where the files that all shards share are: beside the search page, of which this takes the address. */
export function toSearchPaths(page: string): SearchPaths {
  return {
    manifest: `${page}index.json`,
    names: `${page}names.json`,
    titles: `${page}titles.json`,
    titlesOf: (letters) => `${page}titles/${letters}.json`,
    wordsOf: (letters) => `${page}words/${letters}.txt`,
    echoesOf: (sounds) => `${page}sounds/${sounds}.txt`,
  };
}

export interface SearchPaths {
  readonly manifest: string;
  readonly names: string;
  readonly titles: string;
  readonly titlesOf: (letters: string) => string;
  readonly wordsOf: (letters: string) => string;
  readonly echoesOf: (sounds: string) => string;
}

const PAGEFIND = '/pagefind/';

/** A file of the engine, by its name. */
export function toEnginePath(name: string): string {
  return `${PAGEFIND}${name}`;
}

/** A file of a shard, by its path in the folder of the shard. */
export function toShardPath(id: string, path: string): string {
  return `${PAGEFIND}${id}/${path}`;
}

/** Pagefind's table of contents of a shard. */
export function toShardTablePath({ id, meta }: Pick<ShardInfo, 'id' | 'meta'>): string {
  return toShardPath(id, `pagefind.${meta}.pf_meta`);
}

/** Whether a file of the output is one of the search's. */
export function isSearchFile(path: string, page: string): boolean {
  return path.startsWith(PAGEFIND) || (path.startsWith(page) && !path.endsWith('.html'));
}

/** The file for words that do not begin with an unaccented letter or a figure. */
export const OTHER_LETTERS = '_';

/** Which of the files holds a folded word: the one with the most letters in common. */
export function findLetters(files: readonly string[], folded: string): string | undefined {
  const known = new Set(files);
  for (let length = folded.length; length > 0; length -= 1) {
    const letters = folded.slice(0, length);
    if (known.has(letters)) return letters;
  }
  return known.has(OTHER_LETTERS) && !/^[a-z0-9]/u.test(folded) ? OTHER_LETTERS : undefined;
}
