import { feedText } from '../text.ts';
import { toLegalLine } from '../html/legal-text.ts';
import type { Edition } from '../model/edition.ts';
import { toAbsolute } from '../model/paths.ts';
import { getChange, type FeedItem, type ItemDraft } from './item.ts';
import type { FeedScope } from './scope.ts';

/** One feed, before it takes a format: plain data, legal text and whole addresses only. */
export interface Feed extends FeedHead {
  readonly items: readonly FeedItem[];
}

export interface FeedHead {
  /** Readers know a feed by its address and items by theirs: this id matters little, but does not change with the domain either. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that shows the same. */
  readonly homeUrl: string;
  /** Address of the scope, to which formats add the name of their file. */
  readonly scopeUrl: string;
  readonly publisher: string;
  readonly hub?: string;
  /** The newest change among the items, never the clock: a feed in which nothing changed keeps its bytes. RFC 3339. */
  readonly updated: string;
  /** RFC 5005: these items are all there are. */
  readonly complete: boolean;
}

/** The name of who mints a tag URI, without the date. */
const TAG_AUTHORITY = /^tag:([^,:]+),\d{4}/;
/** Constant, as RFC 4151 wants a date, so that older articles may be added without changing the feeds' ids. */
const TAG_DATE = '2026';

/** All that a feed says beside its items. Feeds are not empty: without items `updated` is 1970. */
export function toFeedHead(scope: FeedScope, items: readonly ItemDraft[], edition: Edition): FeedHead {
  const { site } = edition;
  return {
    id: `tag:${getTagAuthority(edition)}:flux${scope.path}`,
    title: toLegalLine(scope.kind === 'site' ? site.title : feedText.feedTitle(site.title, scope.title)),
    description: toLegalLine(scope.description),
    language: site.language,
    homeUrl: toAbsolute(scope.homeUrl, site.url),
    scopeUrl: toAbsolute(scope.path, site.url),
    publisher: toLegalLine(site.publisher.name),
    ...(site.hub === undefined ? {} : { hub: new URL(site.hub).href }),
    updated: getNewestChange(items),
    complete: scope.complete,
  };
}

/** The newest declared change of some items. */
export function getNewestChange(items: readonly Pick<FeedItem, 'published' | 'updated'>[]): string {
  return items
    .map(getChange)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1970-01-01T00:00:00Z');
}

/** Who mints this publication's tag URIs (RFC 4151): as the identity of its oldest article says, whatever the domain has become. */
function getTagAuthority({ catalog, site }: Edition): string {
  const oldest = catalog.articles.findLast((article) => !article.draft && TAG_AUTHORITY.test(article.id));
  return `${TAG_AUTHORITY.exec(oldest?.id ?? '')?.[1] ?? new URL(site.url).hostname},${TAG_DATE}`;
}
