import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findByName, getMeta, getValue, isWhole, readPages, type Page } from './pages.ts';
import { NOW, PUBLICATIONS } from './publications.ts';

describe.each(PUBLICATIONS)('the sitemap of the publication « $name »', (publication) => {
  const xml = readFileSync(join(publication.outDir, 'sitemap.xml'), 'utf8');
  const listed = new Map(
    [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)].map(
      ([, url = '', date]) => [url.slice(publication.url.length), date],
    ),
  );
  const pages = readPages(publication).filter(isWhole);

  it('lists every page that search engines may show, once, and nothing else', () => {
    expect([...listed.keys()].sort()).toEqual(
      pages
        .filter((page) => getMeta(page, 'robots') === undefined)
        .map(({ path }) => path)
        .sort(),
    );
    expect(xml.match(/<loc>/g)).toHaveLength(listed.size);
  });

  it('gives each article the date of its update, or of its publication', () => {
    const articles = pages.filter(({ path }) => path.startsWith('/articles/'));
    const dates = articles.map((page) => [
      page.path,
      getMeta(page, 'article:modified_time') ?? getMeta(page, 'article:published_time'),
    ]);
    expect(articles.map(({ path }) => [path, listed.get(path)])).toEqual(dates);
  });

  it('gives lists the date of the newest article that they show', () => {
    const lists = pages.filter(({ path }) =>
      /^\/(?:entretiens|essais|etudes-de-cas|guides|themes\/[^/]+)\/$/.test(path),
    );
    expect(lists.length).toBeGreaterThan(3);
    for (const page of lists)
      expect([page.path, listed.get(page.path)]).toEqual([page.path, listDates(page).sort().at(-1)]);
  });

  it('has no date after the instant of the build', () => {
    expect(
      [...listed].filter(([, date]) => date !== undefined && !(Date.parse(date) <= Date.parse(NOW))),
    ).toEqual([]);
  });

  it('is where robots.txt says', () => {
    expect(readFileSync(join(publication.outDir, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${publication.url}/sitemap.xml\n`,
    );
  });
});

function listDates({ tree }: Page): string[] {
  return findByName(tree, 'main').flatMap((main) =>
    findByName(main, 'time').map((time) => getValue(time, 'dateTime')),
  );
}
