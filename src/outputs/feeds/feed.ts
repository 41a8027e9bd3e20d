import { toLegalLine } from '#html/legal-text.ts';
import type { Publication } from '#model/publication.ts';
import { toFeedId } from '#model/feed-identity.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Site } from '#model/site.ts';
import { getChange, type FeedItem, type UnrenderedItem } from './item.ts';
import type { FeedScope } from './scope.ts';

/** One feed, before it takes a format: plain data, legal text and whole addresses only. */
export interface Feed extends FeedHead {
  readonly items: readonly FeedItem[];
}

export interface FeedHead {
  /** A tag URI that never changes, whatever becomes of the domain and of the articles. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Of the description, where it is another. */
  readonly descriptionLang?: string;
  readonly language: string;
  /** The page that shows the same. */
  readonly homeUrl: string;
  /** Address of the scope, to which formats add the name of their file. */
  readonly scopeUrl: string;
  readonly publisher: string;
  readonly hub?: string;
  /** Address of the publication’s icon: a bitmap where it has one, as readers draw no SVG. */
  readonly icon?: string;
  /** What directories of podcasts ask, where the owner wants to be in them. */
  readonly podcast?: Site['podcast'];
  /** The newest change among the items, never the clock: a feed in which nothing changed keeps its bytes. RFC 3339. */
  readonly updated: string;
  /** RFC 5005: these items are all there are. */
  readonly complete: boolean;
}

/** All that a feed holds beside its items. Feeds are not empty: without items `updated` is 1970. */
export function toFeedHead(
  scope: FeedScope,
  items: readonly UnrenderedItem[],
  publication: Publication,
): FeedHead {
  const { site, locale } = publication;
  const { title, description, lang } = scope.describe();
  const language = scope.language ?? site.language;
  return {
    id: toFeedId(scope.path, publication),
    title: toLegalLine(scope.kind === 'site' ? site.title : locale.feeds.feedTitle(site.title, title)),
    description: toLegalLine(description),
    ...(lang === undefined || lang === language ? {} : { descriptionLang: lang }),
    language,
    homeUrl: toAbsolute(scope.homeUrl, site.url),
    scopeUrl: toAbsolute(scope.path, site.url),
    publisher: toLegalLine(site.publisher.name),
    hub: site.hub && new URL(site.hub).href,
    icon: toIcon(publication),
    podcast: site.podcast,
    updated: getNewestChange(items),
    complete: scope.complete,
  };
}

function toIcon({ site, catalog: { identity } }: Publication): string | undefined {
  const bitmaps = identity.icons.filter(({ path }) => !path.endsWith('.svg'));
  const icon = bitmaps.find(({ name }) => name === 'apple-touch-icon') ?? bitmaps[0] ?? identity.icons[0];
  return icon && toAbsolute(icon.path, site.url);
}

/** The newest declared change of some items. */
function getNewestChange(items: readonly Pick<FeedItem, 'published' | 'updated'>[]): string {
  return items
    .map(getChange)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1970-01-01T00:00:00Z');
}
