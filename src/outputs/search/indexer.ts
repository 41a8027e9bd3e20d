import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { SIGNATURE } from './prepared.ts';

/**
 * Postings in one index file (Pagefind's default is 20 000, some 22 kB): a reader downloads the whole file for one
 * word of it. 1 500 makes it 4 kB, for 5 kB more of table of contents at 500 articles.
 */
const POSTINGS_A_FILE = '1500';

/** Pages sent to Pagefind while it reads an earlier one. */
const AHEAD = 20;

/** A page for Pagefind to read. */
export interface IndexInput {
  readonly url: string;
  readonly html: string;
}

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** What a fragment, which is the file of one page, holds of it. */
  readonly fragment?: Fragment | undefined;
}

export interface Fragment {
  readonly url: string;
  /** How many words Pagefind counts. */
  readonly words: number;
}

/**
 * Makes indexes, each known by a name. Does what it is asked in that order. Pages are numbered as they come; one that
 * comes again keeps its number.
 */
export interface Indexer {
  /**
   * The pages that an index has already, because somebody expected it to be made: `url key` each, in their order.
   * Undefined where nobody did.
   */
  readonly getExpected: (name: string) => Promise<readonly string[] | undefined>;
  /** Adds pages to an index, or puts them in the place of those of the same addresses. `isNew`: it begins with them. */
  readonly add: (name: string, pages: readonly IndexInput[], isNew: boolean) => Promise<void>;
  /** The files of an index, which is then forgotten. @throws when Pagefind refused a page. */
  readonly finish: (name: string) => Promise<readonly IndexFile[]>;
  readonly close: () => Promise<void>;
}

/** Pagefind's own process. It is started by the first index. */
export class PagefindIndexer implements Indexer {
  readonly #indexes = new Map<string, PagefindIndex>();
  #last: Promise<unknown> = Promise.resolve();
  #isClosing = false;

  getExpected(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  add(name: string, pages: readonly IndexInput[], isNew: boolean): Promise<void> {
    return this.#inTurn(() => this.#addNow(name, pages, isNew));
  }

  finish(name: string): Promise<readonly IndexFile[]> {
    return this.#inTurn(() => this.#finishNow(name));
  }

  async #addNow(name: string, pages: readonly IndexInput[], isNew: boolean): Promise<void> {
    if (isNew) await this.#indexes.get(name)?.deleteIndex();
    const index = (isNew ? undefined : this.#indexes.get(name)) ?? (await openIndex());
    this.#indexes.set(name, index);
    const added: Promise<{ readonly errors: readonly string[] }>[] = [];
    for (const { url, html } of pages) {
      if (this.#isClosing) break;
      const one = index.addHTMLFile({ url, content: html });
      // Thrown when it is awaited: of those behind one that failed, nobody asks.
      one.catch(() => undefined);
      added.push(one);
      await added.at(-AHEAD);
    }
    const errors = (await Promise.all(added)).flatMap((one) => one.errors);
    if (errors.length > 0) throw new Error(`Pagefind refused a page: ${errors.join(' ')}`);
  }

  async #finishNow(name: string): Promise<readonly IndexFile[]> {
    const index = this.#indexes.get(name);
    if (!index) throw new Error(`No index “${name}”`);
    const { files } = await index.getFiles();
    await index.deleteIndex();
    this.#indexes.delete(name);
    return files.map(({ path, content }) => ({ path, content, fragment: readFragment(path, content) }));
  }

  /** One after the other, in the order in which they are asked for: pages are numbered so. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Ends Pagefind's process, which is given no more pages; the next index starts another. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#last;
    this.#indexes.clear();
    await close();
    this.#isClosing = false;
  }
}

function readFragment(path: string, content: Uint8Array): Fragment | undefined {
  if (!path.endsWith('.pf_fragment')) return undefined;
  const text = gunzipSync(content).toString('utf8').slice(SIGNATURE.length);
  const { url, content: words }: { readonly url: string; readonly content: string } = JSON.parse(text);
  return { url, words: words.split(' ').filter((word) => word !== '').length };
}

/** An empty index, in the language of its pages. Pagefind reads its unstable setting from the environment of its process, which the first one starts. */
async function openIndex(): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = POSTINGS_A_FILE;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  return index;
}
