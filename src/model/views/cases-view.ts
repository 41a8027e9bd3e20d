import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
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
  const { locale } = publication;
  const cases = articles.map((article) => toSummary(article, publication));
  const { masculine, feminine } = locale.words.filterAll;
  return [
    {
      name: 'organisation',
      label: locale.words.organisation,
      all: feminine,
      values: toValues(
        cases.flatMap((one) => one.organisations.map(({ title }) => title)),
        locale,
      ),
    },
    {
      name: 'secteur',
      label: locale.words.sector,
      all: masculine,
      values: toValues(
        cases.map((one) => one.sector ?? ''),
        locale,
      ),
    },
    {
      name: 'theme',
      label: locale.words.tag,
      all: masculine,
      values: toValues(
        cases.flatMap((one) => (one.tags ?? []).map(({ title }) => title)),
        locale,
      ),
    },
    {
      name: 'annee',
      label: locale.words.year,
      all: feminine,
      values: toValues(
        cases.map((one) => one.date.day.slice(0, 4)),
        locale,
      ).toReversed(),
    },
  ];
}

function toValues(all: readonly string[], { compare }: Publication['locale']): readonly string[] {
  return [...new Set(all)].filter((value) => value !== '').sort(compare);
}
