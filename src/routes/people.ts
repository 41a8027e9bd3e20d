import type { Entry } from '#model/catalog.ts';
import { type Publication } from '#model/publication.ts';
import type { OrganisationData } from '#model/organisation.ts';
import {
  toOrganisationDirectory,
  toOrganisationView,
  toPeopleDirectory,
  toPersonView,
  type DirectoryLine,
} from '#model/views/people-view.ts';
import { toOrganisationGraph, toPersonGraph } from '#outputs/structured-data/person.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { getSiteFeed, toFeedLinks } from './feed-links.ts';
import { toPageHead } from './page-head.ts';
import { LazyPage } from './lazy-page.ts';
import { toListEntries, type ListDescription } from './list-pages.ts';

/** Directories, then a page for each person and organisation. */
export function listPeoplePages(publication: Publication): readonly PageEntry[] {
  const {
    paths,
    locale: { words },
  } = publication;
  const { people, organisations } = publication.catalog;
  return [
    toDirectory(
      { title: words.people, description: words.peopleDescription, path: paths.people },
      toPeopleDirectory,
      publication,
    ),
    ...[...people.keys()].flatMap((slug) => toPersonEntries(slug, publication)),
    toDirectory(
      {
        title: words.organisations,
        description: words.organisationsDescription,
        path: paths.organisations,
      },
      toOrganisationDirectory,
      publication,
    ),
    ...[...organisations.values()].flatMap((one) => toOrganisationEntries(one, publication)),
  ];
}

function toDirectory(
  described: Pick<HeadView, 'path' | 'title' | 'description'>,
  toLines: (publication: Publication) => readonly DirectoryLine[],
  publication: Publication,
): PageEntry {
  const { path, title, description } = described;
  return new LazyPage({ path, template: 'Directory' }, () => ({
    head: toPageHead(described, publication),
    view: { title, description, lines: toLines(publication) },
  }));
}

/** The pages of a person, who may be interviewed. */
export function toPersonEntries(slug: string, publication: Publication): readonly PageEntry[] {
  const { byAuthor, byFeatured, paths } = publication;
  return toListEntries(
    {
      base: paths.person(slug),
      template: 'Person',
      articles: byAuthor.get(slug) ?? [],
      quotes: (byFeatured.get(slug) ?? []).map(({ bodyKey }) => bodyKey),
      describe: () => describePerson(slug, publication),
    },
    publication,
  );
}

function describePerson(slug: string, publication: Publication): ListDescription {
  const { byAuthor, byFeatured, locale, paths, site } = publication;
  const view = toPersonView(slug, publication);
  return {
    head: {
      title: view.title,
      lang: view.lang,
      description: view.description,
      kind: 'profile',
      feeds:
        byAuthor.has(slug) || byFeatured.has(slug)
          ? toFeedLinks({ title: view.title, scope: view.url }, publication)
          : [getSiteFeed(publication)],
      card: { src: paths.card('people', slug), alt: view.title },
      trail: [{ title: locale.words.people, url: paths.people }],
      jsonLd: toPersonGraph(view, site),
    },
    extra: { person: view },
  };
}

function toOrganisationEntries(
  entry: Entry<OrganisationData>,
  publication: Publication,
): readonly PageEntry[] {
  return toListEntries(
    {
      base: publication.paths.organisation(entry.slug),
      template: 'Organisation',
      articles: publication.byOrganisation.get(entry.slug) ?? [],
      describe: () => describeOrganisation(entry, publication),
    },
    publication,
  );
}

function describeOrganisation(entry: Entry<OrganisationData>, publication: Publication): ListDescription {
  const { byOrganisation, locale, paths, site } = publication;
  const view = toOrganisationView(entry, publication);
  return {
    head: {
      title: view.title,
      lang: view.lang,
      description: view.description,
      kind: 'profile',
      feeds: byOrganisation.has(entry.slug)
        ? toFeedLinks({ title: view.title, scope: view.url }, publication)
        : [getSiteFeed(publication)],
      trail: [{ title: locale.words.organisations, url: paths.organisations }],
      jsonLd: toOrganisationGraph(view, site),
    },
    extra: { organisation: view },
  };
}
