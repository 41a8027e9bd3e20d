import { gzipSync } from 'node:zlib';
import type { SearchDocument } from './document.ts';
import type { Language } from './languages/language.ts';
import { toSearchRecord, toIndexedFields, toIndexHtml, type IndexedWords } from './index-html.ts';
import type { IndexInput } from './indexer.ts';
import { packFiles, unpackFiles } from './packed-files.ts';

/** First bytes of every file that Pagefind writes and reads, once inflated. */
export const SIGNATURE = 'pagefind_dcd';

/** An article, ready to be indexed: all that is slow to make of its text. */
export interface PreparedPage {
  /** How many words Pagefind will count. */
  readonly count: number;
  /** Each word once. */
  readonly words: readonly string[];
  /** What Pagefind reads. */
  readonly html: string;
  /** The file of the article's record. */
  readonly record: Uint8Array;
}

/** An article to prepare; `key` changes when its document does. */
export interface KeyedDocument {
  readonly key: string;
  readonly document: SearchDocument;
}

/** What an article is kept by: its address, which has no space, and its key. */
export function toName({ key, document: { url } }: KeyedDocument): string {
  return `${url} ${key}`;
}

/** The address in a name. */
export function toUrl(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

/** The pages that Pagefind read last of a packed shard, by their names, in their order. */
export function unpackInputs(packed: Uint8Array): ReadonlyMap<string, IndexInput> {
  return new Map(
    [...unpackFiles(packed)].map(([name, page]) => [name, { url: toUrl(name), html: unpackPage(page).html }]),
  );
}

/** The prepared articles of a shard: those that have not changed since they were last packed are not made again. */
export class PreparedPages {
  readonly #known: ReadonlyMap<string, Uint8Array>;
  readonly #pages = new Map<string, Uint8Array>();
  readonly #words: IndexedWords = new Map();

  readonly #language: Language;

  /** `packed` is what `pack` gave once, with this version of the code. */
  constructor(packed: Uint8Array | undefined, language: Language) {
    this.#language = language;
    this.#known = packed ? unpackFiles(packed) : new Map();
  }

  getOrMake(one: KeyedDocument): PreparedPage {
    const name = toName(one);
    const known = this.#known.get(name);
    if (known) {
      this.#pages.set(name, known);
      return unpackPage(known);
    }
    const page = preparePage(one.document, this.#language, this.#words);
    this.#pages.set(name, packPage(page));
    return page;
  }

  pack(): Uint8Array {
    return packFiles(this.#pages);
  }
}

function preparePage(document: SearchDocument, language: Language, seen: IndexedWords): PreparedPage {
  const record = toSearchRecord(document, language);
  const fields = toIndexedFields(record);
  const tokens = fields.flatMap((field) => field.tokens);
  return {
    count: tokens.length,
    words: [...new Set(tokens)],
    html: toIndexHtml(fields, language, seen),
    record: gzipSync(SIGNATURE + JSON.stringify(record)),
  };
}

function packPage({ record, html, ...words }: PreparedPage): Uint8Array {
  const encoder = new TextEncoder();
  return packFiles(
    new Map([
      ['words', encoder.encode(JSON.stringify(words))],
      ['html', encoder.encode(html)],
      ['record', record],
    ]),
  );
}

function unpackPage(packed: Uint8Array): PreparedPage {
  const files = unpackFiles(packed);
  const read = (name: string): string => new TextDecoder().decode(files.get(name));
  const words = JSON.parse(read('words')) as Pick<PreparedPage, 'count' | 'words'>;
  return {
    ...words,
    // Asked for in one page of a shard, or in all.
    get html() {
      return read('html');
    },
    record: files.get('record') ?? new Uint8Array(),
  };
}
