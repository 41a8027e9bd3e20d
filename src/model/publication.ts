import { getOwnLocale } from '#locales/get-locale.ts';
import type { Locale } from '#locales/locale.ts';
import { getKind } from '#kinds/kinds.ts';
import type { Article, Catalog, Entry, SeriesEntry, TextEntry } from './catalog.ts';
import type { OrganisationData } from './organisation.ts';
import { getPaths, type Paths } from './paths.ts';
import type { PageData } from './page.ts';
import type { PersonData } from './person.ts';
import { isPublic } from './visibility.ts';
import type { TagData } from './tag.ts';

/** Where an article stands in its series; `position` counts from 1 over the whole plan. */
export interface Membership {
  readonly series: SeriesEntry;
  readonly position: number;
}

/** The catalogue as readers may see it at one instant, with the indexes every page needs. */
export interface Publication {
  readonly catalog: Catalog;
  readonly site: Catalog['site'];
  readonly locale: Locale;
  readonly paths: Paths;
  readonly now: number;
  /** Public articles, newest first. */
  readonly articles: readonly Article[];
  /** The owner's own pages. */
  readonly pages: readonly TextEntry<PageData>[];
  readonly bySlug: ReadonlyMap<string, Article>;
  readonly memberships: ReadonlyMap<string, Membership>;
  readonly byTag: Index;
  /** By somebody who signs. */
  readonly byAuthor: Index;
  /** By somebody whom they feature: who is interviewed. */
  readonly byFeatured: Index;
  readonly byOrganisation: Index;
  /** By who replied to them, as they name them. */
  readonly byReplier: Index;
  /** By the address a body links to, fragment removed; newest first. */
  readonly byLink: Index;
}

export type Index = ReadonlyMap<string, readonly Article[]>;

const last = new WeakMap<Catalog, { readonly withDrafts: boolean; readonly publication: Publication }>();

/**
 * The publication at `now` (milliseconds since 1970); the last one of a catalogue is not made again. Cost: linear in
 * articles, their tags, people and links.
 */
export function createPublication(catalog: Catalog, now: number, withDrafts = false): Publication {
  const known = last.get(catalog);
  if (known?.publication.now === now && known.withDrafts === withDrafts) return known.publication;
  const publication = makePublication(catalog, now, withDrafts);
  last.set(catalog, { withDrafts, publication });
  return publication;
}

function makePublication(catalog: Catalog, now: number, withDrafts: boolean): Publication {
  const articles = withDrafts
    ? catalog.articles
    : catalog.articles.filter((article) => isPublic(article, now));
  return {
    catalog,
    site: catalog.site,
    locale: getOwnLocale(catalog.site),
    paths: getPaths(catalog.site),
    now,
    articles,
    pages: catalog.pages.filter(({ data }) => withDrafts || !data.draft),
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    memberships: toMemberships(catalog.series),
    byTag: indexBy(articles, (article) => article.data.tags),
    byAuthor: indexBy(articles, (article) => article.authors),
    byFeatured: indexBy(articles, getFeatured),
    byOrganisation: indexBy(articles, getOrganisations),
    byReplier: indexBy(articles, ({ data }) => data.replies.map(({ by }) => by)),
    byLink: indexBy(articles, (article) => article.targets),
  };
}

/** The people whom an article features beside those who sign it. */
export function getFeatured({ data }: Article): readonly string[] {
  return (getKind(data.kind).getReferences(data).featured ?? []).map(({ slug }) => slug);
}

export function getOrganisations({ data }: Article): readonly string[] {
  return (getKind(data.kind).getReferences(data).organisations ?? []).map(({ slug }) => slug);
}

/** The people an article concerns, signatures first, each once. */
export function getPeople(article: Article): readonly string[] {
  return [...new Set([...article.authors, ...getFeatured(article)])];
}

/** Public articles of a series in the order of its plan. */
export function getParts(series: SeriesEntry, publication: Publication): readonly Article[] {
  return series.data.plan.flatMap((part) =>
    typeof part === 'string' ? (publication.bySlug.get(part) ?? []) : [],
  );
}

/** @throws when nobody has that slug: references are checked before anything is built. */
export function getPerson(publication: Publication, slug: string): Entry<PersonData> {
  return found(publication.catalog.people.get(slug), 'person', slug);
}

/** @throws when no organisation has that slug. */
export function getOrganisation(publication: Publication, slug: string): Entry<OrganisationData> {
  return found(publication.catalog.organisations.get(slug), 'organisation', slug);
}

/** @throws when no tag has that slug. */
export function getTag(publication: Publication, slug: string): TagData {
  return found(publication.catalog.tags.get(slug), 'tag', slug);
}

function found<T>(value: T | undefined, what: string, slug: string): T {
  if (value === undefined) throw new Error(`No ${what} “${slug}” in the catalogue`);
  return value;
}

function toMemberships(series: readonly SeriesEntry[]): ReadonlyMap<string, Membership> {
  const memberships = new Map<string, Membership>();
  for (const one of series) {
    one.data.plan.forEach((part, index) => {
      if (typeof part === 'string') memberships.set(part, { series: one, position: index + 1 });
    });
  }
  return memberships;
}

function indexBy(articles: readonly Article[], toKeys: (article: Article) => readonly string[]): Index {
  const index = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(toKeys(article))) {
      const list = index.get(key);
      if (list) list.push(article);
      else index.set(key, [article]);
    }
  }
  return index;
}
