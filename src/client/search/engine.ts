import { toIndexed } from '#outputs/search/forms.ts';
import type { Language } from '#outputs/search/languages/language.ts';
import { fold } from '#outputs/search/normalise.ts';
import { readWeight } from '#outputs/search/weights.ts';
import type { SearchRecord } from '#outputs/search/document.ts';
import { toRarity, type Hit } from '#outputs/search/rank.ts';
import { toShardPath, toShardTablePath, type FacetTable, type ShardInfo } from '#outputs/search/manifest.ts';
import { inflate, remember, toText, type ReadFile } from './files.ts';
import type { Wasm } from './wasm.ts';

/**
 * Pagefind takes a word for every word that begins with its stem, and an unknown word for the longest one that begins
 * it. Decaying fast with the difference in length, its score tells the word itself from the others.
 */
const SIMILARITY = 10;
const EXACT = Math.exp(SIMILARITY * (Math.exp(-1 / 8) - 1));
const WEIGHTS = JSON.stringify({
  term_similarity: SIMILARITY,
  diacritic_similarity: 2,
  meta_weights: {},
});

/** WebAssembly with the stems of a language, and the rest of what is known of it. */
export interface Engine {
  readonly wasm: Wasm;
  readonly language: Language;
}

interface RawResult {
  readonly p: string;
  readonly s: number;
  readonly l: readonly { readonly w: number; readonly s: number; readonly l: number }[];
}

/**
 * One shard of the index in Pagefind's WebAssembly. Words are sought one at a time: Pagefind wants all words of a query
 * on a page and drops those it does not know, whereas we rank by how much of the query a page answers, and where.
 */
export class Shard {
  readonly #wasm: Wasm;
  readonly #language: Language;
  readonly #info: ShardInfo;
  readonly #read: ReadFile;
  readonly #index: number;
  readonly #chunks = new Map<string, Promise<void>>();
  readonly #hits = new Map<string, Promise<readonly Hit[]>>();
  readonly #records = new Map<string, Promise<SearchRecord>>();
  readonly #facets = new Map<string, Promise<FacetTable>>();

  private constructor({ wasm, language }: Engine, info: ShardInfo, read: ReadFile, meta: Uint8Array) {
    this.#wasm = wasm;
    this.#language = language;
    this.#info = info;
    this.#read = read;
    this.#index = wasm.set_ranking_weights(wasm.init_pagefind(meta), WEIGHTS);
  }

  /** Its table of contents is read while the engine is. */
  static async open(engine: Promise<Engine>, info: ShardInfo, read: ReadFile): Promise<Shard> {
    const path = toShardTablePath(info);
    const table = info.table === undefined ? read(path) : fromBase64(info.table);
    const [bytes, ready] = await Promise.all([table, engine]);
    return new Shard(ready, info, read, await inflate(bytes, path));
  }

  get id(): string {
    return this.#info.id;
  }

  get size(): number {
    return this.#info.count;
  }

  /** Articles that have this word or one of its forms; the accents of `token` only rank. */
  find(token: string): Promise<readonly Hit[]> {
    return remember(this.#hits, token, () => this.#find(token));
  }

  getRecord(name: string): Promise<SearchRecord> {
    return remember(this.#records, name, async () => {
      const path = toShardPath(this.id, `fragment/${name}.pf_fragment`);
      const record: SearchRecord = JSON.parse(
        toText(await inflate(await this.#read(`${path}?v=${this.#info.key}`), path)),
      );
      return record;
    });
  }

  getFacets(): Promise<FacetTable> {
    return remember(this.#facets, this.id, () => this.#readFacets());
  }

  async #readFacets(): Promise<FacetTable> {
    const table: FacetTable = JSON.parse(
      toText(await this.#read(`${toShardPath(this.id, 'facets.json')}?v=${this.#info.key}`)),
    );
    return table;
  }

  async #find(token: string): Promise<readonly Hit[]> {
    const accented = toIndexed(token, this.#language);
    const plain = fold(accented);
    const names: readonly string[] = JSON.parse(this.#wasm.request_indexes(this.#index, plain));
    await Promise.all(names.map((name) => remember(this.#chunks, name, () => this.#loadChunk(name))));
    const { results }: { readonly results: readonly RawResult[] } = JSON.parse(
      this.#wasm.search(this.#index, plain, accented),
    );
    const rarity = toRarity(results.length, this.size);
    return results.map((result) => toHit(result, this.id, rarity)).filter((hit) => hit.places.length > 0);
  }

  async #loadChunk(name: string): Promise<void> {
    const path = toShardPath(this.id, `index/${name}.pf_index`);
    this.#wasm.load_index_chunk(this.#index, await inflate(await this.#read(path), path));
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
}

function toHit({ p, s, l }: RawResult, shard: string, rarity: number): Hit {
  const places = l.filter((place) => place.s >= place.w * place.w * EXACT * 0.95);
  return {
    shard,
    record: p,
    frequency: s / rarity,
    places: places.map((place) => ({ at: place.l, ...readWeight(place.w) })),
  };
}
