import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';
import { createWorkshop } from './folders.ts';

const FILE = 'articles/2025/premier-carnet.md';
const OTHER_FILE = 'articles/2025/deuxieme-carnet.md';
const OTHER_PAGE = 'articles/deuxieme-carnet/';
const PAGE = 'articles/premier-carnet/';

describe('npm run dev', () => {
  const { content } = createWorkshop('dev');
  const file = join(content, FILE);
  const source = readFileSync(file, 'utf8');
  const printed = { out: '' };
  let server: ChildProcess;
  let url = '';

  beforeAll(async () => {
    server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '4455'], {
      cwd: ROOT,
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (data: Buffer) => (printed.out += data.toString()));
    url = await waitUntil(() => /http:\/\/localhost:\d+\//.exec(printed.out)?.[0]);
  });
  afterAll(() => server.kill());

  const read = (path: string): Promise<string> => fetch(url + path).then((response) => response.text());

  it('shows pages, drafts, feeds, and a French page where there is none', async () => {
    expect(await read('')).toContain('<html lang="fr">');
    expect(await read(PAGE)).toContain('/@vite/client');
    expect(await read('articles/le-carnet-du-siecle/')).toContain('<h1');
    expect(await read('rss.xml')).toContain('<rss');
    const missing = await fetch(`${url}nulle-part/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="fr">');
    expect(await read('src/styles/site.css')).toContain('@layer');
  });

  it('shows an edit', async () => {
    writeFileSync(file, `${source}\nUne phrase neuve, écrite à l’instant.\n`);
    await waitUntil(async () => (await read(PAGE)).includes('écrite à l’instant'));
  });

  it('shows a page of a text that has just been saved, and soon the new text', async () => {
    const other = join(content, OTHER_FILE);
    writeFileSync(other, `${readFileSync(other, 'utf8')}\nSaisie à la volée.\n`);
    expect((await fetch(url + OTHER_PAGE)).status).toBe(200);
    await waitUntil(async () => (await read(OTHER_PAGE)).includes('Saisie à la volée.'));
  });

  it('keeps the last good version of content with an error, says where the error is, and goes on', async () => {
    writeFileSync(file, source.replace(/^date:.*$/m, 'date: jamais'));
    await waitUntil(() => printed.out.includes(`${FILE}:5:1 erreur \`date\``));
    expect(await read(PAGE)).toContain('écrite à l’instant');
    writeFileSync(file, source);
    await waitUntil(async () => !(await read(PAGE)).includes('écrite à l’instant'));
  });

  it('has the last good version of pages that nobody had asked for when their text was changed', async () => {
    const other = join(content, 'pages/a-propos.md');
    const right = readFileSync(other, 'utf8');
    writeFileSync(other, `${right.replace(/^title:/m, 'titre:')}\nEncore.\n`);
    await waitUntil(() => printed.out.includes('pages/a-propos.md:'));
    const page = await fetch(`${url}a-propos/`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Encore.');
  });
});

/** Asks again until there is an answer, as long as the test may last. */
async function waitUntil<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
