import { toAddressKey } from '#model/address-key.ts';
import { KINDS } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import { isAnchorRedirect } from '#model/old-anchors.ts';
import { listFeedPaths } from '#outputs/feeds/formats.ts';
import type { Paths } from '#model/paths.ts';
import { toYearLines } from '#model/views/archive-view.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { getKinds } from '#model/views/list-view.ts';
import { listPageAnchors } from './page-anchors.ts';
import type { CheckContext, ReadContent } from './rule.ts';

/** What is found at an address of the site. */
export type Target =
  /** An article or a page of the owner; `anchors` undefined: any fragment is accepted. */
  | {
      readonly kind: 'text';
      readonly bodyKey: string;
      readonly anchors: ReadonlySet<string>;
      readonly article?: Article;
      readonly draft: boolean;
    }
  | { readonly kind: 'page' }
  /** A list without anything to show yet: the page is not made. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'redirect'; readonly to: string };

export type Addresses = ReadonlyMap<string, Target>;

const PAGE: Target = { kind: 'page' };
const EMPTY: Target = { kind: 'empty' };

const known = new WeakMap<CheckContext, Addresses>();

/**
 * Every address of the publication at `context.now`, articles to come included. Made once a check. Cost: linear in all
 * that has one.
 */
export function getAddresses(content: ReadContent, context: CheckContext): Addresses {
  const addresses = known.get(context) ?? listAddresses(content, context);
  known.set(context, addresses);
  return addresses;
}

function listAddresses(content: ReadContent, context: CheckContext): Addresses {
  const publication = createPublication(content.catalog, context.now);
  return new Map<string, Target>([
    ...listRedirects(content, context),
    ...listUnread(context),
    ...listFixed(context).map((path) => [path, PAGE] as const),
    ...listSeries(publication),
    ...listLists(publication),
    ...listArchives(publication),
    ...listTexts(content, context),
  ]);
}

function listFixed({ paths }: CheckContext): readonly string[] {
  return [
    paths.home,
    paths.seriesList,
    paths.tags,
    paths.people,
    paths.organisations,
    paths.ideas,
    paths.questions,
    paths.corrections,
    paths.archive,
    paths.search,
    paths.feeds,
    paths.sitemap,
    paths.opml,
    ...toFeeds(paths.home, paths),
  ];
}

function listTexts({ catalog }: ReadContent, { paths }: CheckContext): [string, Target][] {
  return [
    ...catalog.pages.map(({ slug, bodyKey, facts, data }): [string, Target] => [
      paths.page(slug),
      { kind: 'text', bodyKey, anchors: new Set(facts.anchors), draft: data.draft },
    ]),
    ...catalog.articles.map((article): [string, Target] => [
      paths.article(article.slug),
      {
        kind: 'text',
        bodyKey: article.bodyKey,
        anchors: new Set([...article.facts.anchors, ...listPageAnchors(article, catalog)]),
        article,
        draft: article.draft,
      },
    ]),
  ];
}

/** Files that hold a mistake: their page will exist once it is mended. */
function listUnread({ known, paths }: CheckContext): [string, Target][] {
  return [
    ...[...known.articles].map((slug): [string, Target] => [paths.article(slug), PAGE]),
    ...[...known.pages].map((slug): [string, Target] => [paths.page(slug), PAGE]),
    ...[...known.people].flatMap((slug) => withFeeds(paths.person(slug), PAGE, paths)),
    ...[...known.organisations].flatMap((slug) => withFeeds(paths.organisation(slug), PAGE, paths)),
    ...[...known.series].flatMap((slug) => withFeeds(paths.series(slug), PAGE, paths)),
  ];
}

function listSeries(publication: Publication): [string, Target][] {
  const { paths } = publication;
  const shown = new Set(getPublicSeries(publication));
  return publication.catalog.series.flatMap((one) => {
    const target = shown.has(one) ? PAGE : EMPTY;
    const { slug, data } = one;
    const others = [
      paths.wholeSeries(slug),
      paths.epub(slug),
      ...(data.code ? [paths.short(data.code)] : []),
    ];
    return [
      ...withFeeds(paths.series(slug), target, paths),
      ...others.map((path): [string, Target] => [path, target]),
    ];
  });
}

function listLists(publication: Publication): [string, Target][] {
  const { paths } = publication;
  const kinds = new Set(getKinds(publication));
  return [
    ...KINDS.flatMap((kind) => withFeeds(paths.kind(kind), kinds.has(kind) ? PAGE : EMPTY, paths)),
    ...[...publication.catalog.tags.keys()].flatMap((slug) =>
      withFeeds(paths.tag(slug), publication.byTag.has(slug) ? PAGE : EMPTY, paths),
    ),
  ];
}

function listArchives(publication: Publication): [string, Target][] {
  return toYearLines(publication).flatMap(({ url, months }) =>
    [url, ...months.map((month) => month.url)].map((path): [string, Target] => [path, PAGE]),
  );
}

function listRedirects({ catalog }: ReadContent, { paths }: CheckContext): [string, Target][] {
  return [
    ...catalog.redirects
      .filter((one) => !isAnchorRedirect(one))
      .flatMap((one) => {
        const target: Target = { kind: 'redirect', to: 'to' in one ? one.to : '' };
        return [one.from, toAddressKey(one.from)].map((path): [string, Target] => [path, target]);
      }),
    ...catalog.articles.flatMap(({ slug, data }) =>
      data.aliases.map((alias): [string, Target] => [alias, { kind: 'redirect', to: paths.article(slug) }]),
    ),
    ...[...catalog.tags.values()].flatMap(({ slug, former }) =>
      former.map((old): [string, Target] => [paths.tag(old), { kind: 'redirect', to: paths.tag(slug) }]),
    ),
  ];
}

function withFeeds(base: string, target: Target, paths: Paths): [string, Target][] {
  return [base, ...toFeeds(base, paths)].map((path) => [path, target]);
}

function toFeeds(base: string, paths: Paths): readonly string[] {
  return [paths.feedPreview(base), ...listFeedPaths(base)];
}
