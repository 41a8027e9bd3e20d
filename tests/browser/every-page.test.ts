import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { isWhole, readPages } from '../site/pages.ts';
import { PUBLICATIONS } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { describeInBrowser, type Visit } from './browser.ts';

/** As many pages at once as keep two processors busy. */
const AT_ONCE = 3;
/** What leaving a page does to requests that it had not finished. */
const ABORTED = 'net::ERR_ABORTED';

for (const publication of PUBLICATIONS) {
  describeInBrowser(
    `${EXHAUSTIVE ? 'every page' : 'a page of each template'} of the publication « ${publication.name} »`,
    () => publication.outDir,
    (visit) => {
      it('asks no other host, says nothing on the console, stores nothing, and fits 320 pixels', async () => {
        const pages = EXHAUSTIVE ? readPages(publication).filter(isWhole) : findSamples(publication);
        const paths = pages.map(({ path }) => path);
        const queue = [...paths];
        const faults: string[] = [];
        await Promise.all(Array.from({ length: AT_ONCE }, () => visitAll(visit, queue, faults)));
        expect(faults).toEqual([]);
        expect(paths.length).toBeGreaterThan(25);
      });
    },
  );
}

/** Visits pages until there is none left, all as one reader, and notes what no page should do. */
async function visitAll(visit: Visit, queue: string[], faults: string[]): Promise<void> {
  const reader = await visit.createReader({ viewport: { width: 320, height: 640 } });
  const page = await reader.newPage();
  let path = '';
  page.on('console', (message) => message.type() !== 'log' && faults.push(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on(
    'request',
    (request) => !request.url().startsWith(visit.url) && faults.push(`${path}: request to ${request.url()}`),
  );
  page.on(
    'requestfailed',
    (request) =>
      request.failure()?.errorText !== ABORTED && faults.push(`${path}: failed request to ${request.url()}`),
  );
  page.on(
    'response',
    (response) => response.status() >= 400 && faults.push(`${path}: ${response.status()} ${response.url()}`),
  );
  for (path = queue.shift() ?? ''; path !== ''; path = queue.shift() ?? '') {
    await page.goto(path);
    faults.push(...(await findFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  if ((await reader.cookies()).length > 0) faults.push('a cookie was set');
  await reader.close();
}

async function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const stored = [
      localStorage.length + sessionStorage.length > 0 ? 'something is stored' : '',
      (await indexedDB.databases()).length > 0 ? 'a database is made' : '',
    ];
    return [...stored, document.cookie, scrollWidth > clientWidth ? `${scrollWidth} pixels wide` : ''].filter(
      (words) => words !== '',
    );
  });
}
