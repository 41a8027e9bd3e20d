import type { FileEntry } from '#engine/file-entry.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { FOR_EVER, HEADERS, IMMUTABLE, RARE_TYPES } from './headers.ts';

/** robots.txt, and the headers that make the pages run under a strict policy on hosts that read `_headers`. */
export function toPolicyFiles({ site, paths }: Publication): readonly FileEntry[] {
  const headers = [
    '/*',
    ...HEADERS.map(([name, value]) => `  ${name}: ${value}`),
    // A star stands for any number of folders, none included, at Netlify as at Cloudflare.
    ...RARE_TYPES.flatMap(({ name, header }) => [`/*${name}`, `  Content-Type: ${header}`]),
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
