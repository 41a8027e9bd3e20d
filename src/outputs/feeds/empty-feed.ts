import type { FileEntry } from '#engine/file-entry.ts';
import { toLegalLine } from '#html/legal-text.ts';
import { toFeedId } from '#model/feed-identity.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { Feed } from './feed.ts';
import { findFeedScope, getFeedFormat } from './formats.ts';

/** A valid feed without items at the address of one that was published; `home` is the page that stands for it now. */
export function toEmptyFeed(path: string, home: string, publication: Publication): FileEntry {
  const { site } = publication;
  const scope = findFeedScope(path) ?? path;
  const feed: Feed = {
    id: toFeedId(scope, publication),
    title: toLegalLine(site.title),
    description: toLegalLine(site.description),
    language: site.language,
    homeUrl: toAbsolute(home, site.url),
    scopeUrl: toAbsolute(scope, site.url),
    publisher: toLegalLine(site.publisher.name),
    updated: '1970-01-01T00:00:00Z',
    complete: false,
    items: [],
  };
  return { path, depends: feed, render: () => getFeedFormat(path.slice(scope.length)).write(feed, {}) };
}
