import { toAbsolute } from '#model/paths.ts';
import type { OrganisationView, PersonView } from '#model/views/people-view.ts';
import type { Site } from '#model/site.ts';
import { toNode } from './graph.ts';

/** A profile page; a character of fiction is marked as one and no person is invented. */
export function toPersonGraph(view: PersonView, site: Site): readonly object[] {
  const type = view.collective ? 'Organization' : 'Person';
  const entity = {
    '@type': type,
    name: view.title,
    description: view.description,
    url: toAbsolute(view.url, site.url),
    additionalType: view.fictional ? 'https://www.wikidata.org/wiki/Q95074' : undefined,
    sameAs: toSameAs(view),
  };
  return [toNode('ProfilePage', { name: view.title, inLanguage: view.lang, mainEntity: entity })];
}

export function toOrganisationGraph(view: OrganisationView, site: Site): readonly object[] {
  return [
    toNode('Organization', {
      name: view.title,
      description: view.description,
      sameAs: toSameAs(view),
      subjectOf: view.citedIn.map((link) => toAbsolute(link.url, site.url)),
    }),
  ];
}

function toSameAs({ homepage, sameAs }: PersonView | OrganisationView): readonly string[] | undefined {
  const addresses = homepage ? [homepage, ...sameAs] : sameAs;
  return addresses.length > 0 ? addresses : undefined;
}
