import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { text } from '#locales/fr.ts';
import { toSummary } from './summary.ts';

/** A choice above the table of cases; its name is that of a column, and of a parameter of the address. */
export interface CaseFilter {
  readonly name: 'organisation' | 'secteur' | 'theme' | 'annee';
  readonly label: string;
  /** The choice that leaves everything in the table. */
  readonly all: string;
  readonly values: readonly string[];
}

/** Every value that the cases have, whatever page of the table they are on, in alphabetical order. */
export function toCaseFilters(articles: readonly Article[], publication: Publication): readonly CaseFilter[] {
  const cases = articles.map((article) => toSummary(article, publication));
  const { masculine, feminine } = text.filterAll;
  return [
    {
      name: 'organisation',
      label: text.organisation,
      all: feminine,
      values: toValues(cases.flatMap((one) => one.organisations.map(({ title }) => title))),
    },
    {
      name: 'secteur',
      label: text.sector,
      all: masculine,
      values: toValues(cases.map((one) => one.sector ?? '')),
    },
    {
      name: 'theme',
      label: text.tag,
      all: masculine,
      values: toValues(cases.flatMap((one) => (one.tags ?? []).map(({ title }) => title))),
    },
    {
      name: 'annee',
      label: text.year,
      all: feminine,
      values: toValues(cases.map((one) => one.date.day.slice(0, 4))).toReversed(),
    },
  ];
}

function toValues(all: readonly string[]): readonly string[] {
  return [...new Set(all)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b, 'fr'));
}
