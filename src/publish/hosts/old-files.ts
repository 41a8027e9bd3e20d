import type { Redirect } from '#addresses/redirects.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { decodeAddress, toAddressKey } from '#model/address-key.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { toEmptyFeed } from '#outputs/feeds/empty-feed.ts';
import { findFeedScope, listFeedPaths } from '#outputs/feeds/formats.ts';
import { isPagePath, toPlainPath } from './redirect.ts';

/** A file of the output that stands at a second address. */
export interface FileCopy {
  readonly path: string;
  readonly source: string;
}

/**
 * Feeds, books and texts in Markdown at the addresses that they had, where a host knows no redirects: a page could send readers on, but not
 * their programs. Hosts that know redirects send them on all the same.
 */
export function listCopies(redirects: readonly Redirect[]): readonly FileCopy[] {
  return redirects.flatMap(({ from, to = '' }) => {
    const [path, source] = [toPlainPath(from), decodeAddress(to)];
    if (path === undefined || isPagePath(path)) return [];
    const isSame = ['.epub', '.md'].some((end) => [path, source].every((one) => one.endsWith(end)));
    return isSame || isFeed(source) ? [{ path, source }] : [];
  });
}

/** What stands where a text in Markdown was that has no other: why it is gone, or the address of the page. */
export function listEndedTexts(
  redirects: readonly Redirect[],
  { site }: Pick<Publication, 'site'>,
): readonly FileEntry[] {
  return redirects.flatMap(({ from, to, gone = '' }) => {
    const path = toPlainPath(from);
    if (!path?.endsWith('.md') || to?.endsWith('.md')) return [];
    const text = `${to === undefined ? gone : toAbsolute(to, site.url)}\n`;
    return [{ path, depends: text, render: () => text }];
  });
}

/**
 * A feed whose scope has nothing to show any more, is a page now, or is gone: its subscribers keep a valid one, which is empty. That of a
 * site without an article, which all its pages announce, awaits the first.
 */
export function listEmptyFeeds(
  redirects: readonly Redirect[],
  publication: Publication,
): readonly FileEntry[] {
  const { paths, articles } = publication;
  const own = articles.length > 0 ? [] : listFeedPaths(paths.home);
  const awaited = own.map((path) => toEmptyFeed(path, paths.home, publication));
  return awaited.concat(
    redirects.flatMap((redirect) => {
      const path = toPlainPath(redirect.from);
      const isEmpty = isEmptied(redirect) || redirect.to === undefined;
      return path !== undefined && isFeed(path) && isEmpty
        ? [toEmptyFeed(path, redirect.to ?? publication.paths.home, publication)]
        : [];
    }),
  );
}

/** Whether a feed would be sent to a page of the site, which no program that reads feeds can read. */
export function isEmptied({ from, to }: Redirect): boolean {
  return to?.startsWith('/') === true && isPagePath(toAddressKey(to)) && isFeed(toAddressKey(from));
}

/** Whether it is the address of a feed of the site. */
function isFeed(address: string): boolean {
  return address.startsWith('/') && findFeedScope(address) !== undefined;
}
