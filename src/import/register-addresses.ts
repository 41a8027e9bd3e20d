import type { Paths } from '#model/paths.ts';
import { FEED_FORMATS, toFeedPath } from '#outputs/feeds/formats.ts';
import { listFeedAddresses, listMonthAddresses } from './list-addresses.ts';
import { OldAddresses } from './old-addresses.ts';
import type { PlannedItem } from './plan-items.ts';
import type { PlannedPerson } from './plan-people.ts';
import type { Survey } from './survey.ts';

const [RSS] = FEED_FORMATS;

interface Known {
  readonly survey: Survey;
  readonly items: readonly PlannedItem[];
  readonly tags: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, PlannedPerson>;
  readonly paths: Paths;
  /** Address of the old site, where the author gave it. */
  readonly site: string | undefined;
}

/** Where each address that the old site had leads now. */
export function registerAddresses(known: Known): OldAddresses {
  const { survey, site, items } = known;
  const addresses = new OldAddresses();
  const url = site ?? survey.site.url;
  addresses.addSite(url);
  addresses.addSite(survey.site.url);
  if (url === undefined) addresses.addSite(findUsualHost(items));
  for (const item of items) addItem(addresses, item, known.paths);
  addLists(addresses, known);
  if (url !== undefined) addSiteLists(addresses, url, known);
  return addresses;
}

export function toItemPath({ becomes, name }: PlannedItem, paths: Paths): string {
  return becomes === 'page' ? paths.page(name) : paths.article(name);
}

function addItem(addresses: OldAddresses, item: PlannedItem, paths: Paths): void {
  const { address, otherAddresses, outcome } = item;
  const all = [...(address === undefined ? [] : [address]), ...otherAddresses];
  const destination = outcome === 'imported' ? { to: toItemPath(item, paths) } : { gone: toGoneWords(item) };
  for (const one of all) addresses.add(one, destination);
}

/** Nothing that was never public is told: not even that it is there. */
function toGoneWords({ type, outcome }: PlannedItem): string {
  if (type === 'attachment') return 'Page d’une image, que montre le texte où elle est.';
  return outcome === 'draft' ? 'Texte qui n’a pas été publié.' : 'Texte qui n’a pas été repris.';
}

function addLists(addresses: OldAddresses, { survey, items, tags, people, paths }: Known): void {
  const published = items.filter(({ outcome, becomes }) => outcome === 'imported' && becomes === 'article');
  const used = new Set(published.flatMap(({ terms }) => terms.map((term) => tags.get(term))));
  for (const [key, { address }] of survey.terms) {
    if (address === undefined) continue;
    const slug = tags.get(key);
    const hasTexts = slug !== undefined && used.has(slug);
    addresses.add(address, hasTexts ? { to: paths.tag(slug) } : { gone: 'Thème sans article publié.' });
    if (hasTexts && !/\.\w+$|\?/.test(address))
      addresses.add(`${address.replace(/\/?$/, '/')}feed/`, { to: toFeedPath(paths.tag(slug), RSS) });
  }
  const signing = new Set(
    published.flatMap(({ author }) => (author === undefined ? [] : [people.get(author)])),
  );
  for (const { id, address } of survey.site.authors) {
    if (address === undefined) continue;
    const person = people.get(id);
    addresses.add(
      address,
      person && signing.has(person)
        ? { to: paths.person(person.slug) }
        : { gone: 'Auteur sans article publié.' },
    );
  }
}

function addSiteLists(addresses: OldAddresses, url: string, { survey, items, paths }: Known): void {
  const home = url.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  addresses.add(home, { to: paths.home });
  const months = items.flatMap(({ outcome, becomes, date }) =>
    outcome === 'imported' && becomes === 'article' && date ? [date.slice(0, 7)] : [],
  );
  for (const month of new Set(months))
    for (const one of listMonthAddresses(survey.format, month))
      addresses.add(`${home}${one}`, { to: paths.archiveMonth(month) });
  for (const year of new Set(months.map((one) => one.slice(0, 4))))
    addresses.add(`${home}${year}/`, { to: paths.archiveYear(year) });
  for (const feed of listFeedAddresses(survey.format))
    addresses.add(`${home}${feed}`, { to: toFeedPath(paths.home, RSS) });
}

/** An export that does not tell its site has the address of its texts. */
function findUsualHost(items: readonly PlannedItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { address } of items) {
    const origin = address === undefined ? undefined : URL.parse(address)?.origin;
    if (origin !== undefined && origin !== 'null') counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
