import { gunzipSync, gzipSync } from 'node:zlib';
import type { Card, SearchDocument } from './document.ts';
import { toFacetTable } from './facet-table.ts';
import { listTokens, toCard, toIndexHtml } from './index-html.ts';
import { openIndex } from './indexer.ts';

/** First bytes of every file that Pagefind writes and reads, once inflated. */
const SIGNATURE = 'pagefind_dcd';

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

/** Indexes the articles of one shard, in the order given. */
export async function buildShard(documents: readonly SearchDocument[]): Promise<BuiltShard> {
  const index = await openIndex();
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
  return toBuiltShard(files, { cards, counts, documents });
}

type OutputFile = { readonly path: string; readonly content: Uint8Array };

interface Sources {
  readonly documents: readonly SearchDocument[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly counts: ReadonlyMap<string, number>;
}

function toBuiltShard(output: readonly OutputFile[], { documents, cards, counts }: Sources): BuiltShard {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  let meta = '';
  for (const { path, content } of output) {
    const [, hash] = /^pagefind\.(\w+)\.pf_meta$/u.exec(path) ?? [];
    const [, name] = /^fragment\/(\w+)\.pf_fragment$/u.exec(path) ?? [];
    meta = hash ?? meta;
    if (hash !== undefined || path.endsWith('.pf_index')) files.set(path, content);
    if (name === undefined) continue;
    const card = toCardOf(content, cards);
    names.set(card.url, name);
    files.set(path, gzipSync(SIGNATURE + JSON.stringify(card), { level: 9 }));
  }
  if (meta === '' || names.size !== cards.size) throw new Error('Pagefind wrote no table of contents, or not every page');
  files.set('facettes.json', new TextEncoder().encode(JSON.stringify(toFacetTable(documents, names))));
  const words = [...counts].map(([word, count]) => `${word} ${count}`).sort();
  return { files, entry: { meta, count: cards.size, words } };
}

/**
 * Pagefind keeps of a page the text that it read, which is the normalised copy. Readers are shown the page's own
 * words, so the card takes its place under the same name. The two must number their words alike.
 */
function toCardOf(content: Uint8Array, cards: ReadonlyMap<string, Card>): Card {
  const fragment: { readonly url: string; readonly content: string } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length));
  const card = cards.get(fragment.url);
  if (!card) throw new Error(`Pagefind returned an unknown page: ${fragment.url}`);
  const expected = listTokens(card).length;
  const words = fragment.content.split(' ').filter((word) => word !== '').length;
  if (words !== expected) throw new Error(`Pagefind counts ${words} words in ${card.url}, search ${expected}`);
  return card;
}
