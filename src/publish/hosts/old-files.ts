import { posix } from 'node:path';
import type { Redirect } from '#addresses/redirects.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { decodeAddress, toAddressKey } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { toEmptyFeed } from '#outputs/feeds/empty-feed.ts';
import { findFeedScope } from '#outputs/feeds/formats.ts';

/** A file of the output that stands at a second address. */
export interface FileCopy {
  readonly path: string;
  readonly source: string;
}

/**
 * Feeds and books at the addresses that they had, where a host knows no redirects: a page could send readers on, but not
 * their programs. Hosts that know redirects send them on all the same.
 */
export function listCopies(redirects: readonly Redirect[]): readonly FileCopy[] {
  return redirects.flatMap(({ from, to }) => {
    const [path, source] = [toFilePath(from), to === undefined ? undefined : decodeAddress(to)];
    if (path === undefined || source === undefined || !isFollowed(source)) return [];
    const isSame = posix.extname(path) === posix.extname(source) || findFeedScope(source) !== undefined;
    return isSame ? [{ path, source }] : [];
  });
}

/** A feed whose scope has nothing to show any more, or is a page now: its subscribers keep a valid one, which is empty. */
export function listEmptyFeeds(
  redirects: readonly Redirect[],
  publication: Publication,
): readonly FileEntry[] {
  return redirects.flatMap((redirect) => {
    const path = toFilePath(redirect.from);
    const isLeft = path !== undefined && (isEmptied(redirect) || isGoneFeed(redirect));
    return isLeft ? [toEmptyFeed(path, redirect.to ?? publication.paths.home, publication)] : [];
  });
}

/** Whether a feed would be sent to a page, which no program that reads feeds can read. */
export function isEmptied({ from, to }: Redirect): boolean {
  return to !== undefined && findFeedScope(toAddressKey(from)) !== undefined && !isFollowed(to);
}

function isGoneFeed({ from, to }: Redirect): boolean {
  return to === undefined && findFeedScope(toAddressKey(from)) !== undefined;
}

/** Whether it is a feed or a book of the site. */
function isFollowed(to: string): boolean {
  return to.startsWith('/') && (findFeedScope(to) !== undefined || to.endsWith('.epub'));
}

/** The file that answers at an address; undefined for a page, a query, a path that climbs. */
function toFilePath(from: string): string | undefined {
  const path = toAddressKey(from);
  const isPlain = !path.includes('?') && !path.includes('\0') && posix.normalize(path) === path;
  return isPlain && /\.[a-z\d]+$/i.test(path) && !/\.html?$/i.test(path) ? path : undefined;
}
