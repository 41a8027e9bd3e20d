import { toFacetTable } from './facet-table.ts';
import type { Fragment, Indexer, IndexFile } from './indexer.ts';
import { toName, toUrl, type KeyedDocument, type PreparedPage, type PreparedPages } from './prepared.ts';
import { toShardWords } from './vocabulary.ts';

/** Pages handed to Pagefind at once. */
const BATCH = 25;

/** A shard's files by their paths inside its folder, and what the common files need to know of it. */
export interface BuiltShard {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entry: ShardEntry;
}

/** What outlives the building of a shard: plain data, kept in the cache with the shard's key. */
export interface ShardEntry {
  /** Hash in the name of the shard's table of contents. */
  readonly meta: string;
  /** That table, in base64. */
  readonly table: string;
  readonly count: number;
}

/** A shard of which all is known but the files, which Pagefind makes while other work goes on. */
export interface StartedShard {
  /** See `toShardWords`. */
  readonly words: Uint8Array;
  readonly finish: () => Promise<BuiltShard>;
}

/** Indexes the articles of one shard, in the order given. Pagefind reads some while the next are prepared. */
export async function startShard(
  name: string,
  documents: readonly KeyedDocument[],
  { indexer, prepared }: { readonly indexer: Indexer; readonly prepared: PreparedPages },
): Promise<StartedShard> {
  const expected = await indexer.getExpected(name);
  const isBegun = expected !== undefined && haveSameUrls(expected, documents);
  const there = new Set(isBegun ? expected : []);
  const pages = new Map<string, PreparedPage>();
  const counts = new Map<string, number>();
  const added: Promise<void>[] = [];
  for (let first = 0; first < documents.length; first += BATCH) {
    const batch = documents.slice(first, first + BATCH);
    for (const one of batch) {
      const page = prepared.getOrMake(one);
      pages.set(one.document.url, page);
      for (const word of page.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const fresh = batch
      .filter((one) => !there.has(toName(one)))
      .map(({ document: { url } }) => ({ url, html: pages.get(url)?.html ?? '' }));
    if (fresh.length > 0) added.push(indexer.add(name, fresh, first === 0 && !isBegun));
    await added.at(-2);
  }
  // Asked for at once: answers to the pages are not worth waiting for, and what went wrong with one is thrown here too.
  const output = Promise.all([indexer.finish(name), ...added]).then(([files]) => files);
  // What goes wrong is thrown where the shard is finished, not before.
  output.catch(() => undefined);
  return {
    words: toShardWords(counts),
    finish: async () => toBuiltShard(await output, { pages, documents }),
  };
}

function haveSameUrls(names: readonly string[], documents: readonly KeyedDocument[]): boolean {
  return (
    names.length === documents.length &&
    names.every((name, index) => toUrl(name) === documents[index]?.document.url)
  );
}

interface Sources {
  readonly documents: readonly KeyedDocument[];
  readonly pages: ReadonlyMap<string, PreparedPage>;
}

function toBuiltShard(output: readonly IndexFile[], { documents, pages }: Sources): BuiltShard {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  let [meta, table] = ['', ''];
  for (const { path, content, fragment } of output) {
    const [, hash] = /^pagefind\.(\w+)\.pf_meta$/u.exec(path) ?? [];
    const [, name] = /^fragment\/(\w+)\.pf_fragment$/u.exec(path) ?? [];
    if (hash !== undefined) [meta, table] = [hash, Buffer.from(content).toString('base64')];
    if (hash !== undefined || path.endsWith('.pf_index')) files.set(path, content);
    if (name === undefined || !fragment) continue;
    names.set(fragment.url, name);
    files.set(path, findRecord(fragment, pages));
  }
  // A page without a word, such as a comment that is a smile, is in no index.
  const found = documents.map(({ document }) => document).filter(({ url }) => pages.get(url)?.count !== 0);
  if (names.size !== found.length || (meta === '' && found.length > 0))
    throw new Error('Pagefind wrote no table of contents, or not every page');
  files.set('facets.json', new TextEncoder().encode(JSON.stringify(toFacetTable(found, names))));
  return { files, entry: { meta, table, count: found.length } };
}

/**
 * Pagefind keeps of a page the text that it read, which is the normalised copy. Readers are shown the page's own
 * words, so the record takes its place under the same name. The two must number their words alike.
 */
function findRecord({ url, words }: Fragment, pages: ReadonlyMap<string, PreparedPage>): Uint8Array {
  const page = pages.get(url);
  if (!page) throw new Error(`Pagefind returned an unknown page: ${url}`);
  if (words !== page.count) throw new Error(`Pagefind counts ${words} words in ${url}, search ${page.count}`);
  return page.record;
}
