import { escapeMarkup } from '#html/legal-text.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FileEntry, PageEntry } from '#routes/entry.ts';
import { FOR_EVER, HEADERS, IMMUTABLE } from '#publish/hosts/headers.ts';

const URLS_A_SITEMAP = 50_000;

/** sitemap.xml (sitemaps.org 0.9), with the real date of the newest thing on each page; one file holds 50 000 addresses. */
export function toSitemapFiles(
  pages: readonly PageEntry[],
  { site, paths }: Publication,
): readonly FileEntry[] {
  const siteUrl = site.url;
  const listed = pages
    .filter((page) => page.key !== undefined || !page.head.noindex)
    .map(({ path, lastModified }) => ({ path, lastModified }));
  if (listed.length <= URLS_A_SITEMAP)
    return [{ path: paths.sitemap, depends: [siteUrl, listed], render: () => toSitemap(listed, siteUrl) }];
  const parts = Array.from({ length: Math.ceil(listed.length / URLS_A_SITEMAP) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    urls: listed.slice(index * URLS_A_SITEMAP, (index + 1) * URLS_A_SITEMAP),
  }));
  return [
    {
      path: paths.sitemap,
      depends: [siteUrl, parts.length],
      render: () =>
        toSitemapIndex(
          parts.map((part) => part.path),
          siteUrl,
        ),
    },
    ...parts.map(({ path, urls }) => ({
      path,
      depends: [siteUrl, urls],
      render: () => toSitemap(urls, siteUrl),
    })),
  ];
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

/** robots.txt, and the headers that make the pages run under a strict policy on hosts that read `_headers`. */
export function toPolicyFiles({ site, paths }: Publication): readonly FileEntry[] {
  const headers = [
    '/*',
    ...HEADERS.map(([name, value]) => `  ${name}: ${value}`),
    ...IMMUTABLE.flatMap((folder) => [`${folder}*`, `  Cache-Control: ${FOR_EVER}`]),
    '/_hosting/*',
    '  X-Robots-Tag: noindex',
    '',
  ].join('\n');
  const robots = `User-agent: *\nAllow: /\nSitemap: ${toAbsolute(paths.sitemap, site.url)}\n`;
  return [
    { path: '/robots.txt', depends: robots, render: () => robots },
    { path: '/_headers', depends: headers, render: () => headers },
  ];
}
