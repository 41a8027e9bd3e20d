import { toFeedPreview } from '#outputs/feeds/preview.ts';
import { groupFeeds, toFeedGroups, toFeedLine, type FeedGroup } from '#outputs/feeds/feed-groups.ts';
import { listFeedScopes, type FeedScope } from '#outputs/feeds/scope.ts';
import type { FeedGroupName } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import type { Link } from '#model/views/links.ts';
import { listPagings, type Paging } from '#model/views/list-view.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { getSiteFeed, toFeedLinks } from './feed-links.ts';
import { LazyPage, type PageContent } from './lazy-page.ts';
import { toPageHead } from './page-head.ts';

/** How many feeds of one sort the page of feeds names: with thousands of themes, it stays light. */
const SHOWN = 24;
/** How many feeds a page of one sort names. */
const LISTED = 150;

/** The page of feeds, a list for each sort that is too long for it, and what each feed looks like in a reader. */
export function listFeedPages(publication: Publication): readonly PageEntry[] {
  const { paths } = publication;
  const { words } = publication.locale;
  const described = { title: words.feeds, description: words.feedsDescription, path: paths.feeds };
  return [
    new LazyPage({ path: paths.feeds, template: 'Feeds' }, () => ({
      head: toPageHead(described, publication),
      view: { groups: toFeedGroups(publication).map((group) => shorten(group, publication)) },
    })),
    ...[...groupFeeds(publication)].flatMap(([sort, { length }]) =>
      length > SHOWN ? listGroupPages(sort, length, publication) : [],
    ),
    ...listFeedScopes(publication).flatMap((scope) => toPreviewPage(scope, publication)),
  ];
}

/** The feeds that carry most, and where the others are. */
function shorten(group: FeedGroup, { paths }: Publication): object {
  const { sort, title, lines } = group;
  if (!isLong(group)) return { title, lines };
  const most = lines.toSorted((a, b) => b.count - a.count).slice(0, SHOWN);
  return { title, lines: most, all: { url: paths.feedGroup(sort), total: lines.length } };
}

function listGroupPages(sort: FeedGroupName, total: number, publication: Publication): readonly PageEntry[] {
  const { paths } = publication;
  return listPagings({ base: paths.feedGroup(sort), total, length: LISTED }, paths).map((paging) => {
    const path = paths.listPage(paging.first, paging.page);
    return new LazyPage({ path, template: 'FeedGroup' }, () =>
      toGroupPage({ sort, paging, path }, publication),
    );
  });
}

interface GroupPage {
  readonly sort: FeedGroupName;
  readonly paging: Paging;
  readonly path: string;
}

function toGroupPage({ sort, paging, path }: GroupPage, publication: Publication): PageContent {
  const { locale } = publication;
  const { page, pages } = paging;
  const { words } = locale;
  const title = locale.feeds.groups[sort];
  const heading = page === 1 ? title : words.titleOfPage(title, page, pages);
  const described = {
    title: `${words.feeds}${locale.colon}${heading}`,
    description: words.feedsDescription,
    path,
  };
  const lines = toFeedGroups(publication).find((group) => group.sort === sort)?.lines ?? [];
  return {
    head: { ...toPageHead(described, publication), trail: [toAbove(publication)] },
    view: { title, lines: lines.slice((page - 1) * LISTED, page * LISTED), paging },
  };
}

function toPreviewPage(scope: FeedScope, publication: Publication): readonly PageEntry[] {
  const [first] = scope.articles;
  if (!first) return [];
  const path = publication.paths.feedPreview(scope.path);
  const bodies = scope.kind === 'corrections' ? undefined : [first.bodyKey];
  return [
    new LazyPage({ path, template: 'FeedPreview', bodies }, () => {
      const line = toFeedLine(scope, publication);
      const { title, description, lang, formats, count } = line;
      return {
        head: toPreviewHead(scope, line, publication),
        view: { ...toFeedPreview(scope, publication), title, description, lang, formats, count },
      };
    }),
  ];
}

function toPreviewHead(
  { path }: FeedScope,
  { title, preview }: FeedLine,
  publication: Publication,
): HeadView {
  const { words } = publication.locale;
  const described = { title: words.feedPreviewOf(title), description: words.feedPreviewDescription(title) };
  return {
    ...toPageHead({ ...described, path: preview }, publication),
    feeds:
      path === publication.paths.home
        ? [getSiteFeed(publication)]
        : toFeedLinks({ title, scope: path }, publication),
    trail: [toAbove(publication)],
    noindex: true,
  };
}

function toAbove({ locale, paths }: Publication): Link {
  return { title: locale.words.feeds, url: paths.feeds };
}

function isLong({ lines }: FeedGroup): boolean {
  return lines.length > SHOWN;
}
