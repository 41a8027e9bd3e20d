import { getKindWords, type Kind } from '#kinds/kinds.ts';
import { compareNewest, type Article, type SeriesEntry } from '#model/catalog.ts';
import {
  getOrganisation,
  getParts,
  getPerson,
  getTag,
  type Publication,
  type Index,
} from '#model/publication.ts';
import { toAbsolute, type FeedGroupName } from '#model/paths.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toSortName } from '#model/views/links.ts';
import { getArticlesOfKind, getKinds } from '#model/views/list-view.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import { listCombinations, type Combination } from './combinations.ts';
import { toFormatLinks } from './formats.ts';

/** What one feed is about: it exists in every format, at `path` followed by the name of a file. */
export interface FeedScope {
  /** Ends with a slash. */
  readonly path: string;
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Path of the page that shows the same. */
  readonly homeUrl: string;
  readonly kind:
    'site' | 'corrections' | 'kind' | 'tag' | 'series' | 'person' | 'organisation' | 'combination';
  /** What the feed carries, in its order; a feed of corrections carries those of these articles. */
  readonly articles: readonly Article[];
  /** How many articles there are, those that the feed is too short for included. */
  readonly total: number;
  /** All that there is, always: a series. */
  readonly complete: boolean;
}

export interface FeedGroup {
  /** Its own page is `paths.feedGroup(sort)`. */
  readonly sort: FeedGroupName;
  readonly title: string;
  readonly lines: readonly FeedLine[];
}

type Wanted = Pick<FeedScope, 'path' | 'title' | 'description' | 'articles'> & Partial<FeedScope>;

const GROUPS = ['site', 'kind', 'series', 'tag', 'person', 'organisation', 'combination'] as const;

const known = new WeakMap<Publication, readonly FeedScope[]>();

/** Every feed of the publication; none is empty. Made once for an publication. Cost: linear in articles, their tags and their people. */
export function listFeedScopes(publication: Publication): readonly FeedScope[] {
  const scopes = known.get(publication) ?? listScopes(publication);
  known.set(publication, scopes);
  return scopes;
}

function listScopes(publication: Publication): readonly FeedScope[] {
  const people = toPeopleIndex(publication);
  return [
    ...toSiteScopes(publication),
    ...getKinds(publication).map((kind) => toKindScope(kind, publication)),
    ...getPublicSeries(publication).flatMap((series) => toSeriesScopes(series, publication)),
    ...byTitle(
      [...publication.byTag].map(([slug, articles]) => toTagScope(slug, articles, publication)),
      (scope) => scope.title,
      publication,
    ),
    ...toPersonScopes(people, publication),
    ...byTitle(
      [...publication.byOrganisation].map(([slug, articles]) =>
        toOrganisationScope(slug, articles, publication),
      ),
      (scope) => scope.title,
      publication,
    ),
    ...byTitle(
      listCombinations(publication.byTag).map((one) => toTagAndKind(one, publication)),
      (scope) => scope.title,
      publication,
    ),
    ...byTitle(
      listCombinations(people).map((one) => toPersonAndKind(one, publication)),
      (scope) => scope.title,
      publication,
    ),
  ].map((scope) => shorten(scope, publication));
}

/** The feeds as the page of feeds lists them; groups without a feed are left out. */
export function toFeedLines(scopes: readonly FeedScope[], publication: Publication): readonly FeedGroup[] {
  const groups = Map.groupBy(scopes, ({ kind }) => (kind === 'corrections' ? 'site' : kind));
  return GROUPS.flatMap((kind) => {
    const lines = (groups.get(kind) ?? []).map((scope) => toFeedLine(scope, publication));
    return lines.length === 0 ? [] : [{ sort: kind, title: publication.locale.feeds.groups[kind], lines }];
  });
}

function toFeedLine(
  { path, title, description, homeUrl, total, kind }: FeedScope,
  { site, locale, paths }: Publication,
): FeedLine {
  const formats = toFormatLinks(path);
  return {
    title: kind === 'site' ? locale.words.feedOfSite : title,
    description,
    homeUrl,
    preview: paths.feedPreview(path),
    formats,
    address: toAbsolute(formats[0].url, site.url),
    count: total,
    countWords: kind === 'corrections' ? locale.feeds.corrections(total) : locale.words.articles(total),
  };
}

function toSiteScopes(publication: Publication): readonly FeedScope[] {
  const { site, articles, paths, locale } = publication;
  const corrected = articles.filter((article) => article.data.corrections.length > 0);
  const total = corrected.reduce((sum, { data }) => sum + data.corrections.length, 0);
  const corrections = {
    path: paths.corrections,
    title: locale.words.corrections,
    description: locale.words.correctionsDescription,
    articles: corrected,
    total,
  };
  const scopes = [
    toScope('site', { path: paths.home, title: site.title, description: site.description, articles }),
    toScope('corrections', corrections),
  ];
  return scopes.filter((scope) => scope.articles.length > 0);
}

