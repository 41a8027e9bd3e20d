import { mapFacets } from './facet-table.ts';
import { FACETS, type FacetName } from './manifest.ts';

type Values = Readonly<Record<FacetName, readonly string[]>>;

export interface FacetCount {
  readonly value: string;
  /** How many results there would be with this value, the other facets being as they are. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** An article passes when it has one of the values chosen of each facet. */
export function isChosen(values: Values, choices: Values, except?: FacetName): boolean {
  return FACETS.every(
    (facet) =>
      facet === except ||
      choices[facet].length === 0 ||
      choices[facet].some((choice) => values[facet].includes(choice)),
  );
}

/** What can be chosen among these articles: years newest first, the rest by how many articles they keep. */
export function countFacets(
  articles: readonly Values[],
  choices: Values,
): Readonly<Record<FacetName, readonly FacetCount[]>> {
  return mapFacets((facet) => {
    const counts = new Map(choices[facet].map((value) => [value, 0]));
    for (const values of articles) {
      if (!isChosen(values, choices, facet)) continue;
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count, isChosen: choices[facet].includes(value) }))
      .sort((a, b) =>
        facet === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
      );
  });
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'fr');
}
