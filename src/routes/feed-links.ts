import { text } from '#locales/fr.ts';
import type { FeedLink } from './entry.ts';

/** The feed of the whole site, which every page announces. */
export const SITE_FEED: FeedLink = { title: text.feedOfSite, scope: '/' };

/** The feeds of a page that has its own: its own first, then the site's. */
export function toFeedLinks(title: string, scope: string): readonly FeedLink[] {
  return [{ title: text.feedOf(title), scope }, SITE_FEED];
}
