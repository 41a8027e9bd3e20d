import type { Feed } from './feed.ts';
import type { FeedFormat, History } from './format.ts';
import { getChange, type FeedItem, type FeedPerson, type FeedPicture } from './item.ts';
import { CONTENT, joinFeed, WrittenItems } from './written-items.ts';
import { toElement, toTextElement, XML_DECLARATION } from './xml.ts';

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** Where the entries go: a character that no feed can hold. */
const ENTRIES = '\0';

const written = new WrittenItems();

/** Atom 1.0 (RFC 4287). Written by hand: feedsmith knows nothing of RFC 5005 and writes every entry anew for every feed. */
export const atom = {
  file: 'atom.xml',
  type: 'application/atom+xml',
  name: 'Atom',
  write: toAtom,
} as const satisfies FeedFormat;

function toAtom(feed: Feed, history: History): Uint8Array {
  const current = `${feed.scopeUrl}${atom.file}`;
  const head = [
    toTextElement('id', feed.id),
    toTextElement('title', feed.title),
    toTextElement('subtitle', feed.description, feed.descriptionLang),
    toTextElement('updated', feed.updated),
    toTextElement('icon', feed.icon),
    toElement('author', {}, toTextElement('name', feed.publisher)),
    toLink('self', history.self ?? current, atom.type),
    toLink('alternate', feed.homeUrl, 'text/html'),
    toLink('hub', history.self ? undefined : feed.hub),
    toLink('current', history.self ? current : undefined, atom.type),
    toLink('prev-archive', history.previous, atom.type),
    toLink('next-archive', history.next, atom.type),
    feed.complete ? '<fh:complete/>' : '',
    history.closed ? '<fh:archive/>' : '',
  ].filter((line) => line !== '');
  const attributes = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xml:lang': feed.language,
  };
  const [before = '', after = ''] = toElement('feed', attributes, `\n${head.join('\n')}\n${ENTRIES}`).split(
    ENTRIES,
  );
  const entries = feed.items.map((item) => written.getOrWrite(item, toEntry));
  return joinFeed(
    `${XML_DECLARATION}\n${before}`,
    entries,
    '\n',
    `${entries.length > 0 ? '\n' : ''}${after}\n`,
  );
}

/** An identity as Atom wants it, an address of any scheme: an imported one that is not becomes a `data:` address of itself. */
export function toAtomId(id: string): string {
  return IRI.test(id) ? id : `data:,${encodeURIComponent(id)}`;
}

function toEntry(item: FeedItem): string {
  const { picture, recording, source } = item;
  return toElement(
    'entry',
    { 'xml:lang': item.language },
    [
      toTextElement('id', toAtomId(item.id)),
      toTextElement('title', item.title),
      toLink('alternate', item.url, 'text/html'),
      toTextElement('published', item.published),
      toTextElement('updated', getChange(item)),
      ...item.authors.map(toAuthor),
      ...item.tags.map((tag) => toElement('category', { term: tag, label: tag })),
      recording ? toEnclosure(recording) : '',
      picture ? toEnclosure(picture) : '',
      source ? toElement('link', { rel: 'via', href: source.url, title: source.title }) : '',
      toTextElement('summary', item.summary),
      toElement('content', { type: 'html' }, item.contentHtml === '' ? '' : CONTENT),
    ].join(''),
  );
}

type Enclosed = Pick<FeedPicture, 'url' | 'type' | 'bytes'> & Partial<FeedPicture>;

function toEnclosure({ url: href, type, bytes, alt: title }: Enclosed): string {
  const length = bytes === undefined ? undefined : String(bytes);
  return toElement('link', { rel: 'enclosure', href, type, length, title });
}

function toAuthor({ name, url, lang }: FeedPerson): string {
  return toElement('author', { 'xml:lang': lang }, toTextElement('name', name) + toTextElement('uri', url));
}

function toLink(rel: string, href: string | undefined, type?: string): string {
  return href === undefined ? '' : toElement('link', { rel, type, href });
}
