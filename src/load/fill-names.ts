import { getKind } from '#kinds/kinds.ts';
import type { Catalog } from '#model/catalog.ts';
import { organisationSchema } from '#model/organisation.ts';
import { personSchema } from '#model/person.ts';
import { tagSchema } from '#model/tag.ts';

/** What stands where nothing is known yet. */
const UNKNOWN = '…';

/** The catalogue with an entry for every name that a text uses and nothing has, so that the text can be shown. */
export function fillNames(catalog: Catalog): Catalog {
  const { articles, site } = catalog;
  const references = articles.map(({ data }) => getKind(data.kind).getReferences(data));
  const people = [
    ...site.defaultAuthors,
    ...articles.flatMap(({ authors }) => authors),
    ...references.flatMap(({ featured = [], people = [] }) =>
      [...featured, ...people].map(({ slug }) => slug),
    ),
  ];
  const organisations = references.flatMap(({ organisations = [] }) => organisations.map(({ slug }) => slug));
  const toEntry = <T>(slug: string, data: T): { slug: string; file: string; data: T } => ({
    slug,
    file: '',
    data,
  });
  return {
    ...catalog,
    people: fill(catalog.people, people, (name) =>
      toEntry(name, personSchema.parse({ name, description: UNKNOWN })),
    ),
    organisations: fill(catalog.organisations, organisations, (name) =>
      toEntry(name, organisationSchema.parse({ name, description: UNKNOWN })),
    ),
    tags: fill(
      catalog.tags,
      articles.flatMap(({ data }) => data.tags),
      (slug) => tagSchema.parse({ slug, label: slug, description: UNKNOWN }),
    ),
  };
}

function fill<T>(
  known: ReadonlyMap<string, T>,
  names: readonly string[],
  make: (name: string) => T,
): ReadonlyMap<string, T> {
  const missing = new Set(names).difference(known);
  return new Map([...known, ...[...missing].map((name) => [name, make(name)] as const)]);
}
