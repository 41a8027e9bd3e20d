import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { FIXTURE, PUBLICATIONS, SITE } from './publications.ts';
import { getMeta, hasClass, readPage, readPages } from './pages.ts';

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

it('raises ordinals and keeps « dit-il » on one line wherever they are read: titles, lists, captions, comments', () => {
  const ordinal = /(?<![\p{L}\p{N}/-])(?:1er|1re|\d+e|[IVX]{2,}e|2de?)(?![\p{L}\p{N}/-])/u;
  const inversion =
    /(?<!\p{L}|[-/])[\p{L}’]+-(?:t-)?(?:ils?|elles?|on|ce|je|tu|là|nous|lui|ci)(?![\p{L}\p{N}/-])/u;
  const closed = new Set(['script', 'style', 'title', 'code', 'pre', 'textarea', 'option']);
  const listPlain = (node: Nodes): readonly string[] => {
    if (node.type === 'text')
      return ordinal.test(node.value) || inversion.test(node.value) ? [node.value] : [];
    if (!('children' in node)) return [];
    if (node.type === 'element') {
      const { lang } = node.properties;
      if (closed.has(node.tagName) || hasClass(node, 'unbroken') || (lang && !`${lang}`.startsWith('fr')))
        return [];
    }
    return node.children.flatMap(listPlain);
  };
  for (const publication of PUBLICATIONS)
    // Feeds are plain, and their previews show them as they are.
    for (const { path, tree } of readPages(publication).filter((one) => !one.path.startsWith('/flux/')))
      expect(listPlain(tree), path).toEqual([]);
  const kept = /<span class="unbroken">[^<]*-[^<]*<\/span>/;
  const inBook = unzipSync(readFileSync(join(FIXTURE.outDir, 'series/trois-carnets/trois-carnets.epub')));
  expect(Object.values(inBook).some((bytes) => kept.test(strFromU8(bytes)))).toBe(true);
  for (const path of ['/mentions-legales/', '/articles/entretien-avec-homais/', '/personnes/homais/'])
    expect(readPage(SITE, path).html, path).toMatch(kept);
});
