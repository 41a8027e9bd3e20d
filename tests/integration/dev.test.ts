import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '../build/folders.ts';
import { Listener, startDev, type RunningDev } from './run-dev.ts';

const FILE = 'articles/2025/premier-carnet.md';
const PAGE = 'articles/premier-carnet/';
const OTHER_FILE = 'articles/2025/deuxieme-carnet.md';
const OTHER_PAGE = 'articles/deuxieme-carnet/';
const NEW_FILE = 'articles/2025/troisieme-brouillon.md';
const NEW_PAGE = 'articles/troisieme-brouillon/';

describe('npm run dev', () => {
  const { content } = createWorkshop('dev');
  const source = readFileSync(join(content, FILE), 'utf8');
  let server: RunningDev;
  let browser: Listener;

  const write = (file: string, text: string): void => writeFileSync(join(content, file), text);
  const ask = (path: string): Promise<Response> => fetch(server.url + path);
  const read = async (path: string): Promise<string> => (await ask(path)).text();
  const isTold = (words: string): boolean =>
    browser.messages.some(({ err }) => err?.message.includes(words) === true);

  beforeAll(async () => {
    write(FILE, source.replace(/^date:.*$/m, 'date: jamais'));
    server = await startDev(content);
    browser = await Listener.connect(server.url);
  });
  afterAll(() => {
    browser.close();
    server.stop();
  });

  it('says what is wrong with content that was never right, and shows it when it is', async () => {
    expect(server.printed()).toContain(`${FILE}:5:1 erreur \`date\``);
    const page = await ask('');
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('/@vite/client');
    await browser.until(() => isTold(`${FILE}:5`));
    write(FILE, source);
    await browser.until(async () => (await ask('')).status === 200);
  });

  it('shows pages, drafts, and a French page where there is none', async () => {
    expect(await read('')).toContain('<html lang="fr">');
    expect(await read(PAGE)).toContain('/@vite/client');
    expect(await read('articles/le-carnet-du-siecle/')).toContain('<h1');
    const missing = await ask('nulle-part/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="fr">');
  });

  it.each([
    ['a style sheet', 'src/styles/site.css', 'text/javascript', '@layer'],
    ['a feed', 'rss.xml', 'application/rss+xml; charset=utf-8', '<rss'],
    ['the search', 'recherche/index.json', 'application/json; charset=utf-8', '"shards"'],
    ['a link card', 'cartes/articles/premier-carnet.png', 'image/png', 'PNG'],
    ['a book', 'series/trois-carnets/trois-carnets.epub', 'application/epub+zip', 'application/epub+zip'],
    ['a redirect', 'blog/premier/', 'text/html; charset=utf-8', PAGE],
  ])('serves %s', async (_, path, type, words) => {
    const answer = await ask(path);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.text()).toContain(words);
  });

  it('shows an edit', async () => {
    write(FILE, `${source}\nUne phrase neuve, écrite à l’instant.\n`);
    await browser.until(async () => (await read(PAGE)).includes('écrite à l’instant'));
  });

  it('shows a new text, and forgets one that is removed', async () => {
    const own = source.replace(/^(?:aliases|guid):.*\n/gm, '');
    write(NEW_FILE, own.replace(/^title:.*$/m, 'title: Un brouillon\ndraft: true'));
    await browser.until(async () => (await ask(NEW_PAGE)).status === 200);
    rmSync(join(content, NEW_FILE));
    await browser.until(async () => (await ask(NEW_PAGE)).status === 404);
  });

  it('shows a page of a text that has just been saved, and soon the new text', async () => {
    write(OTHER_FILE, `${readFileSync(join(content, OTHER_FILE), 'utf8')}\nSaisie à la volée.\n`);
    expect((await ask(OTHER_PAGE)).status).toBe(200);
    await browser.until(async () => (await read(OTHER_PAGE)).includes('Saisie à la volée.'));
  });

  it('keeps the last good version of content with an error, says where the error is, and goes on', async () => {
    write(FILE, source.replace(/^date:.*$/m, 'date: jamais'));
    browser.messages.length = 0;
    await browser.until(() => isTold(`${FILE}:5`));
    expect(await read(PAGE)).toContain('écrite à l’instant');
    const later = await Listener.connect(server.url);
    await later.until(() => later.messages.some(({ type }) => type === 'error'));
    later.close();
    write(FILE, source);
    await browser.until(async () => !(await read(PAGE)).includes('écrite à l’instant'));
  });

  it('has the last good version of pages that nobody had asked for when their text was changed', async () => {
    const file = 'pages/a-propos.md';
    const right = readFileSync(join(content, file), 'utf8');
    write(file, `${right.replace(/^title:/m, 'titre:')}\nEncore.\n`);
    await browser.until(() => isTold(file));
    const page = await ask('a-propos/');
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Encore.');
  });
});
