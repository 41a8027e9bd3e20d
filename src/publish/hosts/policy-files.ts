import type { FileEntry } from '#engine/file-entry.ts';
import { toAbsolute } from '#model/paths.ts';
import { FOR_EVER, IMMUTABLE, RARE_TYPES } from './headers.ts';
import { toSiteHeaders, type Header, type Hosted } from './site-headers.ts';
import { toWellKnownFiles } from './well-known.ts';

/** Programs, by the names that they look for in robots.txt, that gather texts to train models or to sell; those of search engines are others. */
const MINERS = [
  ...[
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'cohere-training-data-crawler',
  ],
  ...['Diffbot', 'Google-Extended', 'GPTBot', 'meta-externalagent', 'omgili', 'PanguBot'],
];

/** robots.txt, and the headers that make the pages run under a strict policy on hosts that read `_headers`. */
export function toPolicyFiles(publication: Hosted): readonly FileEntry[] {
  const { site, paths } = publication;
  const { all, some } = toSiteHeaders(publication);
  const headers = [
    '/*',
    ...all.map(toLine),
    // A star stands for any number of folders, none included, at Netlify as at Cloudflare.
    ...RARE_TYPES.flatMap(({ name, header }) => [`/*${name}`, `  Content-Type: ${header}`]),
    ...IMMUTABLE.flatMap((folder) => [`${folder}*`, `  Cache-Control: ${FOR_EVER}`]),
    ...some.flatMap(({ glob, header }) => [glob, toLine(header)]),
    '/_hosting/*',
    '  X-Robots-Tag: noindex',
    '',
  ].join('\n');
  const refused =
    site.mining === 'reserved' ? [...MINERS.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
  const sitemap = toAbsolute(paths.sitemap, site.url);
  const robots = [...refused, 'User-agent: *', 'Allow: /', `Sitemap: ${sitemap}`, ''].join('\n');
  return [
    { path: '/robots.txt', depends: robots, render: () => robots },
    { path: '/_headers', depends: headers, render: () => headers },
    ...toWellKnownFiles(site),
  ];
}

function toLine([name, value]: Header): string {
  return `  ${name}: ${value}`;
}
