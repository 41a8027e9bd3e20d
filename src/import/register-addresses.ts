import type { Paths } from '#model/paths.ts';
import { FEED_FORMATS, listFeedPaths, toFeedPath } from '#outputs/feeds/formats.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import {
  findTermFeed,
  listAuthorAddresses,
  listFeedAddresses,
  listMonthAddresses,
  listTermAddresses,
} from './list-addresses.ts';
import { listAuthors, type LegacyProblem, type LegacyTerm } from './legacy.ts';
import { OldAddresses, type Destination } from './old-addresses.ts';
import { isPrivate, type PlannedItem } from './plan-items.ts';
import type { PlannedPerson } from './plan-people.ts';
import type { Survey } from './survey.ts';

const [RSS] = FEED_FORMATS;
/** Tells no word of a title. Others of private texts had no readers, and are written nowhere; those of protected ones had. */
const BY_NUMBER = /\/\?\w+=\d+$/;

const PICTURE_PAGE: Translated = {
  fr: 'Page d’une image, que montre le texte où elle est.',
  en: 'Page of a picture, which the text where it is shows.',
};
const FILE: Translated = {
  fr: 'Fichier de l’ancien site, qui n’est plus à cette adresse.',
  en: 'A file of the former site, which is no longer at this address.',
};
const UNPUBLISHED: Translated = { fr: 'Texte qui n’a pas été publié.', en: 'A text that was not published.' };
const LEFT: Translated = { fr: 'Texte qui n’a pas été repris.', en: 'A text that was not taken in.' };
const UNUSED: Translated = { fr: 'Thème sans article publié.', en: 'A topic without published articles.' };
const SILENT: Translated = { fr: 'Auteur sans article publié.', en: 'An author without published articles.' };

/** Without it, an old address cannot be told from any other. */
export const NO_SITE: LegacyProblem = {
  file: '',
  message: {
    fr: 'L’adresse de l’ancien site n’est dite nulle part : ses adresses ne mènent donc pas ici, et ses images n’ont pu être demandées.',
    en: 'The address of the former site is told nowhere: its addresses do not lead here, then, and its pictures could not be asked for.',
  },
  fix: {
    fr: 'S’il fut en ligne, relancer l’import avec --site https://son-adresse.',
    en: 'If it was online, import again with --site https://its-address.',
  },
};

interface Known {
  readonly survey: Survey;
  readonly items: readonly PlannedItem[];
  readonly tags: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, PlannedPerson>;
  readonly paths: Paths;
  /** First parts of addresses that the site keeps for itself. */
  readonly reserved: Iterable<string>;
  /** Those that files of the new site answer as the old one did. */
  readonly served: readonly string[];
  /** Address of the old site, where the author gave it. */
  readonly site: string | undefined;
  /** Of what readers of an address that is gone are told. */
  readonly language: string;
}

