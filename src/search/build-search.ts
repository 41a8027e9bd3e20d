import type { SearchDocument } from './document.ts';
import { readRuntime } from './engine-file.ts';
import { buildShard, type ShardEntry } from './index-build.ts';
import { closeIndexer } from './indexer.ts';
import { searchPaths, type Manifest, type ShardInfo, type Suggestion } from './manifest.ts';
import { packFiles, unpackFiles } from './packed-files.ts';
import { PAGEFIND_VERSION, planShards, toDigest, type ShardPlan, type ShardSource } from './shards.ts';
import { toTitleFiles } from './titles.ts';
import { toVocabularyFiles } from './vocabulary.ts';

/** What there is to search. Nothing but `sources` is read for an article whose shard has not changed. */
export interface SearchInput {
  readonly sources: readonly ShardSource[];
  readonly getDocument: (url: string) => SearchDocument;
  /** People, series, tags, organisations: the most used first. */
  readonly names: readonly Suggestion[];
  /** Titles, newest first. */
  readonly articles: readonly Suggestion[];
  readonly synonyms: readonly (readonly string[])[];
}

export interface SearchOutput {
  /** What an earlier build made under this key, or what `make` makes. */
  readonly keep: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** A file of the site. Equal keys, equal bytes: `getContent` need not be called for a file that is there already. */
  readonly emit: (path: string, key: string, getContent: () => Promise<string | Uint8Array>) => Promise<void>;
}

/** What a shard's kept record says: enough to name its files without opening them. */
interface ShardRecord extends ShardEntry {
  readonly paths: readonly string[];
}

/**
 * Every file of the search. Shards whose articles have not changed are kept; memory is that of one shard. The common
 * files (vocabulary, titles, table of shards) are made again each time, in time linear in the words of the publication.
 */
export async function buildSearch(input: SearchInput, output: SearchOutput): Promise<void> {
  const plans = planShards(input.sources);
  const runtime = await emitRuntime(output);
  const records: ShardRecord[] = [];
  try {
    for (const plan of plans) records.push(await emitShard(plan, input.getDocument, output));
  } finally {
    await closeIndexer();
  }
  await emitCommonFiles({ input, plans, records, runtime }, output);
}

type RuntimePaths = Pick<Manifest, 'engine' | 'wasm'>;

async function emitRuntime({ keep, emit }: SearchOutput): Promise<RuntimePaths> {
  const packed = await keep(`search-runtime-${PAGEFIND_VERSION}`, async () => {
    const { engine, wasm } = await readRuntime();
    return packFiles(
      new Map([
        ['engine', new TextEncoder().encode(engine)],
        ['wasm', wasm],
      ]),
    );
  });
  const files = unpackFiles(packed);
  const place = async (name: string, extension: string) => {
    const content = files.get(name) ?? new Uint8Array();
    const key = toDigest(content);
    const path = `/pagefind/${name}-${key.slice(0, 8)}.${extension}`;
    await emit(path, key, () => Promise.resolve(content));
    return path;
  };
  return { engine: await place('engine', 'js'), wasm: await place('wasm', 'pagefind') };
}

async function emitShard(
  plan: ShardPlan,
  getDocument: SearchInput['getDocument'],
  { keep, emit }: SearchOutput,
): Promise<ShardRecord> {
  let packed: Promise<Uint8Array> | undefined;
  const getPacked = () => (packed ??= keep(`search-${plan.key}`, () => makeShard(plan, getDocument)));
  const record: ShardRecord = JSON.parse(
    new TextDecoder().decode(
      await keep(
        `search-${plan.key}-record`,
        async () => unpackFiles(await getPacked()).get('record') ?? new Uint8Array(),
      ),
    ),
  );
  let files: ReadonlyMap<string, Uint8Array> | undefined;
  for (const path of record.paths)
    await emit(`${searchPaths.shard(plan.id)}${path}`, `${plan.key} ${path}`, async () => {
      files ??= unpackFiles(await getPacked());
      return files.get(path) ?? new Uint8Array();
    });
  return record;
}

async function makeShard(plan: ShardPlan, getDocument: SearchInput['getDocument']): Promise<Uint8Array> {
  const { files, entry } = await buildShard(plan.urls.map(getDocument));
  const record: ShardRecord = { ...entry, paths: [...files.keys()].sort() };
  return packFiles(new Map([['record', new TextEncoder().encode(JSON.stringify(record))], ...files]));
}

interface Common {
  readonly input: SearchInput;
  readonly plans: readonly ShardPlan[];
  readonly records: readonly ShardRecord[];
  readonly runtime: RuntimePaths;
}

async function emitCommonFiles(
  { input, plans, records, runtime }: Common,
  { emit }: SearchOutput,
): Promise<void> {
  const words = toVocabularyFiles(records.map((record) => record.words));
  const titles = toTitleFiles(input.names, addYears(input));
  const files = new Map<string, string>([
    ...[...words].map(([letters, text]): [string, string] => [searchPaths.wordsOf(letters), text]),
    ...[...titles.byLetters].map(([letters, items]): [string, string] => [
      searchPaths.titlesOf(letters),
      JSON.stringify({ items }),
    ]),
    [searchPaths.names, JSON.stringify({ items: titles.names })],
    [searchPaths.titles, JSON.stringify({ items: titles.titles })],
  ]);
  const manifest: Omit<Manifest, 'release'> = {
    ...runtime,
    shards: plans.map((plan, rank) => toShardInfo(plan, records[rank])),
    words: [...words.keys()],
    titles: [...titles.byLetters.keys()],
    synonyms: input.synonyms,
  };
  const release = toDigest(JSON.stringify([manifest, ...files]));
  files.set(searchPaths.manifest, JSON.stringify({ release: release.slice(0, 8), ...manifest }));
  for (const [path, text] of files) await emit(path, toDigest(text), () => Promise.resolve(text));
}

/** The year of each article: where its title fits a query, its shard is searched first. */
function addYears({ articles, sources }: SearchInput): readonly Suggestion[] {
  const dates = new Map(sources.map(({ url, date }) => [url, date]));
  return articles.map(([type, title, url, note]) => [
    type,
    title,
    url,
    note,
    dates.get(url)?.slice(0, 4) ?? '',
  ]);
}

function toShardInfo({ id, key, from, to }: ShardPlan, record: ShardRecord | undefined): ShardInfo {
  return { id, key: key.slice(0, 8), from, to, meta: record?.meta ?? '', count: record?.count ?? 0 };
}
