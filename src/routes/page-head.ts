import type { Publication } from '#model/publication.ts';
import { isEmptySection } from '#model/views/sections-view.ts';
import type { HeadView } from './entry.ts';
import { getSiteFeed } from './feed-links.ts';

/** The head of a page that stands by itself: under no other, with no feed but the site's. */
export function toPageHead(
  described: Pick<HeadView, 'title' | 'lang' | 'description' | 'path'>,
  publication: Publication,
): HeadView {
  const head = { ...described, feeds: [getSiteFeed(publication)], trail: [], jsonLd: [] };
  const robots = isEmptySection(described.path, publication) ? { noindex: true as const } : {};
  return { ...head, kind: 'website', ...robots };
}
