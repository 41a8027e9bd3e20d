import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '../build/folders.ts';
import { Listener, startAstroDev, startDev, type RunningDev } from './run-dev.ts';

const FILE = 'articles/2025/premier-carnet.md';
const PAGE = 'articles/premier-carnet/';
const OTHER_FILE = 'articles/2025/deuxieme-carnet.md';
const OTHER_PAGE = 'articles/deuxieme-carnet/';
const NEW_FILE = 'articles/2025/troisieme-brouillon.md';
const NEW_PAGE = 'articles/troisieme-brouillon/';

describe('npm run dev', () => {
  const { content } = createWorkshop('dev');
  const source = readFileSync(join(content, FILE), 'utf8');
  const site = readFileSync(join(content, 'site.yaml'), 'utf8');
  let server: RunningDev;
  let browser: Listener;

  const write = (file: string, text: string): void => writeFileSync(join(content, file), text);
  const ask = (path: string): Promise<Response> => fetch(server.url + path);
  const read = async (path: string): Promise<string> => (await ask(path)).text();
  const isTold = (words: string): boolean =>
    browser.desk?.problems.some(({ place }) => place.startsWith(words)) === true;

  beforeAll(async () => {
    write('site.yaml', 'title: [');
    write(FILE, source.replace(/^date:.*$/m, 'date: jamais'));
    server = await startDev(content);
    browser = await Listener.connect(server.url);
  });
  afterAll(() => {
    browser.close();
    server.stop();
  });

  it('shows what is wrong with a site.yaml that was never right, and all of the site when it is', async () => {
    expect(server.printed()).toContain('site.yaml:1:');
    const page = await ask('');
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('/src/client/desk.ts');
    browser.askForDesk();
    await browser.until(() => isTold('site.yaml:1'));
    write('site.yaml', site);
    await browser.until(async () => (await ask('')).status === 200);
  });

  it('shows a text with a mistake, and every other, and tells each page where the mistake is', async () => {
    expect(await read(PAGE)).toMatch(/<h1[^>]*>Le premier carnet<\/h1>/);
    expect((await ask(OTHER_PAGE)).status).toBe(200);
    browser.askForDesk();
    await browser.until(() => isTold(`${FILE}:6`));
    expect(browser.desk).toMatchObject({
      summary: expect.stringMatching(/^1\serreur$/),
      problems: [{ url: `/${PAGE}`, message: expect.stringContaining('jamais') }],
      hidden: { '/articles/le-carnet-du-siecle/': 'Programmé' },
    });
    write(FILE, source);
    await browser.until(() => browser.desk?.summary === '');
  });

  it('shows pages, drafts, and a French page where there is none', async () => {
    expect(await read('')).toContain('<html lang="fr">');
    expect(await read(PAGE)).toContain('/@vite/client');
    expect(await read('articles/le-carnet-du-siecle/')).toContain('<h1');
    const missing = await ask('nulle-part/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="fr">');
  });

  it('shows what Astro’s own preview shows', async () => {
    const astro = await startAstroDev(content);
    try {
      const paths = ['', PAGE, 'archives/', 'nulle-part/', PAGE.slice(0, -1)];
      for (const path of paths)
        expect(toShown(await read(path)), path).toBe(toShown(await (await fetch(astro.url + path)).text()));
    } finally {
      astro.stop();
    }
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

  it('shows a draft that lacks nearly everything, and what it lacks', async () => {
    write(
      NEW_FILE,
      '---\nkind: interview\ndraft: true\ninterviewees: [personne]\ninterviewer: ""\n---\n\nUne phrase.\n',
    );
    await browser.until(() => isTold(NEW_FILE));
    const page = await read(NEW_PAGE);
    expect(page).toContain('Une phrase.');
    expect(browser.desk?.problems.map(({ title }) => title)).toContain('Brouillon incomplet');
    write(
      NEW_FILE,
      '---\nkind: interview\ntitle: T\nsummary: S\ndate: 2026-01-01\ndraft: true\nauthors: [x]\ntags: [y]\ninterviewees: [personne]\ninterviewer: nul\n---\n\n**Personne :** Non.\n',
    );
    await browser.until(async () => /<h1[^>]*>T<\/h1>/.test(await read(NEW_PAGE)));
    rmSync(join(content, NEW_FILE));
    await browser.until(async () => (await ask(NEW_PAGE)).status === 404);
  });

  it('shows a page that is a draft, and that it is one', async () => {
    const page = 'pages/mes-outils.md';
    write(page, '---\ntitle: Outils\nsummary: Ceux qui servent.\ndraft: true\n---\n\nUne plume.\n');
    await browser.until(async () => (await ask('mes-outils/')).status === 200);
    await browser.until(() => browser.desk?.hidden['/mes-outils/'] === 'Brouillon');
    expect(await read('mes-outils/')).toMatch(/<p class="byline"[^>]*>Brouillon<\/p>/);
    expect(await read('')).toContain('href="/mes-outils/"');
    rmSync(join(content, page));
    await browser.until(async () => (await ask('mes-outils/')).status === 404);
  });

  it('keeps the site when site.yaml has an error, tells every page, and goes on', async () => {
    write('site.yaml', site.replace(/^title:.*$/m, 'titre: Autre'));
    await browser.until(() => isTold('site.yaml:1'));
    expect((await ask(PAGE)).status).toBe(200);
    const later = await Listener.connect(server.url);
    later.askForDesk();
    await later.until(() => later.desk?.problems[0]?.place.startsWith('site.yaml') === true);
    later.close();
    write('site.yaml', site);
    await browser.until(() => browser.desk?.summary === '');
  });
});

/** Without what a preview adds of its own, and where in the code each element was written. */
function toShown(html: string): string {
  return html
    .replaceAll(/<script type="module" src="[^"]*(?:@vite|@id|desk)[^"]*"><\/script>/g, '')
    .replaceAll(/ data-astro-source-(?:file|loc)="[^"]*"/g, '');
}