function toKindScope(kind: Kind, publication: Publication): FeedScope {
  const articles = getArticlesOfKind(kind, publication);
  return toScope('kind', {
    path: publication.paths.kind(kind),
    title: getKindWords(kind, publication.locale).plural,
    description: getKindWords(kind, publication.locale).description,
    articles,
  });
}

function toSeriesScopes(series: SeriesEntry, publication: Publication): readonly FeedScope[] {
  const { title, summary } = series.data;
  const parts = getParts(series, publication);
  const homeUrl = publication.paths.series(series.slug);
  return [
    toScope('series', {
      path: homeUrl,
      title,
      description: summary,
      articles: parts.toReversed(),
      complete: true,
    }),
    toScope('series', {
      path: publication.paths.seriesFromStart(series.slug),
      title: publication.locale.feeds.fromStart(title),
      description: publication.locale.feeds.fromStartDescription,
      homeUrl,
      articles: parts,
      complete: true,
    }),
  ];
}

function toTagScope(slug: string, articles: readonly Article[], publication: Publication): FeedScope {
  const { label, description } = getTag(publication, slug);
  return toScope('tag', { path: publication.paths.tag(slug), title: label, description, articles });
}

function toPersonScopes(people: Index, publication: Publication): readonly FeedScope[] {
  const scopes = [...people].map(([slug, articles]) => {
    const person = getPerson(publication, slug);
    const scope = toScope('person', {
      path: publication.paths.person(slug),
      title: person.data.name,
      description: person.data.description,
      articles,
    });
    return { scope, sortName: toSortName(person) };
  });
  return byTitle(scopes, ({ sortName }) => sortName, publication).map(({ scope }) => scope);
}

function toOrganisationScope(
  slug: string,
  articles: readonly Article[],
  publication: Publication,
): FeedScope {
  const { name, description } = getOrganisation(publication, slug).data;
  return toScope('organisation', {
    path: publication.paths.organisation(slug),
    title: name,
    description,
    articles,
  });
}

function toTagAndKind({ key, kind, articles }: Combination, publication: Publication): FeedScope {
  return toCombination(
    { path: publication.paths.tagAndKind(key, kind), homeUrl: publication.paths.tag(key), articles },
    { one: getTag(publication, key).label, kind: getKindWords(kind, publication.locale).plural },
    publication,
  );
}

function toPersonAndKind({ key, kind, articles }: Combination, publication: Publication): FeedScope {
  return toCombination(
    { path: publication.paths.personAndKind(key, kind), homeUrl: publication.paths.person(key), articles },
    { one: getPerson(publication, key).data.name, kind: getKindWords(kind, publication.locale).plural },
    publication,
  );
}

function toCombination(
  wanted: Omit<Wanted, 'title' | 'description'>,
  { one, kind }: { readonly one: string; readonly kind: string },
  { locale: { feeds } }: Publication,
): FeedScope {
  return toScope('combination', {
    ...wanted,
    title: feeds.combination(one, kind),
    description: feeds.combinationDescription(one, kind),
  });
}

function toScope(kind: FeedScope['kind'], wanted: Wanted): FeedScope {
  return { kind, homeUrl: wanted.path, complete: false, total: wanted.articles.length, ...wanted };
}

function shorten(scope: FeedScope, { site }: Publication): FeedScope {
  const long = !scope.complete && scope.kind !== 'corrections' && scope.articles.length > site.feedLength;
  return long ? { ...scope, articles: scope.articles.slice(0, site.feedLength) } : scope;
}

/** What each person wrote or answered, newest first. */
function toPeopleIndex({ byAuthor, byFeatured }: Publication): Index {
  const slugs = new Set([...byAuthor.keys(), ...byFeatured.keys()]);
  return new Map(
    [...slugs].map((slug) => [slug, merge(byAuthor.get(slug) ?? [], byFeatured.get(slug) ?? [])]),
  );
}

function merge(written: readonly Article[], answered: readonly Article[]): readonly Article[] {
  if (written.length === 0 || answered.length === 0) return written.length === 0 ? answered : written;
  return [...new Set([...written, ...answered])].sort(compareNewest);
}

function byTitle<T>(
  items: readonly T[],
  getTitle: (item: T) => string,
  { locale: { compare } }: Publication,
): readonly T[] {
  return items.toSorted((a, b) => compare(getTitle(a), getTitle(b)));
}
