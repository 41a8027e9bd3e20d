import type { RSSFeedItem } from '@astrojs/rss';
import { escapeMarkup } from '#html/legal-text.ts';
import type { Feed, FeedHead } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { FeedItem } from './item.ts';
import { CONTENT, joinFeed, WrittenItems } from './written-items.ts';
import { toElement, toTextElement } from './xml.ts';

/** `content` first, where @astrojs/rss itself puts it when there are items: bytes do not depend on which are known. */
const NAMESPACES = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};
const ITUNES = 'http://www.itunes.com/dtds/podcast-1.0.dtd';
const ITEM = /<item>.*?<\/item>/gs;
const CHANNEL_END = '</channel></rss>';
/** What @astrojs/rss would read as a number in `customData`, and write in another way: `1.0` as `1`, `0x1F` as `31`. */
const NUMBER_LIKE = /^[\s\d.,+\-a-fox]*$/i;

/** Stands for the content; no other text has this element's tags unescaped. */
const PLACE = 'contenu';

const written = new WrittenItems();

/** RSS 2.0 with the whole text in `content:encoded`. */
export const rss = {
  file: 'rss.xml',
  type: 'application/rss+xml',
  name: 'RSS',
  write: toRss,
} as const satisfies FeedFormat;

async function toRss(feed: Feed): Promise<Uint8Array> {
  // With it come fifty modules that a build which writes no RSS does not need.
  const { getRssString } = await import('@astrojs/rss');
  const unwritten = feed.items.filter((item) => !written.has(item));
  const document = await getRssString({
    title: feed.title,
    // As that of an item: readers take it for HTML, and a title for text.
    description: escapeMarkup(feed.description),
    site: feed.homeUrl,
    xmlns: feed.podcast ? { ...NAMESPACES, itunes: ITUNES } : NAMESPACES,
    customData: toChannelData(feed),
    items: unwritten.map(toRssItem),
  });
  for (const [index, [xml]] of [...document.matchAll(ITEM)].entries()) {
    const item = unwritten[index];
    if (item) written.add(item, xml.replace(toContent(PLACE), toContent(CONTENT)));
  }
  const channel = document.slice(
    0,
    unwritten.length === 0 ? -CHANNEL_END.length : document.indexOf('<item>'),
  );
  const items = feed.items.map((item) => written.getOrWrite(item, refuse));
  return joinFeed(`${channel}\n`, items, '\n', `${items.length > 0 ? '\n' : ''}${CHANNEL_END}\n`);
}

function toContent(text: string): string {
  return `<content:encoded>${text}</content:encoded>`;
}

function refuse({ id }: FeedItem): never {
  throw new Error(`@astrojs/rss has left out the item ${id}`);
}

function toChannelData(feed: FeedHead): string {
  const self = `${feed.scopeUrl}${rss.file}`;
  return [
    toTextElement('language', feed.language),
    toTextElement('lastBuildDate', new Date(feed.updated).toUTCString()),
    toIcon(feed),
    toPodcast(feed),
    toElement('atom:link', { href: self, rel: 'self', type: rss.type }),
    feed.hub ? toElement('atom:link', { href: feed.hub, rel: 'hub' }) : '',
  ].join('');
}

/** What Apple’s directory asks, whose words all others read. */
function toPodcast({ podcast, publisher, icon }: FeedHead): string {
  if (!podcast) return '';
  return [
    toElement('itunes:author', {}, toSafeText(publisher)),
    toElement('itunes:category', { text: podcast.category }),
    toTextElement('itunes:explicit', String(podcast.explicit)),
    icon ? toElement('itunes:image', { href: icon }) : '',
  ].join('');
}

/** `0:24:10`: with three parts no XML reader takes it for a number. */
function toClock(seconds: number): string {
  const toTwo = (part: number): string => String(part % 60).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${toTwo(Math.floor(seconds / 60))}:${toTwo(seconds)}`;
}

/** RSS wants the title and the page of the channel again. */
function toIcon({ icon, title, homeUrl }: FeedHead): string {
  if (icon === undefined) return '';
  const words = toElement('title', {}, toSafeText(title));
  return toElement('image', {}, toTextElement('url', icon) + words + toTextElement('link', homeUrl));
}

function toRssItem(item: FeedItem): RSSFeedItem {
  return {
    title: item.title,
    link: item.url,
    description: escapeMarkup(item.summary),
    // The text of the article itself is escaped once for RSS and Atom, and put here.
    content: item.contentHtml === '' ? '' : PLACE,
    pubDate: new Date(item.published),
    categories: [...item.tags],
    customData: toItemData(item),
    ...(item.source ? { source: item.source } : {}),
    ...toEnclosure(item),
  };
}

/** RSS wants one enclosure, and its size: beside a recording, or without its size, the picture is in `media:content` alone. */
function toEnclosure({ picture, recording }: FeedItem): Pick<RSSFeedItem, 'enclosure'> {
  if (recording) return { enclosure: { url: recording.url, type: recording.type, length: recording.bytes } };
  if (picture?.bytes === undefined) return {};
  return { enclosure: { url: picture.url, type: picture.type, length: picture.bytes } };
}

/** Media RSS, where readers that show a list with pictures look for them. */
function toMedia({ picture }: FeedItem): string {
  if (!picture) return '';
  const { url, type, alt, width, height, bytes } = picture;
  const fileSize = bytes === undefined ? undefined : String(bytes);
  const attributes = { url, type, medium: 'image', width: String(width), height: String(height), fileSize };
  return toElement('media:content', attributes, alt && toElement('media:description', {}, toSafeText(alt)));
}

/** What @astrojs/rss has no option for; `guid` takes the place of its own, which is the address. */
function toItemData(item: FeedItem): string {
  return [
    toElement('guid', { isPermaLink: 'false' }, toSafeText(item.id)),
    ...item.authors.map(({ name }) => toElement('dc:creator', {}, toSafeText(name))),
    toTextElement('atom:updated', item.updated),
    toMedia(item),
    item.recording?.isPodcast ? toTextElement('itunes:duration', toClock(item.recording.seconds)) : '',
  ].join('');
}

/** Text that the XML reader inside @astrojs/rss gives back as it is: character by character when it looks like a number. */
function toSafeText(text: string): string {
  if (!NUMBER_LIKE.test(text)) return toTextElement('x', text).slice('<x>'.length, -'</x>'.length);
  return [...text].map((character) => `<![CDATA[${character}]]>`).join('');
}
