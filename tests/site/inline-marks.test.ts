import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURE, PUBLICATIONS, SITE } from './publications.ts';
import { getMeta, readPage, readPages } from './pages.ts';

const TITLE = 'Le deuxième carnet';
const PRINTED = 'Le <em>deuxième</em> carnet';
const read = (path: string): string => readFileSync(join(FIXTURE.outDir, path), 'utf8');

it('prints the italics of a title wherever it is read, and the title alone for machines', () => {
  const page = readPage(FIXTURE, '/articles/deuxieme-carnet/');
  expect(page.html).toContain(`<h1 class="p-name">${PRINTED}</h1>`);
  expect(page.html).toMatch(new RegExp(`<title>${TITLE}`));
  expect(getMeta(page, 'og:title')).toBe(TITLE);
  expect(page.html).toContain(`"headline":"${TITLE}"`);
  for (const path of ['/', '/series/trois-carnets/', '/series/trois-carnets/integrale/', '/archives/'])
    expect(readPage(FIXTURE, path).html, path).toContain(PRINTED);
  const book = unzipSync(readFileSync(join(FIXTURE.outDir, 'series/trois-carnets/trois-carnets.epub')));
  const chapters = Object.entries(book).filter(([, bytes]) => strFromU8(bytes).includes(PRINTED));
  expect(chapters.length).toBe(3);
  for (const path of [
    'series/trois-carnets/rss.xml',
    'series/trois-carnets/atom.xml',
    'series/trois-carnets/feed.json',
  ]) {
    expect(read(path), path).toContain(TITLE);
    expect(read(path), path).not.toContain('*deuxième*');
  }
});

it('raises the letters of an ordinal outside the text too, and ends no line inside a date of a source', () => {
  expect(readPage(FIXTURE, '/archives/').html).toContain('>1<sup>er</sup>\u00a0février 2025</time>');
  const raw =
    />[^<]*\b1er\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/;
  for (const publication of PUBLICATIONS)
    // Feeds are plain: their previews show them as they are.
    for (const { path, html } of readPages(publication).filter((one) => !one.path.startsWith('/flux/')))
      expect(raw.exec(html.replace(/<(script|title)\b.*?<\/\1>/gs, ''))?.[0], path).toBeUndefined();
  const dated = readPages(SITE).filter(({ html }) => html.includes('<span class="unbroken">'));
  expect(dated.length).toBeGreaterThan(10);
});
