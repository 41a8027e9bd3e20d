import type { Feed } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { FeedItem, FeedRecording } from './item.ts';
import { joinFeed, WrittenItems } from './written-items.ts';

const written = new WrittenItems();

/** JSON Feed 1.1. */
export const jsonFeed = {
  file: 'feed.json',
  type: 'application/feed+json',
  name: 'JSON Feed',
  shortName: 'JSON',
  write: toJsonFeed,
} as const satisfies FeedFormat;

function toJsonFeed(feed: Feed): Uint8Array {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: `${feed.scopeUrl}${jsonFeed.file}`,
    description: feed.description,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.publisher, url: new URL('/', feed.homeUrl).href }],
    hubs: feed.hub && [{ type: 'WebSub', url: feed.hub }],
  };
  const items = feed.items.map((item) => written.getOrWrite(item, (one) => JSON.stringify(toJsonItem(one))));
  return joinFeed(`${JSON.stringify(document).slice(0, -1)},"items":[`, items, ',', ']}\n');
}

function toAttachment({ url, type, bytes, seconds }: FeedRecording): object {
  return { url, mime_type: type, size_in_bytes: bytes, duration_in_seconds: seconds };
}

function toJsonItem(item: FeedItem): object {
  return {
    id: item.id,
    url: item.url,
    external_url: item.source?.url,
    title: item.title,
    summary: item.summary,
    content_html: item.contentHtml,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.map(({ name, url }) => ({ name, url })),
    tags: item.tags,
    language: item.language,
    image: item.picture?.url,
    attachments: item.recording && [toAttachment(item.recording)],
  };
}
