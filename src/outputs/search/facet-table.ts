import type { SearchDocument } from './document.ts';
import { FACETS, type FacetName, type FacetTable } from './manifest.ts';

/** What each article of a shard is filtered by. `names` gives the name of an article's record from its address. */
export function toFacetTable(
  documents: readonly SearchDocument[],
  names: ReadonlyMap<string, string>,
): FacetTable {
  const values = mapFacets((facet) =>
    [...new Set(documents.flatMap((document) => getValues(document, facet)))].sort(),
  );
  const rows = documents.map((document) => [
    names.get(document.url) ?? '',
    FACETS.map((facet) =>
      getValues(document, facet)
        .map((value) => values[facet].indexOf(value))
        .join(','),
    ).join('|'),
  ]);
  return { values, rows: Object.fromEntries(rows) };
}

/** The values of an article, by the name of its record. */
export function getFacetValues(
  { values, rows }: FacetTable,
  record: string,
): Readonly<Record<FacetName, readonly string[]>> {
  const columns = (rows[record] ?? '').split('|');
  return mapFacets((facet) => {
    const column = columns[FACETS.indexOf(facet)] ?? '';
    return column === '' ? [] : column.split(',').map((rank) => values[facet][Number(rank)] ?? '');
  });
}

/** One thing for each facet. */
export function mapFacets<T>(make: (facet: FacetName) => T): Readonly<Record<FacetName, T>> {
  return {
    kind: make('kind'),
    tag: make('tag'),
    series: make('series'),
    person: make('person'),
    year: make('year'),
  };
}

function getValues(
  { kindLabel, tags, series, people, year }: SearchDocument,
  facet: FacetName,
): readonly string[] {
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
