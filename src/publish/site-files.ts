import { paths, toAbsolute } from '../model/paths.ts';
import type { Edition } from '../model/edition.ts';
import type { RedirectData } from '../model/redirect.ts';
import type { FileEntry, PageEntry } from '../routes/entry.ts';
import { text } from '../text.ts';

const URLS_A_SITEMAP = 50_000;

/** sitemap.xml (sitemaps.org 0.9), with the real date of the newest thing on each page; one file holds 50 000 addresses. */
export function toSitemapFiles(pages: readonly PageEntry[], siteUrl: string): readonly FileEntry[] {
  const listed = pages
    .filter((page) => !page.head.noindex)
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
      `<url><loc>${escapeXml(toAbsolute(path, siteUrl))}</loc>${lastModified ? `<lastmod>${lastModified}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function toSitemapIndex(files: readonly string[], siteUrl: string): string {
  const maps = files.map((file) => `<sitemap><loc>${toAbsolute(file, siteUrl)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}

/** robots.txt, and the headers that make the pages run under a strict policy on hosts that read `_headers`. */
export function toHostFiles(siteUrl: string): readonly FileEntry[] {
  const policy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'self'; form-action 'self' mailto:; frame-ancestors 'none'";
  const headers = [
    '/*',
    `  Content-Security-Policy: ${policy}`,
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  X-Content-Type-Options: nosniff',
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/images/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
  const robots = `User-agent: *\nAllow: /\nSitemap: ${toAbsolute(paths.sitemap, siteUrl)}\n`;
  return [
    { path: '/robots.txt', depends: robots, render: () => robots },
    { path: '/_headers', depends: headers, render: () => headers },
  ];
}

export interface Redirect {
  readonly from: string;
  readonly to?: string;
  readonly gone?: string;
}

/** Every redirect of the publication, each straight to where it ends: aliases, former tags, short addresses, redirects.yaml. */
export function listRedirects(edition: Edition): readonly Redirect[] {
  const { catalog } = edition;
  const all: Redirect[] = [
    ...catalog.redirects.map(toRedirect),
    ...edition.articles.flatMap((article) =>
      article.data.aliases.map((from) => ({ from, to: paths.article(article.slug) })),
    ),
    ...[...catalog.tags.values()].flatMap((tag) =>
      edition.byTag.has(tag.slug)
        ? tag.former.map((former) => ({ from: paths.tag(former), to: paths.tag(tag.slug) }))
        : [],
    ),
    ...catalog.series.flatMap(({ slug, data }) =>
      data.code ? [{ from: paths.short(data.code), to: paths.series(slug) }] : [],
    ),
    ...catalog.articles.flatMap((article) =>
      article.withdrawnAt !== undefined && article.withdrawnAt <= edition.now && !article.draft
        ? [{ from: paths.article(article.slug), gone: article.data.withdrawn?.reason ?? '' }]
        : [],
    ),
  ];
  const targets = new Map(all.map((one) => [one.from, one]));
  return all.map((one) => follow(one, targets));
}

function toRedirect(data: RedirectData): Redirect {
  return 'gone' in data ? { from: data.from, gone: data.gone } : { from: data.from, to: data.to };
}

/** A reader is sent once, whatever the number of moves; checks refuse loops. */
function follow(redirect: Redirect, targets: ReadonlyMap<string, Redirect>): Redirect {
  let { to } = redirect;
  for (let steps = 0; to !== undefined && targets.get(to)?.to !== undefined && steps < 10; steps += 1)
    to = targets.get(to)?.to;
  return to === undefined ? redirect : { ...redirect, to };
}

/** A French page at each old address, and the list for hosts that read `_redirects` (Netlify, Cloudflare Pages). */
export function toRedirectFiles(redirects: readonly Redirect[], edition: Edition): readonly FileEntry[] {
  const lines = redirects.map(({ from, to }) =>
    to === undefined ? `${from} /404.html 410` : `${from} ${to} 301`,
  );
  return [
    ...redirects.filter((one) => !/\.\w{2,4}$/.test(one.from)).map((one) => toRedirectPage(one, edition)),
    { path: '/_redirects', depends: lines, render: () => `${lines.join('\n')}\n` },
  ];
}

function toRedirectPage({ from, to, gone }: Redirect, edition: Edition): FileEntry {
  const { title, url, language } = edition.site;
  const target = to === undefined ? undefined : toAbsolute(to, url);
  const path = from.endsWith('/') || from.endsWith('.html') ? from : `${from}/`;
  const heading = target === undefined ? text.goneTitle : text.movedTitle;
  const head =
    target === undefined
      ? ''
      : `<link rel="canonical" href="${escapeXml(target)}">\n<meta http-equiv="refresh" content="0; url=${escapeXml(target)}">\n`;
  const words =
    target === undefined
      ? `<p>${escapeXml(gone ?? '')}</p>`
      : `<p>${text.movedTo} <a href="${escapeXml(target)}">${escapeXml(target)}</a></p>`;
  const html = `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<title>${escapeXml(heading)} — ${escapeXml(title)}</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n${head}</head>\n<body>\n<main>\n<h1>${escapeXml(heading)}</h1>\n${words}\n</main>\n</body>\n</html>\n`;
  return { path, depends: html, render: () => html };
}

function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
