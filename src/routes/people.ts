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
import { toListEntries } from './list-pages.ts';
import { toPageHead } from './page-head.ts';

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
      toPeopleDirectory(publication),
      publication,
    ),
    ...[...people.keys()].flatMap((slug) => toPersonEntries(slug, publication)),
    toDirectory(
      {
        title: words.organisations,
        description: words.organisationsDescription,
        path: paths.organisations,
      },
      toOrganisationDirectory(publication),
      publication,
    ),
    ...[...organisations.values()].flatMap((one) => toOrganisationEntries(one, publication)),
  ];
}

function toDirectory(
  { path, title, description }: Pick<HeadView, 'path' | 'title' | 'description'>,
  lines: readonly DirectoryLine[],
  publication: Publication,
): PageEntry {
  const head = toPageHead({ path, title, description }, publication);
  return { path, template: 'Directory', head, view: { title, description, lines } };
}

/** The pages of a person, who may be interviewed. */
export function toPersonEntries(slug: string, publication: Publication): readonly PageEntry[] {
  const view = toPersonView(slug, publication);
  const head = {
    title: view.title,
    description: view.description,
    kind: 'profile',
    feeds:
      publication.byAuthor.has(slug) || publication.byFeatured.has(slug)
        ? toFeedLinks({ title: view.title, scope: view.url }, publication)
        : [getSiteFeed(publication)],
    card: { src: publication.paths.card('people', slug), alt: view.title },
    trail: [{ title: publication.locale.words.people, url: publication.paths.people }],
    jsonLd: toPersonGraph(view, publication.site),
  } as const;
  return toListEntries(
    {
      base: view.url,
      template: 'Person',
      articles: publication.byAuthor.get(slug) ?? [],
      head,
      extra: { person: view },
      quotes: (publication.byFeatured.get(slug) ?? []).map(({ bodyKey }) => bodyKey),
    },
    publication,
  );
}

function toOrganisationEntries(
  entry: Entry<OrganisationData>,
  publication: Publication,
): readonly PageEntry[] {
  const view = toOrganisationView(entry, publication);
  const head = {
    title: view.title,
    description: view.description,
    kind: 'profile',
    feeds: publication.byOrganisation.has(entry.slug)
      ? toFeedLinks({ title: view.title, scope: view.url }, publication)
      : [getSiteFeed(publication)],
    trail: [{ title: publication.locale.words.organisations, url: publication.paths.organisations }],
    jsonLd: toOrganisationGraph(view, publication.site),
  } as const;
  const articles = publication.byOrganisation.get(entry.slug) ?? [];
  return toListEntries(
    { base: view.url, template: 'Organisation', articles, head, extra: { organisation: view } },
    publication,
  );
}
