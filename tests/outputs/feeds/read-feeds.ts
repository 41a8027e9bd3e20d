import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { listFeedFiles } from '#outputs/feeds/feed-files.ts';
import type { TinyPublication } from './tiny-publication.ts';

/** What every parser and format must agree on. */
export interface ReadItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly time: number;
  readonly html: string | undefined;
}

/** Every file of feeds by its path, or only those at some paths. */
export async function renderFeeds(
  { publication, getBody }: TinyPublication,
  only?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const file of listFeedFiles(publication, getBody))
    if (!only || only.includes(file.path)) files.set(file.path, String(await file.render()));
  return files;
}

/** The items of one feed, as each parser reads them: an XML parser that stops at the first mistake, feedsmith, JSON. */
export async function readEveryWay(
  files: ReadonlyMap<string, string>,
  scope = '/',
): Promise<Readonly<Record<string, readonly ReadItem[]>>> {
  const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map(
    (name) => files.get(`${scope}${name}`) ?? '',
  );
  const strict = new RssParser();
  return {
    'rss-parser RSS': (await strict.parseString(rss ?? '')).items.map((item) => ({
      id: item.guid,
      title: item.title,
      url: item.link,
      time: Date.parse(item.isoDate ?? ''),
      html: String(Reflect.get(item, 'content:encoded')),
    })),
    'rss-parser Atom': (await strict.parseString(atom ?? '')).items.map((item) => ({
      id: String(Reflect.get(item, 'id')),
      title: item.title,
      url: item.link,
      time: Date.parse(item.pubDate ?? ''),
      html: item.content,
    })),
    'feedsmith RSS': (parseRssFeed(rss ?? '').items ?? []).map((item) => ({
      id: item.guid?.value,
      title: toText(item.title),
      url: item.link,
      time: Date.parse(item.pubDate ?? ''),
      html: item.content?.encoded,
    })),
    'feedsmith Atom': (parseAtomFeed(atom ?? '').entries ?? []).map((entry) => ({
      id: entry.id,
      title: toText(entry.title),
      url: entry.links?.find((link) => link.rel === 'alternate')?.href,
      time: Date.parse(entry.published ?? ''),
      html: entry.content?.value,
    })),
    'feedsmith JSON': (parseJsonFeed(JSON.parse(json ?? '')).items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      time: Date.parse(item.date_published ?? ''),
      html: item.content_html,
    })),
  };
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return typeof value === 'object' && value !== null ? String(Reflect.get(value, 'value')) : undefined;
}
