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
import { packFiles, unpackFiles } from './packed-files.ts';
import { ShardFiles, type SearchStore } from './shard-files.ts';
import { planShards, type ShardSource } from './shards.ts';
import { SMALL, type TextFiles, type TextSource } from './text-files.ts';
import { readWasm } from './wasm-files.ts';
import { PAGEFIND_VERSION, toWasmPath } from './wasm-path.ts';

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

/** What is left to do when Pagefind works on the last shard. */
export type FinishSearch = () => Promise<void>;

/** Every file of the search: see `startSearch`. */
export async function buildSearch(input: SearchInput, output: SearchOutput): Promise<void> {
  const finish = await startSearch(input, output);
  await finish();
}

/**
 * Writes every file of the search but those of its last shard, which Pagefind makes while the caller does something
 * else, and the common ones. Shards whose articles have not changed are kept; memory is that of two shards, of which one
 * is prepared while Pagefind indexes the other. The common files (vocabulary, titles, table of shards) are made again
 * each time, in time linear in the words of the publication.
 */
export async function startSearch(input: SearchInput, output: SearchOutput): Promise<FinishSearch> {
  const shards = planShards(input.sources, input.version).map(
    (plan) => new ShardFiles(plan, input.getDocument, output),
  );
  const engine = await emitEngine(listLanguages(input), output);
  const words: Uint8Array[] = [];
  let open: ShardFiles | undefined;
  for (const shard of shards) {
    words.push(await shard.getWords());
    if (!shard.isStarted) await emitShard(shard, output);
    else {
      if (open) await emitShard(open, output);
      open = shard;
    }
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
  return async () => {
    if (open) await emitShard(open, output);
    await emitCommonFiles({ input, shards, texts: await texts, engine }, output);
  };
}

function listLanguages({ language: own, sources }: SearchInput): readonly [string, ...string[]] {
  const others = new Set(sources.map(({ language }) => language).filter((language) => language !== own));
  return [own, ...[...others].sort()];
}

async function emitEngine(
  languages: readonly [string, ...string[]],
  { recall, remember, emit, indexer }: SearchOutput,
): Promise<Manifest['languages']> {
  const name = `search-wasm-${PAGEFIND_VERSION}-${languages.join('-')}`;
  const known = recall(name);
  const packed = known ?? packFiles(await readWasm(indexer, languages));
  if (!known) remember(name, packed);
  const files = unpackFiles(packed);
  const toInfo = async (code: string): Promise<LanguageInfo> => {
    const content = files.get(code) ?? new Uint8Array();
    const key = toDigest(content);
    const wasm = toWasmPath(code);
    await emit(wasm, key, () => Promise.resolve(content));
    return { code, wasm, ...getTable(code) };
  };
  const [first, ...others] = languages;
  return [await toInfo(first), ...(await Promise.all(others.map(toInfo)))];
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
  readonly engine: Manifest['languages'];
}

async function emitCommonFiles(
  { input, shards, texts: { files, ...letters }, engine }: Common,
  { emit }: SearchOutput,
): Promise<void> {
  const manifest: Omit<Manifest, 'release'> = {
    languages: engine,
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
  const small = isAlone && table.length <= SMALL ? { table } : {};
  return { id, language, key: key.slice(0, 8), from, to, meta, ...small, count };
}
