import { createNumberFormat } from '../number-format.ts';

const plurals = new Intl.PluralRules('de');

/** „1.234,5“. */
export const formatNumber = createNumberFormat('de-DE');

/** „Keine Artikel“, „1 Artikel“, „1.200 Artikel“; plurals follow no rule that could be written here. */
export function count(total: number, one: string, many: string): string {
  return total === 0
    ? `Keine ${many}`
    : `${formatNumber(total)}\u00a0${plurals.select(total) === 'one' ? one : many}`;
}