/** Where each address that the old site had leads now. */
export function registerAddresses(known: Known): OldAddresses {
  const { survey, items, paths, reserved, served } = known;
  const addresses = new OldAddresses();
  addresses.addSite(toSiteUrl(known));
  addresses.addSite(survey.site.url);
  for (const one of items.flatMap(listWritten)) addresses.addPart(one);
  for (const one of addresses.listAuthors()) addresses.add(one, { to: paths.home });
  addresses.keep([paths.home, ...[...reserved].map((one) => `/${one}/`), ...served, ...listOwn(known)]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = items.map((item) => {
    const parent = item.type === 'attachment' ? byId.get(item.parent ?? '') : undefined;
    return parent?.outcome === 'imported' ? { ...item, shownAt: toItemPath(parent, paths) } : item;
  });
  for (const item of shown) addItem(addresses, item, known);
  addLists(addresses, known);
  const home = toHome(known);
  if (home !== undefined) addSiteLists(addresses, home, known);
  // What the site itself has at an address goes before what an item tells of another host.
  for (const item of shown)
    for (const one of listWritten(item)) addresses.addElsewhere(one, toDestination(item, known));
  return addresses;
}

function listOwn({ items, tags, people, paths }: Known): readonly string[] {
  return [
    ...listFeedPaths(paths.home),
    ...['/robots.txt', '/favicon.ico', paths.sitemap, paths.notFound],
    ...items.flatMap((item) => (item.outcome === 'imported' ? [toItemPath(item, paths)] : [])),
    ...listMonths(items).flatMap((month) => [
      paths.archiveMonth(month),
      paths.archiveYear(month.slice(0, 4)),
    ]),
    ...[...tags.values()].map(paths.tag),
    ...[...people.values()].map(({ slug }) => paths.person(slug)),
  ];
}

export function toItemPath({ becomes, name }: PlannedItem, paths: Paths): string {
  return becomes === 'page' ? paths.page(name) : paths.article(name);
}

/** `shownAt`: the text that shows an attachment. */
type ShownItem = PlannedItem & { readonly shownAt?: string };

function addItem(addresses: OldAddresses, item: ShownItem, known: Known): void {
  for (const one of listWritten(item)) {
    addresses.add(one, toDestination(item, known));
    if (item.fileAddress !== undefined) addresses.addFile(one, item.fileAddress);
  }
}

function listWritten({ address, otherAddresses, status }: PlannedItem): readonly string[] {
  const written = [...(address === undefined ? [] : [address]), ...otherAddresses];
  return status === 'private' ? written.filter((one) => BY_NUMBER.test(one)) : written;
}

function toDestination(item: ShownItem, { paths, language }: Known): Destination {
  const to = item.outcome === 'imported' ? toItemPath(item, paths) : item.shownAt;
  return to === undefined ? { gone: tell(toGoneWords(item), language) } : { to };
}

/** Nothing that was never public is told: not even that it is there. */
function toGoneWords({ type, outcome, address, fileAddress }: PlannedItem): Translated {
  if (type === 'attachment') return address === fileAddress ? FILE : PICTURE_PAGE;
  return outcome === 'draft' ? UNPUBLISHED : LEFT;
}

function addLists(addresses: OldAddresses, known: Known): void {
  const { survey, items, tags, paths } = known;
  const home = toHome(known);
  const feed = findTermFeed(survey.format);
  const used = new Set(listArticles(items).flatMap(({ terms }) => terms.map((term) => tags.get(term))));
  const hidden = findOnlyPrivate(items, (item) => item.terms);
  for (const [key, term] of survey.terms) {
    if (hidden.has(key)) continue;
    const slug = tags.get(key);
    const to = slug !== undefined && used.has(slug) ? paths.tag(slug) : undefined;
    const usual = listTermAddresses(survey.format, { type: term.type, slugs: listSlugs(term, survey) });
    for (const one of listOf(term.address, usual, home)) {
      addresses.add(one, to === undefined ? { gone: tell(UNUSED, known.language) } : { to });
      if (to !== undefined && feed !== undefined && !/\.\w+$|\?/.test(one))
        addresses.add(`${one.replace(/\/?$/, '/')}${feed}`, { to: toFeedPath(to, RSS) });
    }
  }
  addAuthors(addresses, known, home);
}

function addAuthors(
  addresses: OldAddresses,
  { survey, items, people, paths, language }: Known,
  home: string | undefined,
): void {
  const writing = new Set(
    listArticles(items).flatMap((item) => listAuthors(item).map((one) => people.get(one))),
  );
  const hidden = findOnlyPrivate(items, listAuthors);
  for (const { id, address } of survey.site.authors) {
    if (hidden.has(id)) continue;
    const person = people.get(id);
    const destination =
      person && writing.has(person) ? { to: paths.person(person.slug) } : { gone: tell(SILENT, language) };
    for (const one of listOf(address, listAuthorAddresses(survey.format, id), home))
      addresses.add(one, destination);
  }
}

/** What private texts alone have: that it is there is nobody's business. */
function findOnlyPrivate(
  items: readonly PlannedItem[],
  list: (item: PlannedItem) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set(items.filter(({ status }) => !isPrivate(status)).flatMap(list));
  return new Set(items.flatMap(list)).difference(seen);
}

function listArticles(items: readonly PlannedItem[]): readonly PlannedItem[] {
  return items.filter(({ outcome, becomes }) => outcome === 'imported' && becomes === 'article');
}

function listMonths(items: readonly PlannedItem[]): readonly string[] {
  return [...new Set(listArticles(items).flatMap(({ date }) => (date ? [date.slice(0, 7)] : [])))];
}

/** What the export tells, else what every site of the platform had. */
function listOf(
  address: string | undefined,
  usual: readonly string[],
  home: string | undefined,
): readonly string[] {
  if (address !== undefined) return [address];
  return home === undefined ? [] : usual.map((one) => `${home}${one}`);
}

/** Its slug below those of the categories that it is in. */
function listSlugs(term: LegacyTerm, { terms }: Survey): readonly string[] {
  const slugs = [term.slug];
  for (let { parent } = term; parent !== undefined && slugs.length < 20;) {
    const above = terms.get(`${term.type} ${parent}`);
    if (!above || slugs.includes(above.slug)) break;
    slugs.unshift(above.slug);
    parent = above.parent;
  }
  return slugs;
}

function toHome(known: Known): string | undefined {
  return toSiteUrl(known)
    ?.replace(/[?#].*$/, '')
    .replace(/\/index\.php\/?$/, '/')
    .replace(/\/?$/, '/');
}

function toSiteUrl({ site, survey, items }: Known): string | undefined {
  const told = [site, survey.site.url].find((one) => one !== undefined && /^https?:\/\/[^/]/i.test(one));
  return told ?? findUsualHost(items);
}

function addSiteLists(addresses: OldAddresses, home: string, { survey, items, paths }: Known): void {
  addresses.add(home, { to: paths.home });
  const months = listMonths(items);
  for (const month of months)
    for (const one of listMonthAddresses(survey.format, month))
      addresses.add(`${home}${one}`, { to: paths.archiveMonth(month) });
  for (const year of new Set(months.map((one) => one.slice(0, 4))))
    addresses.add(`${home}${year}/`, { to: paths.archiveYear(year) });
  for (const feed of listFeedAddresses(survey.format))
    addresses.add(`${home}${feed}`, { to: toFeedPath(paths.home, RSS) });
}

/** An export that does not tell its site has the address of its texts. */
export function findUsualHost(items: readonly PlannedItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { address } of items) {
    const origin = address === undefined ? undefined : URL.parse(address)?.origin;
    if (origin?.startsWith('http')) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
