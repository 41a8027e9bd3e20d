import { toAddressKey } from '#model/address-key.ts';
import { KINDS } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import { onceForBoth } from '#model/once.ts';
import { createPublication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { AddressPattern } from '#routes/address-pattern.ts';
import { listOwnAddresses, type Owner } from '#routes/address-table.ts';
import { listAddresses } from '#routes/addresses.ts';
import { listCommentAnchors, listPageAnchors } from './page-anchors.ts';
import { listRedirects } from './redirects.ts';
import type { CheckContext, ReadContent } from './rule.ts';

/** What is found at an address of the site. */
export type Target =
  /** An article or a page of the owner. */
  | {
      readonly kind: 'text';
      /** What no link should end with, but may. */
      readonly calls: readonly string[];
      readonly anchors: ReadonlySet<string>;
      /** Whether it may have other anchors too. */
      readonly isUnrun: boolean;
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

/**
 * Every address of the publication at `context.now`, articles to come included. Made once a check. Cost: linear in all
 * that has one.
 */
export const getAddresses = onceForBoth(listTargets);

function listTargets(content: ReadContent, context: CheckContext): Addresses {
  const { catalog } = content;
  const publication = createPublication(catalog, context.now);
  const listPage = new AddressPattern(context.paths.listPage('{list}', '{n}'));
  return new Map<string, Target>([
    ...listRedirects(content, context).flatMap(({ from, to = '', file }) =>
      (file === 'tags.yaml' ? [from] : [from, toAddressKey(from)]).map(
        (path) => [path, { kind: 'redirect', to }] as const,
      ),
    ),
    ...listOwned(content, context),
    [context.paths.sitemap, PAGE],
    ...listAddresses(publication)
      .filter((path) => !listPage.match(path))
      .map((path) => [path, PAGE] as const),
    ...getPublicSeries(publication).flatMap(({ data }) =>
      data.code ? [[context.paths.short(data.code), PAGE] as const] : [],
    ),
    ...listTexts(content, context),
  ]);
}

function listTexts({ catalog }: ReadContent, { paths }: CheckContext): [string, Target][] {
  return [
    ...catalog.pages.map(({ slug, facts, data }): [string, Target] => [
      paths.page(slug),
      {
        kind: 'text',
        calls: facts.calls,
        anchors: new Set([...facts.anchors, ...listCommentAnchors(slug, catalog)]),
        isUnrun: facts.isUnrun === true,
        draft: data.draft,
      },
    ]),
    ...catalog.articles.map((article): [string, Target] => [
      paths.article(article.slug),
      {
        kind: 'text',
        calls: article.facts.calls,
        anchors: new Set([...article.facts.anchors, ...listPageAnchors(article, catalog)]),
        isUnrun: article.facts.isUnrun === true,
        article,
        draft: article.draft,
      },
    ]),
  ];
}

/** What things will have: nothing to show yet, or a file that holds a mistake and will have its page once it is mended. */
function listOwned({ catalog }: ReadContent, { known, paths }: CheckContext): [string, Target][] {
  const toTargets = (sort: Owner['sort'], slugs: Iterable<string>, target: Target): [string, Target][] =>
    [...slugs].flatMap((slug) =>
      listOwnAddresses({ sort, slug }, paths).map((path): [string, Target] => [path, target]),
    );
  const series = catalog.series.map(({ slug }) => slug);
  return [
    ...toTargets('article', known.articles, PAGE),
    ...toTargets('page', known.pages, PAGE),
    ...toTargets('person', known.people, PAGE),
    ...toTargets('organisation', known.organisations, PAGE),
    ...toTargets('series', known.series, PAGE),
    ...toTargets('site', [''], EMPTY),
    ...toTargets('person', catalog.people.keys(), EMPTY),
    ...toTargets('organisation', catalog.organisations.keys(), EMPTY),
    ...toTargets('series', series, EMPTY),
    ...toTargets('kind', KINDS, EMPTY),
    ...toTargets('tag', catalog.tags.keys(), EMPTY),
  ];
}
