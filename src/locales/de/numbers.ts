const formats = new Map<number, Intl.NumberFormat>();
const plurals = new Intl.PluralRules('de');

/** „1.234,5“, with at most `digits` figures after the comma. */
export function formatNumber(value: number, digits = 6): string {
  const format = formats.get(digits) ?? new Intl.NumberFormat('de-DE', { maximumFractionDigits: digits });
  formats.set(digits, format);
  return format.format(value);
}

/** „Keine Artikel“, „1 Artikel“, „1.200 Artikel“; plurals follow no rule that could be written here. */
export function count(total: number, one: string, many: string): string {
  return total === 0
    ? `Keine ${many}`
    : `${formatNumber(total)}\u00a0${plurals.select(total) === 'one' ? one : many}`;
}
