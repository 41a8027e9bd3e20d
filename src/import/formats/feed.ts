import { toDates, toRssDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { createExport } from '#import/simple-export.ts';
import { findAll, getText, readElements, toOwnText, type XmlElement } from '#import/xml-elements.ts';

const MARKS = /<(?:rss|feed|rdf:RDF)[\s>]/;

/** Any feed, RSS or Atom: its last articles, as far as it holds them whole. */
export const feed: ImportFormat = {
  name: 'feed',
  label: { fr: 'Flux RSS ou Atom', en: 'RSS or Atom feed' },
  find: findByHead((start) => MARKS.test(start.slice(0, 4096))),
  open: (files, { timeZone } = {}) =>
    createExport('feed', async function* ({ tell, report }) {
      for (const file of files) {
        let usual = '';
        for await (const element of readElements(
          file,
          (path) => isFeedPart(path) || isAuthor(path),
          report,
        )) {
          if (element.name === 'author') usual = toPlainText(getText(element, 'name'));
          else if (element.name !== 'item' && element.name !== 'entry') tell(toFeedSite(element));
          else yield withAuthor(toFeedItem(element, file.path, timeZone), usual);
        }
      }
    }),
};

/** Of a feed of Atom, and so of its entries that name nobody. */
function isAuthor(path: readonly string[]): boolean {
  return path.length === 2 && path.at(-1) === 'author';
}

function withAuthor(item: LegacyItem, usual: string): LegacyItem {
  return item.author === undefined && usual !== '' ? { ...item, author: usual } : item;
}

/** An item, or what tells of the site. */
export function isFeedPart(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  if (name === 'item' || name === 'entry') return path.length <= 3;
  return path.length <= 3 && ['title', 'link', 'description', 'subtitle', 'language'].includes(name);
}

/** A fact of the site. */
export function toFeedSite(element: XmlElement): { readonly [name: string]: string } {
  const text = toPlainText(toOwnText(element));
  const { rel = 'alternate', href } = element.attributes;
  if (element.name === 'link') return rel === 'alternate' ? { url: href ?? text } : {};
  const name = element.name === 'subtitle' ? 'description' : element.name;
  return text === '' ? {} : { [name]: text };
}

/** An item of RSS, or an entry of Atom. */
export function toFeedItem(element: XmlElement, file: string, timeZone: string | undefined): LegacyItem {
  const get = (...names: readonly string[]): string =>
    names.map((name) => getText(element, name)).find((text) => text !== '') ?? '';
  const address = findLink(element) || get('link');
  const guid = get('guid', 'id');
  const html = get('content:encoded', 'content', 'description', 'summary');
  const [author] = findAll(element, 'author');
  const name = toPlainText(get('dc:creator') || (author ? getText(author, 'name') : ''));
  const { date: updated } = toDates(get('updated'), timeZone);
  const isWhole = get('content:encoded', 'content') !== '' || /<p[\s>]/.test(html);
  return {
    id: guid || address,
    type: 'post',
    status: 'published',
    ...(element.isCut ? { isCut: true } : {}),
    ...(isWhole
      ? {}
      : {
          reason: { fr: 'le flux ne donne peut-être qu’un extrait', en: 'the feed may give an excerpt only' },
        }),
    title: toPlainText(get('title')),
    ...(address === '' ? {} : { address }),
    otherAddresses: [],
    ...(guid === '' ? {} : { guid }),
    ...toRssDates(get('pubDate'), timeZone),
    ...toDates(get('published', 'dc:date', 'updated'), timeZone),
    ...(updated === undefined ? {} : { updated }),
    ...(name === '' ? {} : { author: name }),
    body: { format: 'html', html },
    terms: findAll(element, 'category').flatMap(toTerm),
    comments: [],
    file,
  };
}

function findLink(element: XmlElement): string {
  const links = findAll(element, 'link').filter(({ attributes }) => attributes['href'] !== undefined);
  const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  return link?.attributes['href'] ?? '';
}

function toTerm(element: XmlElement): LegacyTerm | readonly LegacyTerm[] {
  const label = toPlainText(element.attributes['label'] ?? element.attributes['term'] ?? toOwnText(element));
  return label === '' ? [] : { type: 'tag', slug: label, label };
}
