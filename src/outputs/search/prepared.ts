import { gzipSync } from 'node:zlib';
import type { SearchDocument } from './document.ts';
import { packFiles, unpackFiles } from './packed-files.ts';
import { toPlaces, type PlacesOfStems, type Stemming } from './postings.ts';
import { toIndexedFields, toSearchRecord } from './search-record.ts';

/** An article, ready to be indexed: all that is slow to make of its text. */
export interface PreparedPage {
  /** How many words it has. */
  readonly count: number;
  /** Each word once. */
  readonly words: readonly string[];
  /** See `toPlaces`. */
  readonly places: PlacesOfStems;
  /** The file of the article's record. */
  readonly record: Uint8Array;
}

/** An article to prepare; `key` changes when its document does. */
export interface KeyedDocument {
  readonly key: string;
  readonly document: SearchDocument;
}

/** What an article is kept by: its address, which has no space, and its key. */
function toName({ key, document: { url } }: KeyedDocument): string {
  return `${url} ${key}`;
}

/** The prepared articles of a shard: those that have not changed since they were last packed are not made again. */
export class PreparedPages {
  readonly #known: ReadonlyMap<string, Uint8Array>;
  readonly #pages = new Map<string, Uint8Array>();
  readonly #stemming: Stemming;

  /** `packed` is what `pack` gave once, with this version of the code. */
  constructor(packed: Uint8Array | undefined, stemming: Stemming) {
    this.#stemming = stemming;
    this.#known = packed ? unpackFiles(packed) : new Map();
  }

  getOrMake(one: KeyedDocument): PreparedPage {
    const name = toName(one);
    const known = this.#known.get(name);
    if (known) {
      this.#pages.set(name, known);
      return unpackPage(known);
    }
    const page = preparePage(one.document, this.#stemming);
    this.#pages.set(name, packPage(page));
    return page;
  }

  pack(): Uint8Array {
    return packFiles(this.#pages);
  }
}

function preparePage(document: SearchDocument, stemming: Stemming): PreparedPage {
  const record = toSearchRecord(document, stemming.language);
  const fields = toIndexedFields(record);
  const tokens = fields.flatMap((field) => field.tokens);
  return {
    count: tokens.length,
    words: [...new Set(tokens)],
    places: toPlaces(fields, stemming),
    record: gzipSync(JSON.stringify(record)),
  };
}

function packPage({ record, ...words }: PreparedPage): Uint8Array {
  return packFiles(
    new Map<string, Uint8Array>([
      ['words', new TextEncoder().encode(JSON.stringify(words))],
      ['record', record],
    ]),
  );
}

function unpackPage(packed: Uint8Array): PreparedPage {
  const files = unpackFiles(packed);
  const words = JSON.parse(new TextDecoder().decode(files.get('words'))) as Omit<PreparedPage, 'record'>;
  return { ...words, record: files.get('record') ?? new Uint8Array() };
}
