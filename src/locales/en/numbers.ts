const formats = new Map<number, Intl.NumberFormat>();
const plurals = new Intl.PluralRules('en');

/** “1,234.5”, with at most `digits` figures after the point. */
export function formatNumber(value: number, digits = 6): string {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits });
  formats.set(digits, format);
  return format.format(value);
}

/** “No articles”, “1 article”, “1,200 articles”. */
export function count(total: number, one: string, many = `${one}s`): string {
  return total === 0
    ? `No ${many}`
    : `${formatNumber(total)}\u00a0${plurals.select(total) === 'one' ? one : many}`;
}
