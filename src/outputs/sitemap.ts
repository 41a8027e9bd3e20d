import { escapeMarkup } from '#html/legal-text.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FileEntry } from '#engine/file-entry.ts';

const URLS_A_SITEMAP = 50_000;

/** sitemap.xml (sitemaps.org 0.9), with the real date of the newest thing on each page; one file holds 50 000 addresses. */
export function toSitemapFiles(
  pages: readonly SitemapPage[],
  { site, paths }: Publication,
): readonly FileEntry[] {
  const siteUrl = site.url;
  const listed = pages
    .filter((page) => page.toKey !== undefined || !page.head.noindex)
    .map(({ path, lastModified }) => ({ path, lastModified }));
  const toFile = (path: string, urls: readonly Listed[]): FileEntry => ({
    path,
    depends: [siteUrl, urls],
    render: () => toSitemap(urls, siteUrl),
  });
  if (listed.length <= URLS_A_SITEMAP) return [toFile(paths.sitemap, listed)];
  const parts = Array.from({ length: Math.ceil(listed.length / URLS_A_SITEMAP) }, (_, index) =>
    toFile(`/sitemap-${index + 1}.xml`, listed.slice(index * URLS_A_SITEMAP, (index + 1) * URLS_A_SITEMAP)),
  );
  const files = parts.map(({ path }) => path);
  const depends = [siteUrl, files];
  return [{ path: paths.sitemap, depends, render: () => toSitemapIndex(files, siteUrl) }, ...parts];
}

/** A page with a key is in the sitemap: it need not be asked for its head. */
interface SitemapPage extends Listed {
  readonly toKey?: (() => string) | undefined;
  readonly head: { readonly noindex?: true };
}

interface Listed {
  readonly path: string;
  readonly lastModified?: string | undefined;
}

function toSitemap(listed: readonly Listed[], siteUrl: string): string {
  const urls = listed.map(
    ({ path, lastModified }) =>
      `<url><loc>${escapeMarkup(toAbsolute(path, siteUrl))}</loc>${lastModified ? `<lastmod>${lastModified}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function toSitemapIndex(files: readonly string[], siteUrl: string): string {
  const maps = files.map((file) => `<sitemap><loc>${toAbsolute(file, siteUrl)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}
