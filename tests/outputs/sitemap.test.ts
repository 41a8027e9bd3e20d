import { describe, expect, it } from 'vitest';
import type { FileEntry } from '#engine/file-entry.ts';
import { toSitemapFiles } from '#outputs/sitemap.ts';
import { createTinyPublication } from './feeds/tiny-publication.ts';

const pages = (count: number, day = '2026-01-01') =>
  Array.from({ length: count }, (_, index) => ({ path: `/${index}/`, lastModified: day, head: {} }));
const list = (listed: ReturnType<typeof pages>, url = 'https://idees.example'): readonly FileEntry[] =>
  toSitemapFiles(listed, createTinyPublication({ site: { url } }).publication);
const toDepends = (files: readonly FileEntry[]): readonly string[] =>
  files.map(({ depends }) => JSON.stringify(depends));

describe('the sitemap', () => {
  it('names each page with its day, but those that robots are kept from', async () => {
    const [file] = list([...pages(1), { path: '/404.html', lastModified: '', head: { noindex: true } }]);
    expect(file?.path).toBe('/sitemap.xml');
    expect(await file?.render()).toContain(
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://idees.example/0/</loc><lastmod>2026-01-01</lastmod></url>\n</urlset>',
    );
  });

  it('is in several files beyond 50 000 addresses, which a first one names', async () => {
    const files = list(pages(100_001));
    expect(files.map(({ path }) => path)).toEqual([
      '/sitemap.xml',
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap-3.xml',
    ]);
    expect(await files[0]?.render()).toContain(
      '<sitemap><loc>https://idees.example/sitemap-3.xml</loc></sitemap>',
    );
    expect(await files[3]?.render()).toContain('<url><loc>https://idees.example/100000/</loc>');
    expect(list(pages(50_000))).toHaveLength(1);
  });

  it.each([
    ['one file', 2],
    ['several', 50_001],
  ])('depends on all that it says, in %s', (_, count) => {
    const before = toDepends(list(pages(count)));
    const last = before.at(-1);
    expect(toDepends(list(pages(count)))).toEqual(before);
    expect(toDepends(list(pages(count, '2026-01-02'))).at(-1)).not.toBe(last);
    const elsewhere = toDepends(list(pages(count), 'https://ailleurs.example'));
    expect(elsewhere.filter((depends) => before.includes(depends))).toEqual([]);
    expect(toDepends(list(pages(count + 50_000)))[0]).not.toBe(before[0]);
  });
});
