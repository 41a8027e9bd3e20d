import { close, createIndex, type PagefindIndex } from 'pagefind';

/**
 * Postings in one index file (Pagefind's default is 20 000, some 22 kB): a reader downloads the whole file for one
 * word of it. 1 500 makes it 4 kB, for 5 kB more of table of contents at 500 articles.
 */
const POSTINGS_A_FILE = '1500';

/** An empty index. Pagefind reads its unstable setting from the environment of its process, which the first one starts. */
export async function openIndex(): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = POSTINGS_A_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  return index;
}

/** Ends Pagefind's process; the next index starts another. */
export async function closeIndexer(): Promise<void> {
  await close();
}
