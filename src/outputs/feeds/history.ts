import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';
import type { History } from './format.ts';

/** How many articles a document of the history holds. Never change it: every document published would become another. */
const LENGTH = 20;

/** A document of the whole history of the site's feed (RFC 5005), articles newest first. */
export interface HistoryDocument {
  readonly path: string;
  readonly articles: readonly Article[];
  readonly history: History;
}

/**
 * Cuts the history, from its beginning, into documents that never change once they are full; the last one is open, holds
 * what comes next, perhaps nothing yet, and is not yet an archive. Every article stands in exactly one.
 */
export function listHistory({ articles, site, paths }: Publication): readonly HistoryDocument[] {
  const closed = Math.floor(articles.length / LENGTH);
  return Array.from({ length: articles.length === 0 ? 0 : closed + 1 }, (_, index) => {
    const end = articles.length - index * LENGTH;
    return {
      path: paths.feedHistory(index + 1),
      articles: articles.slice(Math.max(0, end - LENGTH), end),
      history: {
        self: toAbsolute(paths.feedHistory(index + 1), site.url),
        previous: index > 0 ? toAbsolute(paths.feedHistory(index), site.url) : undefined,
        next: index < closed ? toAbsolute(paths.feedHistory(index + 2), site.url) : undefined,
        closed: index < closed,
      },
    };
  });
}

/** Where the site's feed itself begins its history: the newest full document, or the open one when the feed is shorter than it. */
export function toSiteHistory({ articles, site, paths }: Publication): History {
  const closed = Math.floor(articles.length / LENGTH);
  const gap = articles.length % LENGTH > site.feedLength;
  const number = gap ? closed + 1 : closed;
  return number === 0 ? {} : { previous: toAbsolute(paths.feedHistory(number), site.url) };
}
