import { toFormatLinks } from '#outputs/feeds/formats.ts';
import { paths } from '#model/paths.ts';
import type { FeedLink } from '#model/views/feed-link.ts';
import { text } from '#locales/fr.ts';

/** The feed of the whole site, which every page announces. */
export const SITE_FEED: FeedLink = toFeedLink(text.feedOfSite, paths.home);

/** The feeds of a page that has its own: its own first, then the site's. */
export function toFeedLinks(title: string, scope: string): readonly FeedLink[] {
  return [toFeedLink(text.feedOf(title), scope), SITE_FEED];
}

function toFeedLink(title: string, scope: string): FeedLink {
  return { title, preview: paths.feedPreview(scope), formats: toFormatLinks(scope) };
}
