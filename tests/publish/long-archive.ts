/**
 * By hand: `node tests/publish/long-archive.ts`. The archive of a built publication, opened from the disk in Chromium
 * and in Firefox, where there is one: no request goes elsewhere, its search finds, and all but the search works without scripts.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type BrowserContext } from 'playwright-core';
import { makeArchive } from '#publish/archive/make-archive.ts';
import { BROWSER_OPTIONS, findBrowser } from '../../scripts/browser.ts';
import { startBuild } from '../build/run-build.ts';
import { createFolder } from '../run-folder.ts';
import { SITE } from '../site/publications.ts';
import { FIREFOX, startFirefox } from './firefox.ts';

const folder = createFolder('archive');
const [out, file] = [join(folder, 'out'), join(folder, 'archive.zip')];
const { code, stderr } = await startBuild({ content: SITE.contentDir, out }).ended;
assert.equal(code, 0, stderr);
console.log(`${makeArchive({ folder: out, siteUrl: SITE.url, file })} files`);
for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
const root = pathToFileURL(join(folder, new URL(SITE.url).hostname)).href;
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_OPTIONS] });

/** Every page that links lead to from the first one; gives how many. @throws when one is missing or asks elsewhere. */
async function readAll(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) =>
    request.url().startsWith('file:') ? undefined : wrong.push(request.url()),
  );
  // A page that is left before its icon has come asks for it no more.
  page.on('requestfailed', (request) =>
    request.failure()?.errorText === 'net::ERR_ABORTED' ? undefined : wrong.push(request.url()),
  );
  page.on('console', (message) => (message.type() === 'error' ? wrong.push(message.text()) : undefined));
  const seen = new Set([`${root}/index.html`]);
  for (const url of seen) {
    await page.goto(url);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links.map((one) => one.replace(/[?#].*$/, '')))
      if (link.startsWith('file:') && link.endsWith('.html')) seen.add(link);
  }
  assert.deepEqual(wrong, []);
  await page.close();
  return seen.size;
}

const reader = await browser.newContext();
console.log(`${await readAll(reader)} pages, 0 requests elsewhere`);
const page = await reader.newPage();
await page.goto(`${root}/recherche/index.html`);
await page.locator('input[type=search]').fill('téléphone');
const found = await page.locator('form ol li a').allInnerTexts();
console.log('telephone:', found.slice(0, 3));
assert.ok(found.length > 0);
await page.screenshot({ path: join(folder, 'search.png') });
await page.locator('form ol li a').first().click();
await page.locator('article h1').waitFor();
const plain = await browser.newContext({ javaScriptEnabled: false });
const without = await plain.newPage();
await without.goto(`${root}/recherche/index.html`);
assert.ok(await without.locator('noscript, main a').count());
console.log('without scripts, pages are read');
await browser.close();
if (FIREFOX !== undefined) await readInFirefox(FIREFOX);

async function readInFirefox(program: string): Promise<void> {
  const firefox = await startFirefox(program);
  const control = join(folder, 'control.html');
  writeFileSync(control, '<img src="http://127.0.0.1:4999/seen.png">');
  await firefox.open(pathToFileURL(control).href);
  assert.equal(firefox.seen.filter((one) => one.endsWith('/seen.png')).length, 1);
  const before = firefox.seen.length;
  const pages = new Set([`${root}/index.html`]);
  for (const url of pages) {
    await firefox.open(url);
    const links = await firefox.evaluate('[...document.links].map(({ href }) => href)');
    for (const link of [links].flat().map((one) => String(one).replace(/[?#].*$/, '')))
      if (link.startsWith('file:') && link.endsWith('.html')) pages.add(link);
  }
  assert.deepEqual(firefox.seen.slice(before), []);
  await firefox.open(`${root}/recherche/index.html?q=t%C3%A9l%C3%A9phone`);
  const titles = await firefox.evaluate(
    "[...document.querySelectorAll('form ol li a')].map((one) => one.textContent)",
  );
  assert.deepEqual([titles].flat().slice(0, found.length), found);
  assert.deepEqual(firefox.seen.slice(before), []);
  await firefox.close();
  console.log(
    `Firefox: ${pages.size} pages, 0 requests and errors, telephone: ${[titles].flat().length} found`,
  );
}
