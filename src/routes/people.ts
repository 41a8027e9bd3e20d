import type { Entry } from '#model/catalog.ts';
import { type Publication } from '#model/publication.ts';
import type { OrganisationData } from '#model/organisation.ts';
import { paths } from '#model/paths.ts';
import {
  toOrganisationDirectory,
  toOrganisationView,
  toPeopleDirectory,
  toPersonView,
  type DirectoryLine,
} from '#model/views/people-view.ts';
import { toOrganisationGraph, toPersonGraph } from '#outputs/structured-data/person.ts';
import { text } from '#locales/fr.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** Directories, then a page for each person and organisation. */
export function listPeoplePages(publication: Publication): readonly PageEntry[] {
  const { people, organisations } = publication.catalog;
  return [
    toDirectory(paths.people, text.people, text.peopleDescription, toPeopleDirectory(publication)),
    ...[...people.keys()].flatMap((slug) => toPersonEntries(slug, publication)),
    toDirectory(
      paths.organisations,
      text.organisations,
      text.organisationsDescription,
      toOrganisationDirectory(publication),
    ),
    ...[...organisations.values()].flatMap((one) => toOrganisationEntries(one, publication)),
  ];
}

function toDirectory(
  path: string,
  title: string,
  description: string,
  lines: readonly DirectoryLine[],
): PageEntry {
  const head: HeadView = {
    title,
    description,
    path,
    kind: 'website',
    feeds: [SITE_FEED],
    trail: [],
    jsonLd: [],
  };
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
      publication.byAuthor.has(slug) || publication.byInterviewee.has(slug)
        ? toFeedLinks(view.title, view.url)
        : [SITE_FEED],
    card: { src: paths.card('personnes', slug), alt: view.title },
    trail: [{ title: text.people, url: paths.people }],
    jsonLd: toPersonGraph(view, publication.site),
  } as const;
  return toListEntries(
    {
      base: view.url,
      template: 'Person',
      articles: publication.byAuthor.get(slug) ?? [],
      head,
      extra: { person: view },
      quotes: (publication.byInterviewee.get(slug) ?? []).map(({ bodyKey }) => bodyKey),
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
    feeds: publication.byOrganisation.has(entry.slug) ? toFeedLinks(view.title, view.url) : [SITE_FEED],
    trail: [{ title: text.organisations, url: paths.organisations }],
    jsonLd: toOrganisationGraph(view, publication.site),
  } as const;
  const articles = publication.byOrganisation.get(entry.slug) ?? [];
  return toListEntries(
    { base: view.url, template: 'Organisation', articles, head, extra: { organisation: view } },
    publication,
  );
}
