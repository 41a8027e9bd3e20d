import { toFormatLinks } from '#outputs/feeds/formats.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedLink } from '#model/views/feed-link.ts';

/** A feed as a route names it: without the words that make it one. */
interface NamedScope {
  readonly title: string;
  readonly scope: string;
}

/** The feed of the whole site, which every page announces. */
export function getSiteFeed(publication: Publication): FeedLink {
  const { locale, paths } = publication;
  return toFeedLink({ title: locale.words.feedOfSite, scope: paths.home }, publication);
}

/** The feeds of a page that has its own: its own first, then the site's. */
export function toFeedLinks({ title, scope }: NamedScope, publication: Publication): readonly FeedLink[] {
  const own = { title: publication.locale.words.feedOf(title), scope };
  return [toFeedLink(own, publication), getSiteFeed(publication)];
}

function toFeedLink({ title, scope }: NamedScope, { paths }: Publication): FeedLink {
  return { title, preview: paths.feedPreview(scope), formats: toFormatLinks(scope) };
}
