import { toFeedPreview } from '#outputs/feeds/preview.ts';
import { listFeedScopes, toFeedLines, type FeedGroup, type FeedScope } from '#outputs/feeds/scope.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import type { Link } from '#model/views/links.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { getSiteFeed, toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';
import { toPageHead } from './page-head.ts';

/** How many feeds of one sort the page of feeds names: with thousands of themes, it stays light. */
const SHOWN = 24;
/** How many feeds a page of one sort names. */
const LISTED = 150;

/** The page of feeds, a list for each sort that is too long for it, and what each feed looks like in a reader. */
export function listFeedPages(publication: Publication): readonly PageEntry[] {
  const scopes = listFeedScopes(publication);
  const groups = toFeedLines(scopes, publication);
  const lines = new Map(groups.flatMap((group) => group.lines.map((line) => [line.preview, line] as const)));
  return [
    toFeedsPage(groups, publication),
    ...groups.filter(isLong).flatMap((group) => toGroupPages(group, publication)),
    ...scopes.flatMap((scope) =>
      toPreviewPage(scope, lines.get(publication.paths.feedPreview(scope.path)), publication),
    ),
  ];
}

function toFeedsPage(groups: readonly FeedGroup[], publication: Publication): PageEntry {
  const { words } = publication.locale;
  const path = publication.paths.feeds;
  return {
    path,
    template: 'Feeds',
    head: toPageHead({ title: words.feeds, description: words.feedsDescription, path }, publication),
    view: { groups: groups.map((group) => shorten(group, publication)) },
  };
}

/** The feeds that carry most, and where the others are. */
function shorten(group: FeedGroup, { paths }: Publication): object {
  const { sort, title, lines } = group;
  if (!isLong(group)) return { title, lines };
  const most = lines.toSorted((a, b) => b.count - a.count).slice(0, SHOWN);
  return { title, lines: most, all: { url: paths.feedGroup(sort), total: lines.length } };
}

function toGroupPages({ sort, title, lines }: FeedGroup, publication: Publication): readonly PageEntry[] {
  const { paths } = publication;
  const { words } = publication.locale;
  const base = paths.feedGroup(sort);
  const pages = Math.ceil(lines.length / LISTED);
  return Array.from({ length: pages }, (_, index) => {
    const path = paths.listPage(base, index + 1);
    const heading = index === 0 ? title : words.titleOfPage(title, index + 1, pages);
    return {
      path,
      template: 'FeedGroup' as const,
      head: {
        ...toPageHead(
          { title: `${words.feeds} : ${heading}`, description: words.feedsDescription, path },
          publication,
        ),
        trail: [toAbove(publication)],
      },
      view: {
        title,
        lines: lines.slice(index * LISTED, (index + 1) * LISTED),
        page: index + 1,
        pages,
        ...(index > 0 ? { previous: paths.listPage(base, index) } : {}),
        ...(index + 1 < pages ? { next: paths.listPage(base, index + 2) } : {}),
      },
    };
  });
}

function toPreviewPage(
  scope: FeedScope,
  line: FeedLine | undefined,
  publication: Publication,
): readonly PageEntry[] {
  const [first] = scope.articles;
  if (!first || !line) return [];
  const bodies = scope.kind === 'corrections' ? {} : { bodies: [first.bodyKey] };
  const outline = { path: line.preview, template: 'FeedPreview', ...bodies } as const;
  return [
    new LazyPage(outline, () => ({
      ...outline,
      head: toPreviewHead(scope, line, publication),
      view: {
        ...toFeedPreview(scope, publication),
        title: line.title,
        description: line.description,
        formats: line.formats,
        count: line.count,
      },
    })),
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
