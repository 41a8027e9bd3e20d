import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  findByName,
  findLinks,
  getValue,
  isWhole,
  listOutput,
  readPages,
  toTextOf,
  type Page,
} from './pages.ts';
import { SITE } from './publications.ts';
import { findSamples } from './samples.ts';

/** One round trip, in bytes: what a page of some 700 words and its style may weigh, compressed. */
const ROUND_TRIP = 14 * 1024;

/** Bytes of compressed HTML that a page may have; lists grow with what is published, and are paged. */
const HTML: Readonly<Record<string, number>> = { 'whole series': 60_000, feeds: 12_000, interview: 11_000 };
const OTHER_HTML = 9_500;

/** Bytes of compressed scripts that a page may ask for before its reader does anything. */
const SCRIPTS: Readonly<Record<string, number>> = {
  search: 20_500,
  interview: 4_000,
  /** An interview too. */
  'article with comments': 4_000,
  cases: 4_000,
  /** The page proposes what resembles the address, with a part of the code of the search. */
  'missing page': 9_000,
};
const OTHER_SCRIPTS = 3_000;
const ARTICLE_STYLE = 6_500;
const OTHER_STYLE = 8_500;
const FONT = 30_000;

/** Sheets for every page, for those that are not articles, for coloured code, for the printed dictionary, for pages that no template makes, and for the search once it is opened. */
const STYLES = 6;

const sizeOf = (path: string): number => gzipSync(readFileSync(join(SITE.outDir, path))).length;

describe('the weight of a page', () => {
  it('of some 700 words holds in one round trip with its style', () => {
    const articles = readPages(SITE).filter(
      (page) => page.path.startsWith('/articles/') && countWords(page) <= 750,
    );
    expect(articles.length).toBeGreaterThan(10);
    const heavy = articles.map((page) => [page.path, gzipSync(page.html).length + sizeOfStyle(page)]);
    expect(heavy.filter(([, size]) => Number(size) > ROUND_TRIP)).toEqual([]);
  });

  it.each(findSamples(SITE))('stays within its budget: $name', ({ name, page }) => {
    const scripts = listScripts(page);
    const html = gzipSync(page.html).length;
    const script = scripts.reduce((sum, path) => sum + sizeOf(path), 0);
    expect(html, 'HTML').toBeLessThanOrEqual(HTML[name] ?? OTHER_HTML);
    expect(script, scripts.join(' ')).toBeLessThanOrEqual(SCRIPTS[name] ?? OTHER_SCRIPTS);
    expect(findLinks(page, 'preload').length, 'preloaded fonts').toBeLessThanOrEqual(2);
  });

  it('owes little to its style and to each font', () => {
    const styled = readPages(SITE).filter(isWhole);
    const heavy = styled.filter((page) => {
      const most = page.path.startsWith('/articles/') ? ARTICLE_STYLE : OTHER_STYLE;
      return sizeOfStyle(page) === 0 || sizeOfStyle(page) > most;
    });
    expect(heavy.map(({ path }) => path)).toEqual([]);
    expect(listOutput(SITE).filter((path) => path.endsWith('.css'))).toHaveLength(STYLES);
    const fonts = listOutput(SITE).filter((path) => path.endsWith('.woff2'));
    expect(fonts.filter((path) => readFileSync(join(SITE.outDir, path)).length > FONT)).toEqual([]);
  });

  it('never asks for its pictures before they are near', () => {
    const eager = readPages(SITE).flatMap((page) =>
      findByName(page.tree, 'img')
        .slice(1)
        .filter((image) => getValue(image, 'loading') !== 'lazy')
        .map((image) => `${page.path} ${getValue(image, 'src')}`),
    );
    expect(eager).toEqual([]);
  });

  it('is known before its pictures arrive: each says its size', () => {
    const unsized = readPages(SITE).flatMap((page) =>
      findByName(page.tree, 'img')
        .filter((image) => getValue(image, 'width') === '' || getValue(image, 'height') === '')
        .map((image) => `${page.path} ${getValue(image, 'src')}`),
    );
    expect(unsized).toEqual([]);
  });
});

/** Bytes of the style sheets of a page, compressed each for itself. */
function sizeOfStyle(page: Page): number {
  return findLinks(page, 'stylesheet').reduce((sum, link) => sum + sizeOf(getValue(link, 'href')), 0);
}

/** The scripts of a page, and those that they import before anything else. */
function listScripts(page: Page): readonly string[] {
  const named = findByName(page.tree, 'script')
    .map((script) => getValue(script, 'src'))
    .filter((src) => src !== '');
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(join(SITE.outDir, path), 'utf8');
    for (const [, file = ''] of code.matchAll(
      /(?:^|[;}])\s*import\s*(?:[^'"()]*?from\s*)?["']\.\/([^"']+)["']/g,
    ))
      add(`/assets/${file}`);
  };
  named.forEach(add);
  return [...seen];
}

function countWords({ tree }: Page): number {
  const data = findByName(tree, 'script')
    .filter((one) => getValue(one, 'type') === 'application/ld+json')
    .map((one) => toTextOf(one))
    .join('');
  return Number(/"wordCount":(\d+)/.exec(data)?.[1] ?? Infinity);
}
