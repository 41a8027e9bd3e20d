import { toAddressKey } from './address-key.ts';
import type { Catalog, RecordedFeeds } from './catalog.ts';
import { once } from './once.ts';
import type { Publication } from './publication.ts';

/** Every address ever published, in the content folder. */
export const REGISTER_FILE = 'addresses.txt';

/** The line of the site's own feed, of which the register keeps the id. */
const RECORDED = /^\/\S* tag:([^\s:]+):flux\/\s*$/m;
/** A file of a feed, and the folder of its id where it is another. */
const FEED = /^(\/(?:[^\s#]*\/)?)[^\s/#]+\.xml(?: tag:[^\s:]+:flux(\/\S*))?\s*$/gm;
/** The name of who mints a tag URI, without the date. */
const MINTED = /^tag:([^,:]+),\d{4}/;
/** Constant, as RFC 4151 wants a date, so that older articles may be added without changing the feeds' ids. */
const DATE = '2026';
/** Renamed more often between two publications, a feed is a new one. */
const MOST_MOVES = 10;

/**
 * The permanent id of the feed at `path`: a tag URI (RFC 4151) of whoever minted the first one, as the register records; before
 * anything is recorded, as in the identity of the oldest article, or the domain. It follows what the feed is about under a new name.
 */
export function toFeedId(path: string, publication: Publication): string {
  const { catalog } = publication;
  const authority = catalog.recordedFeeds?.authority || guessAuthority(catalog);
  return `tag:${authority}:flux${toFirstPath(path, publication)}`;
}

/** Where the feed at `path` was first published, under whatever name: `path` itself when it never was. */
export function toFirstPath(path: string, publication: Publication): string {
  return findFirstPath(path, publication, MOST_MOVES) ?? path;
}

/** What the text of the register tells of the ids of feeds. Cost: linear. */
export function readRecordedFeeds(register: string): RecordedFeeds {
  const folders: Record<string, string> = {};
  for (const [, folder = '', first] of register.matchAll(FEED)) {
    folders[folder] = first ?? folders[folder] ?? folder;
  }
  return { authority: RECORDED.exec(register)?.[1] ?? '', folders };
}

function findFirstPath(path: string, publication: Publication, steps: number): string | undefined {
  const known = publication.catalog.recordedFeeds?.folders[path];
  if (known !== undefined || steps === 0) return known;
  for (const parent of listParents(path)) {
    for (const former of indexFormer(publication).get(parent) ?? []) {
      const first = findFirstPath(`${former}${path.slice(parent.length)}`, publication, steps - 1);
      if (first !== undefined) return first;
    }
  }
  return undefined;
}

/** `/a/b/` → itself, then `/a/`. */
function listParents(path: string): readonly string[] {
  return [...path.matchAll(/\//g)]
    .map(({ index }) => path.slice(0, index + 1))
    .slice(1)
    .toReversed();
}

/** The addresses that lead to a page, by its own. */
const indexFormer = once(({ catalog, paths }: Publication): ReadonlyMap<string, readonly string[]> => {
  const moves = [
    ...[...catalog.tags.values()].flatMap(({ slug, former }) =>
      former.map((old) => ({ from: paths.tag(old), to: paths.tag(slug) })),
    ),
    ...catalog.redirects.flatMap((one) => ('to' in one ? [one] : [])),
  ];
  const index = Map.groupBy(moves, ({ to }) => toAddressKey(to));
  return new Map([...index].map(([to, all]) => [to, all.map(({ from }) => toAddressKey(from))]));
});

function guessAuthority({ articles, site }: Catalog): string {
  const oldest = articles.findLast((article) => !article.draft && MINTED.test(article.id));
  return `${MINTED.exec(oldest?.id ?? '')?.[1] ?? new URL(site.url).hostname},${DATE}`;
}
