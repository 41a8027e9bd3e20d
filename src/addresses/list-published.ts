import { atom } from '#outputs/feeds/atom.ts';
import { toFeedPath } from '#outputs/feeds/formats.ts';
import { listFeedScopes } from '#outputs/feeds/scope.ts';
import { listAddresses } from '#routes/addresses.ts';
import type { Publication } from '#model/publication.ts';
import { toFeedId, toFirstPath } from '#model/feed-identity.ts';
import { listAnchoredPages } from './anchors.ts';
import { listShort, type RedirectIndex } from './redirects.ts';
import type { PublishedAddress } from './register.ts';

interface Sources {
  readonly publication: Publication;
  /** Short code of each article by its identity. */
  readonly codes: ReadonlyMap<string, string>;
  /** Old addresses that lead elsewhere: a reader may hold one of them too. */
  readonly redirects: RedirectIndex;
}

/**
 * What readers can bookmark, subscribe to or download at this instant: pages, feeds, books, anchors of texts and of what stands around them, short
 * addresses, old addresses. Pictures, scripts and search files carry a digest in their name and are not addresses. Cost: linear.
 */
export function listPublished({ publication, codes, redirects }: Sources): readonly PublishedAddress[] {
  return [
    ...[...redirects.values()].map(({ from }) => ({ address: from })),
    ...listOwned(publication),
    ...listAnchors(publication).map((address) => ({ address })),
    ...listShort(publication, codes).map(({ from, owner }) => ({ address: from, owner })),
  ];
}

/** The id of the site's feed is written down the first time, and those of all others follow it for ever; those of feeds that have another name since, too. */
function listOwned(publication: Publication): readonly PublishedAddress[] {
  const { articles, paths } = publication;
  const owners = new Map(articles.map((article) => [paths.article(article.slug), article.id]));
  for (const { path } of listFeedScopes(publication)) {
    const isRecorded = path === paths.home || toFirstPath(path, publication) !== path;
    if (isRecorded) owners.set(toFeedPath(path, atom), toFeedId(path, publication));
  }
  return listAddresses(publication).map((address) => {
    return { address, owner: owners.get(address) };
  });
}

function listAnchors(publication: Publication): readonly string[] {
  return listAnchoredPages(publication).flatMap(({ path, own, around }) =>
    [...own, ...around].map((anchor) => toAnchorAddress(path, anchor)),
  );
}

/** The address of an anchor as the register writes it: without a space, whatever the anchor. */
function toAnchorAddress(path: string, anchor: string): string {
  return `${path}#${encodeURI(anchor)}`;
}
