import { createNumberFormat } from '../number-format.ts';

const plurals = new Intl.PluralRules('en');

/** “1,234.5”. */
export const formatNumber = createNumberFormat('en-GB');

/** “No articles”, “1 article”, “1,200 articles”. */
export function count(total: number, one: string, many = `${one}s`): string {
  return total === 0
    ? `No ${many}`
    : `${formatNumber(total)}\u00a0${plurals.select(total) === 'one' ? one : many}`;
}
