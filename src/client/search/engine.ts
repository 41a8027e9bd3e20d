import { toStemmed } from '#outputs/search/forms.ts';
import type { Language, Stem } from '#outputs/search/languages/language.ts';
import type { SearchRecord } from '#outputs/search/document.ts';
import { readPostings, type FormPlace } from '#outputs/search/postings.ts';
import type { Hit } from '#outputs/search/rank.ts';
import {
  toShardPath,
  toShardTablePath,
  type FacetTable,
  type ShardInfo,
  type ShardTable,
} from '#outputs/search/manifest.ts';
import { inflate, remember, toText, type ReadFile } from './files.ts';

/** Of BM25: how soon more of a word tells no more, and how much a long text is held against it. */
const SATURATION = 1.6;
const LENGTH = 0.75;
/** What a word tells at once, before saturation. */
const ONCE = 0.31;
/** What a word is worth that has the accents that were typed, or none as typed. */
const AS_TYPED = 3;

/** The stems of a language, and the rest of what is known of it. */
export interface Engine {
  readonly stem: Stem;
  readonly language: Language;
}

interface ShardSource {
  readonly engine: Engine;
  readonly info: ShardInfo;
  readonly read: ReadFile;
  readonly table: ShardTable;
}

/** One shard of the index. Words are sought one at a time: we rank by how much of the query a page answers, and where. */
export class Shard {
  readonly #source: ShardSource;
  readonly #meanCount: number;
  readonly #chunks = new Map<string, Promise<ReadonlyMap<string, string>>>();
  readonly #hits = new Map<string, Promise<readonly Hit[]>>();
  readonly #records = new Map<string, Promise<SearchRecord>>();
  #facets: Promise<FacetTable> | undefined;

  private constructor(source: ShardSource) {
    const { pages } = source.table;
    this.#source = source;
    this.#meanCount = pages.reduce((sum, [, count]) => sum + count, 0) / pages.length;
  }

  /** Its table of contents is read while the engine is. */
  static async open(opening: Promise<Engine>, info: ShardInfo, read: ReadFile): Promise<Shard> {
    const [engine, table] = await Promise.all([opening, info.table ?? readTable(info, read)]);
    return new Shard({ engine, info, read, table });
  }

  get id(): string {
    return this.#source.info.id;
  }

  get size(): number {
    return this.#source.info.count;
  }

  /** Articles that have this word or one of its forms; the accents of `token` only rank. */
  find(token: string): Promise<readonly Hit[]> {
    return remember(this.#hits, token, () => this.#find(token));
  }

  getRecord(name: string): Promise<SearchRecord> {
    return remember(this.#records, name, async () => {
      const record: SearchRecord = JSON.parse(await this.#inflate(`pages/${name}.bin`));
      return record;
    });
  }

  getFacets(): Promise<FacetTable> {
    this.#facets ??= this.#readFacets();
    return this.#facets;
  }

  async #readFacets(): Promise<FacetTable> {
    const { read, info } = this.#source;
    const table: FacetTable = JSON.parse(
      toText(await read(`${toShardPath(this.id, 'facets.json')}?v=${info.key}`)),
    );
    return table;
  }

  async #find(token: string): Promise<readonly Hit[]> {
    const { language, stem } = this.#source.engine;
    const sought = toStemmed(token, language, stem);
    const file = this.#source.table.files.findLast(([first]) => first <= sought.stem);
    const line = file && (await this.#getChunk(file[1])).get(sought.stem);
    if (line === undefined) return [];
    return [...readPostings(line)].map(([rank, places]) => this.#toHit(rank, places, sought.accented));
  }

  #toHit(rank: number, places: readonly FormPlace[], form: string): Hit {
    const [record, count] = this.#source.table.pages[rank] ?? ['', this.#meanCount];
    const all = sumWeights(places);
    const typed = sumWeights(places.filter((place) => place.form === form)) / all;
    const weight = ONCE * all;
    const length = SATURATION * (1 - LENGTH + (LENGTH * count) / this.#meanCount);
    return {
      shard: this.id,
      record,
      frequency: (((SATURATION + 1) * weight) / (length + weight)) * (typed * AS_TYPED + 1 - typed),
      places,
    };
  }

  #getChunk(name: string): Promise<ReadonlyMap<string, string>> {
    return remember(this.#chunks, name, async () => {
      const text = await this.#inflate(`index/${name}.bin`);
      return new Map(
        text.split('\n').map((line) => {
          const end = line.indexOf('\t');
          return [line.slice(0, end), line.slice(end + 1)];
        }),
      );
    });
  }

  async #inflate(name: string): Promise<string> {
    const path = toShardPath(this.id, name);
    return inflate(await this.#source.read(path), path);
  }
}

function sumWeights(places: readonly FormPlace[]): number {
  return places.reduce((sum, place) => sum + place.weight, 0);
}

async function readTable(info: ShardInfo, read: ReadFile): Promise<ShardTable> {
  const path = toShardTablePath(info);
  const table: ShardTable = JSON.parse(await inflate(await read(path), path));
  return table;
}
