import type { SearchDocument } from './document.ts';
import { FACETS, type FacetName, type FacetTable } from './manifest.ts';

/** What each article of a shard is filtered by. `names` gives the name of an article's card from its address. */
export function toFacetTable(documents: readonly SearchDocument[], names: ReadonlyMap<string, string>): FacetTable {
  const values = listValues(documents);
  const rows = documents.map((document): [string, Readonly<Record<FacetName, readonly number[]>>] => [
    names.get(document.url) ?? '',
    toRecord((facet) => getValues(document, facet).map((value) => values[facet].indexOf(value))),
  ]);
  return { values, rows: Object.fromEntries(rows) };
}

function listValues(documents: readonly SearchDocument[]): FacetTable['values'] {
  return toRecord((facet) => [...new Set(documents.flatMap((document) => getValues(document, facet)))].sort());
}

function getValues({ kindLabel, tags, series, people, year }: SearchDocument, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'kind':
      return [kindLabel];
    case 'tag':
      return tags;
    case 'series':
      return series === undefined ? [] : [series];
    case 'person':
      return people;
    case 'year':
      return [year];
    default:
      return facet satisfies never;
  }
}

function toRecord<T>(make: (facet: FacetName) => T): Readonly<Record<FacetName, T>> {
  const [kind, tag, series, person, year] = FACETS;
  return { kind: make(kind), tag: make(tag), series: make(series), person: make(person), year: make(year) };
}
