import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  findByName,
  findLinks,
  getMeta,
  getValue,
  isServed,
  isWhole,
  readPages,
  toTextOf,
  type Page,
} from './pages.ts';
import { PUBLICATIONS } from './publications.ts';

const node = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() });
const isIndexed = (page: Page): boolean => isWhole(page) && getMeta(page, 'robots') === undefined;

describe.each(PUBLICATIONS)('the head of every page of the publication « $name »', (publication) => {
  const pages = readPages(publication).filter(isWhole);

  it('has a canonical address, its own, unless search engines are kept out', () => {
    const canonical = pages.map((page) => [
      page.path,
      findLinks(page, 'canonical').map((link) => getValue(link, 'href')),
    ]);
    expect(canonical).toEqual(
      pages.map((page) => [page.path, isIndexed(page) ? [`${publication.url}${page.path}`] : []]),
    );
  });

  it('has a title that no other page has, and a description', () => {
    const titles = pages.map((page) =>
      findByName(page.tree, 'title')
        .map((title) => toTextOf(title))
        .join(' | '),
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const page of pages)
      expect(getMeta(page, 'description')?.length ?? 0, page.path).toBeGreaterThan(10);
  });

  it('tells link cards the same title, description and address', () => {
    for (const page of pages) {
      expect([getMeta(page, 'og:description'), getMeta(page, 'og:url')], page.path).toEqual([
        getMeta(page, 'description'),
        `${publication.url}${page.path}`,
      ]);
      const title = findByName(page.tree, 'title').map((one) => toTextOf(one))[0] ?? '';
      expect(title.includes(getMeta(page, 'og:title') ?? '\0'), page.path).toBe(true);
      expect(getMeta(page, 'og:site_name'), page.path).toBe(getMeta(pages[0] ?? page, 'og:site_name'));
    }
  });

  it('says when an article appeared, with the offset of the publication’s own zone', () => {
    const articles = pages.filter(({ path }) => path.startsWith('/articles/'));
    expect(articles.length).toBeGreaterThan(5);
    for (const page of articles)
      expect(getMeta(page, 'article:published_time'), page.path).toMatch(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/,
      );
  });

  it('has data of schema.org that can be read, with addresses that exist here', () => {
    let nodes = 0;
    for (const page of pages) {
      for (const script of findByName(page.tree, 'script').filter(
        (one) => getValue(one, 'type') === 'application/ld+json',
      )) {
        const data = node.parse(JSON.parse(toTextOf(script)));
        nodes += 1;
        expect(
          listAddresses(data, publication.url).filter((path) => !isServed(publication, path)),
          page.path,
        ).toEqual([]);
      }
    }
    const indexed = pages.filter((page) => getMeta(page, 'robots') !== 'noindex');
    expect(nodes).toBeGreaterThan(indexed.length / 3);
  });

  it('says of an article what it says to readers', () => {
    for (const page of pages.filter(({ path }) => path.startsWith('/articles/'))) {
      const [data] = findByName(page.tree, 'script')
        .filter((one) => getValue(one, 'type') === 'application/ld+json')
        .map((one) => node.parse(JSON.parse(toTextOf(one))));
      const heading = findByName(page.tree, 'h1').map((one) => toTextOf(one))[0];
      expect([data?.['headline'], data?.['datePublished']], page.path).toEqual([
        heading,
        getMeta(page, 'article:published_time'),
      ]);
    }
  });
});

/** Addresses of this site among the values of a tree of data, without the site's own name. */
function listAddresses(data: unknown, url: string): readonly string[] {
  if (typeof data === 'string') return data.startsWith(`${url}/`) ? [data.slice(url.length)] : [];
  if (Array.isArray(data)) return data.flatMap((one) => listAddresses(one, url));
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, value]) => (key === '@id' ? [] : listAddresses(value, url)))
    : [];
}
