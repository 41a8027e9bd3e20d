import type { Catalog } from '#model/catalog.ts';

/** Keys whose addresses are not shown as links to read: identities, copies kept elsewhere, our own. */
const NOT_READ = new Set(['archived', 'guid', 'canonical', 'hub']);

/**
 * Every address of the web that published texts and their data name, with the files that name it; those of the site
 * itself are the business of `npm run check`. Cost: linear.
 */
export function listWebAddresses(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (url: string, file: string): void => {
    const address = url.split('#')[0] ?? '';
    if (!isOutside(address, catalog.site.url)) return;
    found.set(address, (found.get(address) ?? new Set()).add(file));
  };
  for (const { file, facts } of [...catalog.articles, ...catalog.pages])
    for (const { href } of facts.links) add(href, file);
  const entries = [...catalog.articles, ...catalog.people.values(), ...catalog.organisations.values()];
  for (const { file, data } of entries) for (const url of listUrls(data)) add(url, file);
  for (const url of listUrls(catalog.site.social)) add(url, 'site.yaml');
  return new Map(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, files]) => [url, [...files].sort()]),
  );
}

function isOutside(address: string, siteUrl: string): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  return new URL(address).host !== new URL(siteUrl).host;
}

function listUrls(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NOT_READ.has(key) ? [] : listUrls(inner)));
}
