import {
  findLetters,
  toSearchPaths,
  type Manifest,
  type SearchPaths,
  type Suggestion,
  type TitleFile,
} from '#outputs/search/manifest.ts';
import { toLanguage } from '#outputs/search/languages/language.ts';
import { fold } from '#outputs/search/normalise.ts';
import { toSynonyms, type Synonyms } from '#outputs/search/query.ts';
import type { Languages } from '#outputs/search/stop-words.ts';
import { parseVocabulary, type VocabularyWord } from '#outputs/search/vocabulary-file.ts';
import { Shard, type Engine } from './engine.ts';
import { inflate, remember, toText, type ReadFile } from './files.ts';
import { createWasm } from './wasm.ts';

export interface IndexSource {
  /** The address of the search page. */
  readonly page: string;
  readonly read: ReadFile;
}

/** The index of one release of the site. Everything is read when it is first needed, once. */
export class SearchIndex {
  readonly manifest: Manifest;
  /** Those of its texts, that of the publication first. */
  readonly languages: Languages;
  readonly synonyms: Synonyms;
  readonly #source: IndexSource;
  readonly #paths: SearchPaths;
  readonly #shards = new Map<string, Promise<Shard>>();
  readonly #words = new Map<string, Promise<readonly VocabularyWord[]>>();
  readonly #titles = new Map<string, Promise<readonly Suggestion[]>>();
  readonly #engines = new Map<string, Promise<Engine>>();

  private constructor(manifest: Manifest, source: IndexSource) {
    this.manifest = manifest;
    const [first, ...others] = manifest.languages;
    this.languages = [toLanguage(first), ...others.map(toLanguage)];
    this.synonyms = toSynonyms(manifest.synonyms, this.languages);
    this.#source = source;
    this.#paths = toSearchPaths(source.page);
  }

  static async open(source: IndexSource): Promise<SearchIndex> {
    return new SearchIndex(await readManifest(source), source);
  }

  /** Whether the site has been published again since this index was opened. */
  async isStale(): Promise<boolean> {
    return (await readManifest(this.#source)).release !== this.manifest.release;
  }

  /** Fetches what the first search will need, whatever it is. */
  async warm(): Promise<void> {
    const { shards } = this.manifest;
    await Promise.all([this.getTitles([]), ...(shards.length > 0 ? [this.getShard(shards.length - 1)] : [])]);
  }

  getShard(rank: number): Promise<Shard> {
    const info = this.manifest.shards[rank];
    if (!info) throw new Error('No shard');
    return remember(this.#shards, info.id, () =>
      Shard.open(this.#getEngine(info.language), info, this.#source.read),
    );
  }

  /** Whether the words that begin like this one were asked for already. */
  hasWords(token: string): boolean {
    const letters = findLetters(this.manifest.words, fold(token));
    return letters === undefined || this.#words.has(this.#paths.wordsOf(letters));
  }

  /** The words that begin like this one. */
  async getWords(token: string): Promise<readonly VocabularyWord[]> {
    const letters = findLetters(this.manifest.words, fold(token));
    return letters === undefined ? [] : this.#readWords(this.#paths.wordsOf(letters));
  }

  /** The words that end with the same sounds, which `toEcho` gives: for a mistake in the first letters. */
  async getEchoes(echo: string): Promise<readonly VocabularyWord[]> {
    const sounds = findLetters(this.manifest.echoes, echo);
    return sounds === undefined ? [] : this.#readWords(this.#paths.echoesOf(sounds));
  }

  /** What can be proposed for these words: names and titles. */
  async getTitles(tokens: readonly string[]): Promise<readonly Suggestion[]> {
    const lists = await Promise.all([
      this.#readTitles(this.#paths.names),
      ...(this.manifest.isTogether ? [] : [this.#readTitles(this.#paths.titles)]),
      ...tokens.map((token) => this.getTitlesOf(token)),
    ]);
    return [...new Map(lists.flat().map((suggestion) => [suggestion[2], suggestion])).values()];
  }

  /** People, series, themes and organisations that may bear this word. */
  async getNames(token: string): Promise<readonly Suggestion[]> {
    return this.manifest.titles.length === 0 ? this.#readTitles(this.#paths.names) : this.getTitlesOf(token);
  }

  /** The names and titles that have this word, in a publication with too many for two files. */
  async getTitlesOf(token: string): Promise<readonly Suggestion[]> {
    const letters = findLetters(this.manifest.titles, fold(token));
    return letters === undefined ? [] : this.#readTitles(this.#paths.titlesOf(letters));
  }

  #readWords(path: string): Promise<readonly VocabularyWord[]> {
    return remember(this.#words, path, async () =>
      parseVocabulary(toText(await this.#source.read(`${path}?v=${this.manifest.release}`))),
    );
  }

  #readTitles(path: string): Promise<readonly Suggestion[]> {
    return remember(this.#titles, path, async () => {
      const file: TitleFile = JSON.parse(
        toText(await this.#source.read(`${path}?v=${this.manifest.release}`)),
      );
      return file.items;
    });
  }

  #getEngine(code: string): Promise<Engine> {
    return remember(this.#engines, code, async () => {
      const { languages } = this.manifest;
      const at = languages.findIndex((one) => one.code === code);
      const [path, language] = [languages[at]?.wasm ?? '', this.languages[at] ?? this.languages[0]];
      return { wasm: await createWasm(await inflate(await this.#source.read(path), path)), language };
    });
  }
}

async function readManifest({ page, read }: IndexSource): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(toText(await read(toSearchPaths(page).manifest)));
  return manifest;
}
