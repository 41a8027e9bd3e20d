import type { SearchDocument } from './document.ts';
import { buildShard, type BuiltShard, type ShardEntry } from './index-build.ts';
import { getLanguage } from './languages/languages.ts';
import { loadStemmer } from './languages/stemmers.ts';
import { packFiles, unpackFiles } from './packed-files.ts';
import { PreparedPages } from './prepared.ts';
import type { ShardPlan } from './shards.ts';

/** What is kept from one build to the next, by name. */
export interface SearchStore {
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
  #built: BuiltShard | undefined;
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

  /** The words of the shard: see `toShardWords`. */
  async getWords(): Promise<Uint8Array> {
    return this.#known && this.#words ? this.#words : (await this.#build()).words;
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
    this.#built = undefined;
  }

  async #getAll(): Promise<ReadonlyMap<string, Uint8Array>> {
    const packed = this.#known && !this.#files && !this.#built ? this.#store.recall(this.#name) : undefined;
    this.#files ??= packed ? unpackFiles(packed) : (await this.#build()).files;
    return this.#files;
  }

  async #build(): Promise<BuiltShard> {
    if (this.#built) return this.#built;
    const { recall, remember } = this.#store;
    const { inputName, language: code, sources } = this.plan;
    const stemming = { language: getLanguage(code), stem: await loadStemmer(code), seen: new Map() };
    const prepared = new PreparedPages(recall(inputName), stemming);
    const documents = sources.map(({ url, key }) => ({ key, document: this.#getDocument(url) }));
    const built = buildShard(documents, prepared);
    this.#built = built;
    this.#known = { ...built.entry, paths: [...built.files.keys()].sort() };
    remember(inputName, prepared.pack());
    remember(`${this.#name}-words`, built.words);
    remember(this.#name, packFiles(built.files));
    remember(`${this.#name}-record`, new TextEncoder().encode(JSON.stringify(this.#known)));
    return built;
  }
}

const NOTHING: ShardRecord = { meta: '', table: { pages: [], files: [] }, count: 0, paths: [] };
