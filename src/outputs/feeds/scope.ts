import { getKindWords, isShown, type Kind } from '#kinds/kinds.ts';
import { compareNewest, type Article, type SeriesEntry } from '#model/catalog.ts';
import {
  getOrganisation,
  getParts,
  getPerson,
  getTag,
  type Publication,
  type Index,
} from '#model/publication.ts';
import { once } from '#model/once.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { describeLanguage, groupByLanguage } from '#model/views/languages.ts';
import { toSortName } from '#model/views/links.ts';
import { getArticlesOfKind, getKinds } from '#model/views/list-view.ts';
import { listCombinations, type Combination } from './combinations.ts';

/** What one feed is about: it exists in every format, at `path` followed by the name of a file. */
export interface FeedScope {
  /** Ends with a slash. */
  readonly path: string;
  readonly describe: () => ScopeWords;
  /** Path of the page that shows the same. */
  readonly homeUrl: string;
  readonly kind:
    | 'site'
    | 'corrections'
    | 'kind'
    | 'language'
    | 'series'
    | 'tag'
    | 'person'
    | 'organisation'
    | 'tag-and-kind'
    | 'person-and-kind';
  /** What the feed carries, in its order; a feed of corrections carries those of these articles. */
  readonly articles: readonly Article[];
  /** How many articles there are, those that the feed is too short for included. */
  readonly total: number;
  /** Of all its articles, where it is not that of the publication. */
  readonly language?: string;
  /** All that there is, always: a series. */
  readonly complete: boolean;
}

export interface ScopeWords {
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Of the description, where it is not that of the feed. */
  readonly lang?: string | undefined;
  /** What the feeds of people are in the order of. */
  readonly sortName?: string;
}

type Wanted = Pick<FeedScope, 'path' | 'articles' | 'describe'> & Partial<FeedScope>;

/**
 * Every feed of the publication; none is empty. Made once for a publication, whatever it refers to. Cost: linear in
 * articles, their tags and their people.
 */
export const listFeedScopes = once(listScopes);

function listScopes(publication: Publication): readonly FeedScope[] {
  const { byTag, byOrganisation } = publication;
  const people = toPeopleIndex(publication);
  const listShown = (index: Index): readonly Combination[] =>
    listCombinations(index).filter(({ kind }) => isShown(kind, publication.locale));
  return [
    ...toSiteScopes(publication),
    ...getKinds(publication).map((kind) => toKindScope(kind, publication)),
    ...[...groupByLanguage(publication)].map((entry) => toLanguageScope(entry, publication)),
    ...getPublicSeries(publication).flatMap((series) => toSeriesScopes(series, publication)),
    ...[...byTag].map((entry) => toTagScope(entry, publication)),
    ...[...people].map((entry) => toPersonScope(entry, publication)),
    ...[...byOrganisation].map((entry) => toOrganisationScope(entry, publication)),
    ...listShown(byTag).map((one) => toTagAndKind(one, publication)),
    ...listShown(people).map((one) => toPersonAndKind(one, publication)),
  ].map((scope) => shorten(scope, publication));
}

function toSiteScopes(publication: Publication): readonly FeedScope[] {
  const { site, articles, paths, locale } = publication;
  const { corrections: title, correctionsDescription: description } = locale.words;
  const corrected = articles.filter((article) => article.data.corrections.length > 0);
  const total = corrected.reduce((sum, { data }) => sum + data.corrections.length, 0);
  const scopes = [
    toScope('site', { path: paths.home, describe: () => site, articles }),
    toScope('corrections', {
      path: paths.corrections,
      describe: () => ({ title, description }),
      articles: corrected,
      total,
    }),
  ];
  return scopes.filter((scope) => scope.articles.length > 0);
}

function toKindScope(kind: Kind, publication: Publication): FeedScope {
  const { plural: title, description } = getKindWords(kind, publication.locale);
  return toScope('kind', {
    path: publication.paths.kind(kind),
    describe: () => ({ title, description }),
    articles: getArticlesOfKind(kind, publication),
  });
}

function toLanguageScope(
  [language, articles]: readonly [string, readonly Article[]],
  publication: Publication,
): FeedScope {
  return toScope('language', {
    path: publication.paths.language(language),
    describe: () => describeLanguage(language, publication),
    articles,
    language,
  });
}

function toSeriesScopes(series: SeriesEntry, publication: Publication): readonly FeedScope[] {
  const { title, summary: description, lang } = series.data;
  const { paths, locale } = publication;
  const parts = getParts(series, publication);
  const homeUrl = paths.series(series.slug);
  return [
    toScope('series', {
      path: homeUrl,
      describe: () => ({ title, description, lang }),
      articles: parts.toReversed(),
      complete: true,
    }),
    toScope('series', {
      path: paths.seriesFromStart(series.slug),
      describe: () => ({
        title: locale.feeds.fromStart(title),
        description: locale.feeds.fromStartDescription,
      }),
      homeUrl,
      articles: parts,
      complete: true,
    }),
  ];
}

/** A slug and its articles. */
type IndexEntry = readonly [slug: string, articles: readonly Article[]];

function toTagScope([slug, articles]: IndexEntry, publication: Publication): FeedScope {
  const describe = (): ScopeWords => {
    const { label: title, description, lang } = getTag(publication, slug);
    return { title, description, lang };
  };
  return toScope('tag', { path: publication.paths.tag(slug), describe, articles });
}

function toPersonScope([slug, articles]: IndexEntry, publication: Publication): FeedScope {
  const describe = (): ScopeWords => {
    const person = getPerson(publication, slug);
    const { name: title, description, lang } = person.data;
    return { title, description, lang, sortName: toSortName(person) };
  };
  return toScope('person', { path: publication.paths.person(slug), describe, articles });
}

function toOrganisationScope([slug, articles]: IndexEntry, publication: Publication): FeedScope {
  const describe = (): ScopeWords => {
    const { name: title, description, lang } = getOrganisation(publication, slug).data;
    return { title, description, lang };
  };
  return toScope('organisation', { path: publication.paths.organisation(slug), describe, articles });
}

function toTagAndKind({ key, kind, articles }: Combination, publication: Publication): FeedScope {
  const { paths } = publication;
  return toScope('tag-and-kind', {
    path: paths.tagAndKind(key, kind),
    homeUrl: paths.tag(key),
    describe: () => describeCombination(getTag(publication, key).label, kind, publication),
    articles,
  });
}

function toPersonAndKind({ key, kind, articles }: Combination, publication: Publication): FeedScope {
  const { paths } = publication;
  return toScope('person-and-kind', {
    path: paths.personAndKind(key, kind),
    homeUrl: paths.person(key),
    describe: () => describeCombination(getPerson(publication, key).data.name, kind, publication),
    articles,
  });
}

function describeCombination(one: string, kind: Kind, { locale }: Publication): ScopeWords {
  const { plural } = getKindWords(kind, locale);
  return {
    title: locale.feeds.combination(one, plural),
    description: locale.feeds.combinationDescription(one, plural),
  };
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
