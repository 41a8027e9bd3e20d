import { gunzipSync, gzipSync } from 'node:zlib';
import type { Card, SearchDocument } from './document.ts';
import { toFacetTable } from './facet-table.ts';
import { toCard, toIndexedFields, toIndexHtml, type IndexedWords } from './index-html.ts';
import { openIndex } from './indexer.ts';

/** First bytes of every file that Pagefind writes and reads, once inflated. */
const SIGNATURE = 'pagefind_dcd';

/** Articles sent to Pagefind while it reads an earlier one. */
const AHEAD = 20;

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

/** Indexes the articles of one shard, in the order given. Pagefind reads one while the next is prepared. */
export async function buildShard(documents: readonly SearchDocument[]): Promise<BuiltShard> {
  const index = await openIndex();
  const pages = new Map<string, IndexedPage>();
  const counts = new Map<string, number>();
  const words: IndexedWords = new Map();
  const added: Promise<{ readonly errors: readonly string[] }>[] = [];
  for (const document of documents) {
    const card = toCard(document);
    const fields = toIndexedFields(card);
    const tokens = fields.flatMap((field) => field.tokens);
    pages.set(card.url, { card, words: tokens.length });
    for (const token of new Set(tokens)) counts.set(token, (counts.get(token) ?? 0) + 1);
    added.push(index.addHTMLFile({ url: card.url, content: toIndexHtml(fields, words) }));
    await added.at(-AHEAD);
  }
  const errors = (await Promise.all(added)).flatMap((one) => one.errors);
  if (errors.length > 0) throw new Error(`Pagefind refused a page: ${errors.join(' ')}`);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return toBuiltShard(files, { pages, counts, documents });
}

interface IndexedPage {
  readonly card: Card;
  readonly words: number;
}

type OutputFile = { readonly path: string; readonly content: Uint8Array };

interface Sources {
  readonly documents: readonly SearchDocument[];
  readonly pages: ReadonlyMap<string, IndexedPage>;
  readonly counts: ReadonlyMap<string, number>;
}

function toBuiltShard(output: readonly OutputFile[], { documents, pages, counts }: Sources): BuiltShard {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  let meta = '';
  for (const { path, content } of output) {
    const [, hash] = /^pagefind\.(\w+)\.pf_meta$/u.exec(path) ?? [];
    const [, name] = /^fragment\/(\w+)\.pf_fragment$/u.exec(path) ?? [];
    meta = hash ?? meta;
    if (hash !== undefined || path.endsWith('.pf_index')) files.set(path, content);
    if (name === undefined) continue;
    const card = toCardOf(content, pages);
    names.set(card.url, name);
    files.set(path, gzipSync(SIGNATURE + JSON.stringify(card)));
  }
  if (meta === '' || names.size !== pages.size)
    throw new Error('Pagefind wrote no table of contents, or not every page');
  files.set('facettes.json', new TextEncoder().encode(JSON.stringify(toFacetTable(documents, names))));
  const words = [...counts].map(([word, count]) => `${word} ${count}`).sort();
  return { files, entry: { meta, count: pages.size, words } };
}

/**
 * Pagefind keeps of a page the text that it read, which is the normalised copy. Readers are shown the page's own
 * words, so the card takes its place under the same name. The two must number their words alike.
 */
function toCardOf(content: Uint8Array, pages: ReadonlyMap<string, IndexedPage>): Card {
  const fragment: { readonly url: string; readonly content: string } = JSON.parse(
    gunzipSync(content).toString('utf8').slice(SIGNATURE.length),
  );
  const page = pages.get(fragment.url);
  if (!page) throw new Error(`Pagefind returned an unknown page: ${fragment.url}`);
  const words = fragment.content.split(' ').filter((word) => word !== '').length;
  if (words !== page.words)
    throw new Error(`Pagefind counts ${words} words in ${fragment.url}, search ${page.words}`);
  return page.card;
}
