import type { SearchDocument } from './document.ts';
import { startShard, type ShardEntry, type StartedShard } from './index-build.ts';
import type { Indexer } from './indexer.ts';
import { getLanguage } from './languages/languages.ts';
import { packFiles, unpackFiles } from './packed-files.ts';
import { PreparedPages } from './prepared.ts';
import type { ShardPlan } from './shards.ts';

/** What makes indexes, and what is kept from one build to the next, by name. */
export interface SearchStore {
  readonly indexer: Indexer;
  readonly recall: (name: string) => Uint8Array | undefined;
  readonly remember: (name: string, content: Uint8Array) => void;
}

/** What a shard's kept record holds: enough to name its files without opening them. */
export interface ShardRecord extends ShardEntry {
  readonly paths: readonly string[];
}

/** The files of one shard: kept ones when its articles have not changed, new ones otherwise. */
export class ShardFiles {
  readonly plan: ShardPlan;
  readonly #getDocument: (url: string) => SearchDocument;
  readonly #store: SearchStore;
  readonly #words: Uint8Array | undefined;
  /** Under which its files are kept, and at the head of the names of what is kept beside them. */
  readonly #name: string;
  #known: ShardRecord | undefined;
  #started: StartedShard | undefined;
  #files: ReadonlyMap<string, Uint8Array> | undefined;

  constructor(plan: ShardPlan, getDocument: (url: string) => SearchDocument, store: SearchStore) {
    this.plan = plan;
    this.#name = `search-${plan.key}`;
    this.#getDocument = getDocument;
    this.#store = store;
    const record = store.recall(`${this.#name}-record`);
    this.#words = store.recall(`${this.#name}-words`);
    this.#known = record && this.#words && (JSON.parse(new TextDecoder().decode(record)) as ShardRecord);
  }

  /** The words of the shard: see `toShardWords`. When it is new, its files are made while other work goes on. */
  async getWords(): Promise<Uint8Array> {
    if (this.#known && this.#words) return this.#words;
    this.#started ??= await this.#start();
    return this.#started.words;
  }

  /** Whether Pagefind is making its files. */
  get isStarted(): boolean {
    return this.#started !== undefined;
  }

  async getRecord(): Promise<ShardRecord> {
    if (!this.#known) await this.#getAll();
    return this.#known ?? NOTHING;
  }

  /** A file by its path inside the shard's folder. */
  async getFile(path: string): Promise<Uint8Array> {
    return (await this.#getAll()).get(path) ?? new Uint8Array();
  }

  /** Lets go of what it holds in memory. */
  close(): void {
    this.#files = undefined;
    this.#started = undefined;
  }

  async #getAll(): Promise<ReadonlyMap<string, Uint8Array>> {
    if (this.#files) return this.#files;
    const packed = this.#known && this.#store.recall(this.#name);
    this.#files = packed ? unpackFiles(packed) : await this.#make();
    return this.#files;
  }

  async #make(): Promise<ReadonlyMap<string, Uint8Array>> {
    const { files, entry } = await (this.#started ?? (await this.#start())).finish();
    this.#known = { ...entry, paths: [...files.keys()].sort() };
    this.#store.remember(this.#name, packFiles(files));
    this.#store.remember(`${this.#name}-record`, new TextEncoder().encode(JSON.stringify(this.#known)));
    return files;
  }

  async #start(): Promise<StartedShard> {
    const { recall, remember, indexer } = this.#store;
    const prepared = new PreparedPages(recall(this.plan.inputName), getLanguage(this.plan.language));
    const documents = this.plan.sources.map(({ url, key }) => ({ key, document: this.#getDocument(url) }));
    const started = await startShard(this.plan.id, documents, { indexer, prepared });
    remember(this.plan.inputName, prepared.pack());
    remember(`${this.#name}-words`, started.words);
    return started;
  }
}

const NOTHING: ShardRecord = { meta: '', table: '', count: 0, paths: [] };
