import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Card, SearchDocument } from './document.ts';
import { listTokens, toCard, toIndexHtml } from './index-html.ts';

/**
 * Postings in one index file (Pagefind's default is 20 000, some 22 kB): a reader downloads the whole file for one
 * word of it. 5 000 makes it 6 kB, for 3 kB more of table of contents at 500 articles.
 */
const POSTINGS_A_FILE = '5000';

/** First bytes of every file that Pagefind writes and reads, once inflated. */
export const SIGNATURE = 'pagefind_dcd';

/** A shard's files by their paths inside its folder, and what the common files need to know of it. */
export interface BuiltShard {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entry: ShardEntry;
}

/** What outlives the building of a shard: plain data, kept in the cache with the shard's key. */
export interface ShardEntry {
  /** Hash in the name of the shard's table of contents. */
  readonly meta: string;
  readonly count: number;
  /** « mot 12 »: every word, and how many articles have it. */
  readonly words: readonly string[];
}

/** Pagefind reads its unstable setting from the environment of its process, which starts with the first index. */
export async function buildShard(documents: readonly SearchDocument[]): Promise<BuiltShard> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = POSTINGS_A_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  const cards = new Map<string, Card>();
  const counts = new Map<string, number>();
  for (const document of documents) {
    const card = toCard(document);
    cards.set(card.url, card);
    const added = await index.addHTMLFile({ url: card.url, content: toIndexHtml(card) });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${card.url}: ${added.errors.join(' ')}`);
    for (const token of new Set(listTokens(card))) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return toBuiltShard(files, cards, counts);
}

/** Ends Pagefind's process; the next shard starts another. */
export async function closeIndexer(): Promise<void> {
  await close();
}

type OutputFile = { readonly path: string; readonly content: Uint8Array };

function toBuiltShard(output: readonly OutputFile[], cards: ReadonlyMap<string, Card>, counts: ReadonlyMap<string, number>): BuiltShard {
  const files = new Map<string, Uint8Array>();
  let meta = '';
  for (const { path, content } of output) {
    const [, hash] = /^pagefind\.(\w+)\.pf_meta$/u.exec(path) ?? [];
    meta = hash ?? meta;
    if (hash !== undefined || path.endsWith('.pf_index')) files.set(path, content);
    else if (path.endsWith('.pf_fragment')) files.set(path, toCardFile(content, cards));
  }
  if (meta === '') throw new Error('Pagefind wrote no table of contents');
  const words = [...counts].map(([word, count]) => `${word} ${count}`).sort();
  return { files, entry: { meta, count: cards.size, words } };
}

/**
 * Pagefind keeps of a page the text that it read, which is the normalised copy. Readers are shown the page's own
 * words, so the card takes its place under the same name. The two must number their words alike.
 */
function toCardFile(content: Uint8Array, cards: ReadonlyMap<string, Card>): Uint8Array {
  const fragment: { readonly url: string; readonly content: string } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length));
  const card = cards.get(fragment.url);
  if (!card) throw new Error(`Pagefind returned an unknown page: ${fragment.url}`);
  const expected = listTokens(card).length;
  const words = fragment.content.split(' ').filter((word) => word !== '').length;
  if (words !== expected) throw new Error(`Pagefind counts ${words} words in ${card.url}, search ${expected}`);
  return gzipSync(SIGNATURE + JSON.stringify(card), { level: 9 });
}
