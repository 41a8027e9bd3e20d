/**
 * By hand: `node tests/publish/long-offline.ts`. A reader opens an article, loses the network, finds a new release at the next
 * visit, and loses the worker once it is switched off: in Chromium, with whole builds.
 */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_OPTIONS, findBrowser } from '../../scripts/browser.ts';
import { serve, type Serving } from '../../scripts/static-server.ts';
import { startBuild } from '../build/run-build.ts';
import { createFolder } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';

const folder = createFolder('offline');
const [content, out] = [join(folder, 'content'), join(folder, 'out')];
const site = join(content, 'site.yaml');
const [ARTICLE, OTHER] = ['/articles/premier-carnet/', '/articles/photographier-une-page/'];
cpSync(FIXTURE.contentDir, content, { recursive: true });

async function build(): Promise<void> {
  const { code, stderr } = await startBuild({ content, out, record: true }).ended;
  assert.equal(code, 0, stderr);
}

const read = (page: Page): Promise<string> => page.locator('main').innerText();
const countWorkers = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const countKept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open('offline-pages')).keys()).length);

async function until(test: () => Promise<boolean>): Promise<void> {
  while (!(await test())) await new Promise((resolve) => setTimeout(resolve, 100));
}

appendFileSync(site, 'offline: true\n');
await build();
let serving: Serving = await serve(out);
const port = Number(new URL(serving.url).port);
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_OPTIONS] });
const context = await browser.newContext({ baseURL: serving.url });
const page = await context.newPage();
const violations: string[] = [];
page.on('console', (message) => (message.type() === 'error' ? violations.push(message.text()) : undefined));

await page.goto('/');
assert.equal(await countWorkers(page), 0);
await page.goto(ARTICLE);
const text = await read(page);
await until(async () => (await countKept(page)) === 1);
assert.deepEqual(violations, []);
console.log('an article that is opened is kept');

await serving.close();
await page.goto(ARTICLE);
assert.equal(await read(page), text);
const font = await page.evaluate(
  () => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily,
);
assert.match(font, /Recueil/);
await page.goto(OTHER);
assert.match(await read(page), /Hors ligne[\s\S]*Articles gardés/);
await page.locator(`a[href="${ARTICLE}"]`).click();
await until(async () => (await read(page)) === text);
console.log('without a network, it is read, and leads from the page that tells so');

const path = join(content, 'articles/2025/premier-carnet.md');
appendFileSync(path, '\nUne nouvelle parution.\n');
await build();
serving = await serve(out, port);
await page.goto(ARTICLE);
assert.match(await read(page), /Une nouvelle parution\./);
console.log('a new release is seen at the next visit');

writeFileSync(site, readFileSync(site, 'utf8').replace('offline: true\n', ''));
await build();
assert.match(readFileSync(join(out, 'sw.js'), 'utf8'), /unregister/);
await page.goto(ARTICLE);
await until(async () => (await countWorkers(page)) === 0);
assert.deepEqual(await page.evaluate(() => caches.keys()), []);
await serving.close();
await assert.rejects(page.goto(ARTICLE));
console.log('switched off, it is gone with all that it kept');
await browser.close();
