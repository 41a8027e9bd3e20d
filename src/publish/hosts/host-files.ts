import { encodeAddress, toAddressKey } from '#model/address-key.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { toHtaccess } from './apache.ts';
import { toCaddyfile } from './caddy.ts';
import { toForms, toGonePage, type HostRedirect, type PlacedRedirect } from './redirect.ts';
import { toNginxConfig } from './nginx.ts';
import { toSiteHeaders, type Hosted } from './site-headers.ts';

const MAKER: Translated = {
  fr: 'Fait par « npm run build » ; voir docs/hosting.md.',
  en: 'Made by “npm run build”; see docs/hosting.md.',
};
const INCLUDED: Translated = {
  fr: 'À inclure dans le bloc http de nginx (conf.d/).',
  en: 'To be included in the http block of nginx (conf.d/).',
};

/** The same list for each host: `_redirects` is read by Cloudflare and Netlify, the others are to be copied. */
export function toHostFiles(redirects: readonly PlacedRedirect[], publication: Hosted): readonly FileEntry[] {
  const { site, hosting: { precompressed } = {} } = publication;
  const headers = toSiteHeaders(publication);
  const list = toHostRedirects(redirects);
  const { host } = new URL(site.url);
  const maker = tell(MAKER, site.language);
  return [
    toFile('/_redirects', toLines(list, { force: false })),
    toFile('/_hosting/netlify_redirects', toLines(list, { force: true })),
    toFile(
      '/_hosting/nginx.conf',
      `# ${maker} ${tell(INCLUDED, site.language)}\n${toNginxConfig(list, { host, headers, precompressed })}`,
    ),
    toFile('/.htaccess', `# ${maker}\n${toHtaccess(list, headers)}`),
    toFile('/_hosting/Caddyfile', `# ${maker}\n${toCaddyfile(list, { host, headers, precompressed })}`),
  ];
}

function toHostRedirects(redirects: readonly PlacedRedirect[]): readonly HostRedirect[] {
  const byKey = new Map<string, HostRedirect>();
  for (const redirect of redirects) {
    const { from, to } = redirect;
    const key = toAddressKey(from);
    if (!byKey.has(key))
      byKey.set(key, {
        from: key,
        to: to === undefined ? undefined : encodeAddress(to),
        page: toGonePage(redirect),
      });
  }
  return [...byKey.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Lines `from to status`. Cloudflare refuses a whole file for one status it does not know, so 410 and the `!` that makes
 * Netlify prefer a line to a file are only in Netlify's own; Cloudflare reads either form of the final slash apart.
 */
function toLines(list: readonly HostRedirect[], { force }: { readonly force: boolean }): string {
  const lines = list.flatMap(({ from, to, page }) => {
    const [path = '', query] = from.split('?');
    if (query !== undefined && !force) return [];
    const origins = toForms(path).map(
      (form) => `${encodeURI(form)}${query ? ` ${query.replaceAll('&', ' ')}` : ''}`,
    );
    if (to !== undefined) return origins.map((origin) => `${origin} ${to} 301${force ? '!' : ''}`);
    return force ? origins.map((origin) => `${origin} ${encodeURI(page)} 410!`) : [];
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function toFile(path: string, content: string): FileEntry {
  return { path, depends: content, render: () => content };
}
