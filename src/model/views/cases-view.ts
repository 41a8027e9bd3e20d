import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toSummary } from './summary.ts';

/** A choice above the table of cases; its name is that of a column, and of a parameter of the address. */
export interface CaseFilter {
  readonly name: string;
  readonly label: string;
  /** The choice that leaves everything in the table. */
  readonly all: string;
  readonly values: readonly string[];
}

/** Every value that the cases have, whatever page of the table they are on, in alphabetical order. */
export function toCaseFilters(articles: readonly Article[], publication: Publication): readonly CaseFilter[] {
  const { words, compare } = publication.locale;
  const names = publication.locale.addresses.cases;
  const { masculine, feminine } = words.filterAll;
  const cases = articles.map((article) => toSummary(article, publication));
  const sort = (all: readonly string[]): readonly string[] =>
    [...new Set(all)].filter((value) => value !== '').sort(compare);
  const organisations = sort(cases.flatMap((one) => one.organisations.map(({ title }) => title)));
  const sectors = sort(cases.map((one) => one.sector ?? ''));
  const tags = sort(cases.flatMap((one) => (one.tags ?? []).map(({ title }) => title)));
  const years = sort(cases.map((one) => one.date.day.slice(0, 4))).toReversed();
  return [
    { name: names.organisation, label: words.organisation, all: feminine, values: organisations },
    { name: names.sector, label: words.sector, all: masculine, values: sectors },
    { name: names.tag, label: words.tag, all: masculine, values: tags },
    { name: names.year, label: words.year, all: feminine, values: years },
  ];
}
