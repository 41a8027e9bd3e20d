import { toDigest } from '#engine/digest.ts';
import type { SearchDocument } from './document.ts';
import { getTable } from './languages/languages.ts';
import {
  toSearchPaths,
  toShardPath,
  type LanguageInfo,
  type Manifest,
  type ShardInfo,
  type Suggestion,
} from './manifest.ts';
import { ShardFiles, type SearchStore } from './shard-files.ts';
import { planShards, type ShardSource } from './shards.ts';
import { SMALL, type TextFiles, type TextSource } from './text-files.ts';

/** What there is to search. Nothing but `sources` is read for an article whose shard has not changed. */
export interface SearchInput {
  /** Of the code that makes the index. */
  readonly version: string;
  /** The address of the search page. */
  readonly page: string;
  /** Of the publication. */
  readonly language: string;
  readonly sources: readonly ShardSource[];
  readonly getDocument: (url: string) => SearchDocument;
  /** People, series, tags, organisations: the most used first. */
  readonly names: readonly Suggestion[];
  /** Titles, newest first. */
  readonly articles: readonly Suggestion[];
  readonly synonyms: readonly (readonly string[])[];
}

export interface SearchOutput extends SearchStore {
  /** A file of the site. Equal keys, equal bytes: `getContent` need not be called for a file that is there already. */
  readonly emit: (path: string, key: string, getContent: () => Promise<string | Uint8Array>) => Promise<void>;
  /** `toTextFiles`, here or elsewhere. */
  readonly makeTexts: (source: TextSource) => Promise<TextFiles>;
}

/** What is left to do when the texts are made. */
export type FinishSearch = () => Promise<void>;

/** Every file of the search: see `startSearch`. */
export async function buildSearch(input: SearchInput, output: SearchOutput): Promise<void> {
  const finish = await startSearch(input, output);
  await finish();
}

/**
 * Writes every file of the search but the common ones, which may be made elsewhere while the caller does something else.
 * Shards whose articles have not changed are kept; memory is that of one shard. The common files (vocabulary, titles,
 * table of shards) are made again each time, in time linear in the words of the publication.
 */
export async function startSearch(input: SearchInput, output: SearchOutput): Promise<FinishSearch> {
  const shards = planShards(input.sources, input.version).map(
    (plan) => new ShardFiles(plan, input.getDocument, output),
  );
  const words: Uint8Array[] = [];
  for (const shard of shards) {
    words.push(await shard.getWords());
    await emitShard(shard, output);
  }
  const texts = output.makeTexts({
    page: input.page,
    language: input.language,
    words,
    names: input.names,
    articles: addYears(input),
  });
  // What goes wrong is thrown where it is awaited.
  texts.catch(() => undefined);
  return async () => emitCommonFiles({ input, shards, texts: await texts }, output);
}

function listLanguages({ language: own, sources }: SearchInput): readonly [string, ...string[]] {
  const others = new Set(sources.map(({ language }) => language).filter((language) => language !== own));
  return [own, ...[...others].sort()];
}

async function emitShard(shard: ShardFiles, { emit }: SearchOutput): Promise<void> {
  const { id, key } = shard.plan;
  const { paths } = await shard.getRecord();
  for (const path of paths) await emit(toShardPath(id, path), key, () => shard.getFile(path));
  shard.close();
}

interface Common {
  readonly input: SearchInput;
  readonly shards: readonly ShardFiles[];
  readonly texts: TextFiles;
}

async function emitCommonFiles(
  { input, shards, texts: { files, ...letters } }: Common,
  { emit }: SearchOutput,
): Promise<void> {
  const toInfo = (code: string): LanguageInfo => ({ code, ...getTable(code) });
  const [first, ...others] = listLanguages(input);
  const manifest: Omit<Manifest, 'release'> = {
    languages: [toInfo(first), ...others.map(toInfo)],
    shards: await Promise.all(shards.map((shard) => toShardInfo(shard, shards.length === 1))),
    ...letters,
    synonyms: input.synonyms,
  };
  const release = toDigest(JSON.stringify([manifest, ...files]));
  const table = JSON.stringify({ release: release.slice(0, 8), ...manifest });
  for (const [path, text] of [...files, [toSearchPaths(input.page).manifest, table] as const])
    await emit(path, toDigest(text), () => Promise.resolve(text));
}

/** The year of each article: where its title fits a query, its shard is searched first. */
function addYears({ articles, sources }: SearchInput): readonly Suggestion[] {
  const dates = new Map(sources.map(({ url, date }) => [url, date]));
  return articles.map(([type, title, url, note, , ...lang]) => [
    type,
    title,
    url,
    note,
    dates.get(url)?.slice(0, 4) ?? '',
    ...lang,
  ]);
}

async function toShardInfo(shard: ShardFiles, isAlone: boolean): Promise<ShardInfo> {
  const { id, language, key, from, to } = shard.plan;
  const { meta, table, count } = await shard.getRecord();
  const small = isAlone && JSON.stringify(table).length <= SMALL ? { table } : {};
  return { id, language, key: key.slice(0, 8), from, to, meta, ...small, count };
}
