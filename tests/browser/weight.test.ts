import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { findByName, getValue, readPages, toTextOf } from '../site/pages.ts';
import { SITE } from '../site/publications.ts';
import { describeInBrowser, type Visit } from './browser.ts';

/** What a 700-word article may weigh with its fonts, pictures left out: 90 kB. */
const ARTICLE = 90_000;
const FILES = ['document', 'stylesheet', 'script', 'font', 'fetch', 'other'];
/** A visit is mostly a wait for the network to be idle. */
const AT_ONCE = 6;

describeInBrowser(
  'what Chromium fetches for an article of some 700 words',
  () => SITE.outDir,
  (visit) => {
    const articles = readPages(SITE).filter(
      (page) => page.path.startsWith('/articles/') && isOfLength(countWords(page)),
    );

    it('is less than 90 kB with its fonts, compressed', async () => {
      expect(articles.length).toBeGreaterThan(3);
      const queue = articles.map(({ path }) => path);
      const weights = new Map<string, number>();
      const weighNext = async (): Promise<void> => {
        for (let path = queue.shift(); path !== undefined; path = queue.shift())
          weights.set(path, await weigh(visit, path));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, weighNext));
      expect(weights.size).toBe(articles.length);
      expect([...weights].filter(([, weight]) => weight > ARTICLE)).toEqual([]);
    });
  },
);

function isOfLength(words: number): boolean {
  return words > 600 && words < 800;
}

function countWords({ tree }: ReturnType<typeof readPages>[number]): number {
  const data = findByName(tree, 'script')
    .filter((one) => getValue(one, 'type') === 'application/ld+json')
    .map((one) => toTextOf(one))
    .join('');
  return Number(/"wordCount":(\d+)/.exec(data)?.[1] ?? 0);
}

async function weigh(visit: Visit, path: string): Promise<number> {
  const reader = await visit.createReader({ viewport: { width: 1280, height: 800 } });
  const page = await reader.newPage();
  const fetched = new Set<string>();
  page.on(
    'request',
    (request) => FILES.includes(request.resourceType()) && fetched.add(new URL(request.url()).pathname),
  );
  await page.goto(path, { waitUntil: 'networkidle' });
  await reader.close();
  return [...fetched]
    .filter((file) => !file.includes('favicon'))
    .reduce((sum, file) => sum + sizeOf(file), 0);
}

/** Bytes on the wire: text compressed, fonts as they are. */
function sizeOf(file: string): number {
  const bytes = readFileSync(join(SITE.outDir, file.endsWith('/') ? `${file}index.html` : file));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}
