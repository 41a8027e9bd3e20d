import type { Entry } from '../model/catalog.ts';
import { type Edition } from '../model/edition.ts';
import type { OrganisationData } from '../model/organisation.ts';
import { paths } from '../model/paths.ts';
import {
  toOrganisationDirectory,
  toOrganisationView,
  toPeopleDirectory,
  toPersonView,
  type DirectoryLine,
} from '../model/views/people-view.ts';
import { toOrganisationGraph, toPersonGraph } from '../structured-data/person.ts';
import { text } from '../text.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** Directories, then a page for each person and organisation. */
export function listPeoplePages(edition: Edition): readonly PageEntry[] {
  const { people, organisations } = edition.catalog;
  return [
    toDirectory(paths.people, text.people, text.peopleDescription, toPeopleDirectory(edition)),
    ...[...people.keys()].flatMap((slug) => toPersonEntries(slug, edition)),
    toDirectory(
      paths.organisations,
      text.organisations,
      text.organisationsDescription,
      toOrganisationDirectory(edition),
    ),
    ...[...organisations.values()].flatMap((one) => toOrganisationEntries(one, edition)),
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
export function toPersonEntries(slug: string, edition: Edition): readonly PageEntry[] {
  const view = toPersonView(slug, edition);
  const head = {
    title: view.title,
    description: view.description,
    kind: 'profile',
    feeds:
      edition.byAuthor.has(slug) || edition.byInterviewee.has(slug)
        ? toFeedLinks(view.title, view.url)
        : [SITE_FEED],
    card: { src: paths.card('personnes', slug), alt: view.title },
    trail: [{ title: text.people, url: paths.people }],
    jsonLd: toPersonGraph(view, edition.site),
  } as const;
  return toListEntries(
    {
      base: view.url,
      template: 'Person',
      articles: edition.byAuthor.get(slug) ?? [],
      head,
      extra: { person: view },
      quotes: (edition.byInterviewee.get(slug) ?? []).map(({ bodyKey }) => bodyKey),
    },
    edition,
  );
}

function toOrganisationEntries(entry: Entry<OrganisationData>, edition: Edition): readonly PageEntry[] {
  const view = toOrganisationView(entry, edition);
  const head = {
    title: view.title,
    description: view.description,
    kind: 'profile',
    feeds: edition.byOrganisation.has(entry.slug) ? toFeedLinks(view.title, view.url) : [SITE_FEED],
    trail: [{ title: text.organisations, url: paths.organisations }],
    jsonLd: toOrganisationGraph(view, edition.site),
  } as const;
  const articles = edition.byOrganisation.get(entry.slug) ?? [];
  return toListEntries(
    { base: view.url, template: 'Organisation', articles, head, extra: { organisation: view } },
    edition,
  );
}
