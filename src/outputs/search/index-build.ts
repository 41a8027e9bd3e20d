import { gzipSync } from 'node:zlib';
import { toDigest } from '#engine/digest.ts';
import type { SearchDocument } from './document.ts';
import { toFacetTable } from './facet-table.ts';
import type { ShardTable } from './manifest.ts';
import { formatPostings } from './postings.ts';
import type { KeyedDocument, PreparedPage, PreparedPages } from './prepared.ts';
import { toShardWords } from './vocabulary.ts';

/**
 * Characters in one file of the index, of which a reader downloads the whole for one word of it: 4 kB compressed. More make
 * fewer requests for queries of several words; fewer make the table of contents longer.
 */
const CHARACTERS_A_FILE = 8000;

/** A shard's files by their paths inside its folder, and what the common files need to know of it. */
export interface BuiltShard {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entry: ShardEntry;
  /** See `toShardWords`. */
  readonly words: Uint8Array;
}

/** What outlives the building of a shard: plain data, kept in the cache with the shard's key. */
export interface ShardEntry {
  /** Digest in the name of the shard's table of contents. */
  readonly meta: string;
  readonly table: ShardTable;
  readonly count: number;
}

/** Indexes the articles of one shard, in the order given. */
export function buildShard(documents: readonly KeyedDocument[], prepared: PreparedPages): BuiltShard {
  const counts = new Map<string, number>();
  const pages: IndexedPage[] = [];
  for (const one of documents) {
    const page = prepared.getOrMake(one);
    for (const word of page.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    // A page without a word, such as a comment that is a smile, is in no index.
    if (page.count > 0) pages.push({ document: one.document, page, name: toName(page.record) });
  }
  const index = toIndexFiles(pages);
  const table: ShardTable = {
    pages: pages.map(({ name, page }) => [name, page.count]),
    files: index.map(({ first, content }) => [first, toName(content)]),
  };
  const packed = gzipSync(JSON.stringify(table));
  const meta = toName(packed);
  const names = new Map(pages.map(({ document, name }) => [document.url, name]));
  const facets = toFacetTable(
    pages.map(({ document }) => document),
    names,
  );
  const files = new Map<string, Uint8Array>([
    ...pages.map(({ name, page }) => [`pages/${name}.bin`, page.record] as const),
    ...index.map(({ content }) => [`index/${toName(content)}.bin`, content] as const),
    [`table-${meta}.bin`, packed],
    ['facets.json', new TextEncoder().encode(JSON.stringify(facets))],
  ]);
  return { files, entry: { meta, table, count: pages.length }, words: toShardWords(counts) };
}

interface IndexedPage {
  readonly document: SearchDocument;
  readonly page: PreparedPage;
  /** Of its record. */
  readonly name: string;
}

interface IndexFile {
  readonly first: string;
  readonly content: Uint8Array;
}

/** In the order of stems; a line holds a stem, and where it stands in each document that has it. */
function toIndexFiles(pages: readonly IndexedPage[]): readonly IndexFile[] {
  const stems = new Map<string, Map<string, [rank: number, places: string][]>>();
  pages.forEach(({ page }, rank) => {
    for (const [stem, form, places] of page.places)
      getOrAdd(
        getOrAdd(stems, stem, () => new Map()),
        form,
        () => [],
      ).push([rank, places]);
  });
  const files: { first: string; lines: string[]; length: number }[] = [];
  for (const [stem, forms] of [...stems].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = `${stem}\t${formatPostings(forms)}`;
    const last = files.at(-1);
    if (last && last.length + line.length <= CHARACTERS_A_FILE) {
      last.lines.push(line);
      last.length += line.length;
    } else files.push({ first: stem, lines: [line], length: line.length });
  }
  return files.map(({ first, lines: some }) => ({ first, content: gzipSync(some.join('\n')) }));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function toName(content: Uint8Array): string {
  return toDigest(content).slice(0, 10);
}
