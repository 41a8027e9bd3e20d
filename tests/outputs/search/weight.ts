import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_OPTIONS, findBrowser, HOW_TO_GET_A_BROWSER } from '../../../scripts/browser.ts';
import { serve } from '../../../scripts/static-server.ts';
import { getPaths } from '#model/paths.ts';
import { buildSearch } from '#outputs/search/build-search.ts';
import { PagefindIndexer } from '#outputs/search/indexer.ts';
import { toTextFiles } from '#outputs/search/text-files.ts';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import type { SearchDocument } from '#outputs/search/document.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';
import { generateDocuments } from './generate.ts';

/**
 * What a reader downloads for a first search and for a later one, with this search and with stock Pagefind on the same
 * generated pages: `npm run search-weight [-- 500 5000 10000]`. Bytes are those of the bodies, text compressed by
 * gzip as hosts do; the page itself is not counted, its scripts are.
 */
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

/** A first search, and the one after it. */
const PAIRS: readonly Pair[] = [
  ['un mot courant', 'entreprise', 'réputation'],
  ['deux mots courants', 'marque client', 'vidéo campagne'],
  ['trois mots', 'directeur budget agence', 'fidélité magasin prix'],
];

type Pair = readonly [name: string, first: string, later: string];

interface Weight {
  readonly requests: number;
  readonly bytes: number;
}

for (const size of SIZES.length > 0 ? SIZES : [500, 5000, 10_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-weight-'));
  try {
    const documents = generateDocuments(size);
    const ours = await time(() => writeOurs(documents, folder));
    const stock = await time(() => writeStock(documents, folder));
    console.log(`\n${size} articles. Index en ${ours} s (Pagefind seul : ${stock} s)`);
    await search(folder, documents);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function time(work: () => Promise<void>): Promise<string> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) / 1000).toFixed(1);
}

async function writeOurs(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const getDocument = (url: string) => {
    const document = byUrl.get(url);
    if (!document) throw new Error(url);
    return document;
  };
  const names = [...new Set(documents.flatMap((document) => document.people))].map(
    (name, rank): Suggestion => ['person', name, `/personnes/${rank}/`, ''],
  );
  const articles = documents
    .toReversed()
    .map(({ title, url, kindLabel }): Suggestion => ['article', title, url, kindLabel]);
  const indexer = new PagefindIndexer();
  await buildSearch(
    {
      version: '',
      page: getPaths({ language: 'fr' }).search,
      language: 'fr',
      sources: documents.map(({ url, date }) => ({ url, date, key: url, language: 'fr' })),
      getDocument,
      names,
      articles,
      synonyms: [],
    },
    {
      indexer,
      recall: () => undefined,
      remember: () => undefined,
      makeTexts: (source) => Promise.resolve(toTextFiles(source)),
      emit: async (path, _, getContent) => write(folder, path, await getContent()),
    },
  );
  await indexer.close();
  await bundle(folder);
  write(
    folder,
    '/recherche/index.html',
    '<!doctype html><html lang="fr"><title>r</title><script type="module" src="/assets/search.js"></script><a data-page="search" href="/recherche/">r</a><site-search></site-search>',
  );
}

async function bundle(folder: string): Promise<void> {
  const entry = join(import.meta.dirname, '../../../src/client/search.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: { input: { search: entry }, output: { entryFileNames: 'assets/[name].js' } },
    },
  });
}

/** The same pages as a blog would have them, indexed by Pagefind with its default settings. */
async function writeStock(documents: readonly SearchDocument[], folder: string): Promise<void> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index } = await createIndex({});
  for (const { url, title, summary, body } of documents)
    await index?.addHTMLFile({
      url,
      content: `<html lang="fr"><body><main data-pagefind-body><h1>${title}</h1><p>${summary}</p>${printBody(readBody(body))}</main></body></html>`,
    });
  await index?.writeFiles({ outputPath: join(folder, 'stock') });
  await close();
  write(
    folder,
    '/stock.html',
    '<!doctype html><html lang="fr"><title>s</title><script type="module" src="/stock.js"></script>',
  );
  write(
    folder,
    '/stock.js',
    `import { search } from '/stock/pagefind.js'; globalThis.find = async (words) => { const { results } = await search(words); await Promise.all(results.slice(0, 5).map((one) => one.data())); return results.length; };`,
  );
}

async function search(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  const [served, browser] = await Promise.all([
    serve(folder),
    chromium.launch({ executablePath, args: [...BROWSER_OPTIONS] }),
  ]);
  const [old, older] = [
    documents[Math.floor(documents.length / 3)],
    documents[Math.floor(documents.length / 5)],
  ];
  const common = new Set(documents.slice(-200).flatMap(listWords));
  const rare: Pair = ['un mot rare', findRareWord(old, common), findRareWord(older, common)];
  const title: Pair = ['un titre ancien', old?.title ?? '', 'entreprise'];
  for (const [name, first, later] of [rare, ...PAIRS, title]) {
    const ours = await visit(browser, `${served.url}/recherche/`, (page, words) => askOurs(page, words), [
      first,
      later,
    ]);
    const typed = await visit(browser, `${served.url}/recherche/`, (page, words) => typeOurs(page, words), [
      first,
      later,
    ]);
    const stock = await visit(browser, `${served.url}/stock.html`, (page, words) => askStock(page, words), [
      first,
      later,
    ]);
    console.log(
      `  ${name.padEnd(20)} premier ${format(ours[0])}, suivant ${format(ours[1])} ; tapé lettre à lettre : ${format(typed[0])}, ${format(typed[1])} | Pagefind seul : premier ${format(stock[0])}, suivant ${format(stock[1])}`,
    );
  }
  await browser.close();
  await served.close();
}

/** The longest word of an article that two hundred others do not have. */
function findRareWord(document: SearchDocument | undefined, common: ReadonlySet<string>): string {
  const words = (document ? listWords(document) : []).filter((word) => !common.has(word));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function listWords(document: SearchDocument): readonly string[] {
  return printBody(readBody(document.body)).match(/\p{L}+/gu) ?? [];
}

type Ask = (page: Page, words: string) => Promise<unknown>;

async function visit(
  browser: Browser,
  url: string,
  ask: Ask,
  queries: readonly string[],
): Promise<readonly Weight[]> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\.html$|\/recherche\/(?:\?.*)?$|favicon/u.test(response.url()))
      sizes.push(response.body().then((body) => toTransferred(response.url(), body)));
  });
  await page.goto(url);
  const weights: Weight[] = [];
  for (const words of queries) {
    await ask(page, words);
    await page.waitForTimeout(600);
    const bytes = await Promise.all(sizes.splice(0));
    weights.push({ requests: bytes.length, bytes: bytes.reduce((sum, one) => sum + one, 0) });
  }
  await context.close();
  return weights;
}

async function askOurs(page: Page, words: string): Promise<void> {
  await page.fill('.search-field', '');
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('.search-field');
    if (field) field.value = text;
    field?.form?.requestSubmit();
  }, words);
  await page.waitForSelector('.result, .search-nothing');
}

/** As a reader does: letter after letter, with the proposals that come meanwhile. */
async function typeOurs(page: Page, words: string): Promise<void> {
  await page.fill('.search-field', '');
  await page.locator('.search-field').pressSequentially(words, { delay: 90 });
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result, .search-nothing');
}

async function askStock(page: Page, words: string): Promise<void> {
  await page.waitForFunction(() => 'find' in globalThis);
  await page.evaluate((text) => Reflect.get(globalThis, 'find')(text), words);
}

function toTransferred(url: string, body: Uint8Array): number {
  return /\.(?:js|json|txt|css)(?:\?|$)/u.test(url) ? gzipSync(body).length : body.length;
}

function format(weight: Weight | undefined): string {
  return weight
    ? `${String(weight.requests).padStart(2)} requêtes ${String(Math.round(weight.bytes / 1000)).padStart(3)} ko`
    : '';
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
