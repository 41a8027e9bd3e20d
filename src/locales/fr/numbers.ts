const formats = new Map<number, Intl.NumberFormat>();

/** « 1 234,5 », with at most `digits` figures after the comma. */
export function formatNumber(value: number, digits = 6): string {
  const format = formats.get(digits) ?? new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits });
  formats.set(digits, format);
  return format.format(value);
}

/** « Aucun article », « 1 article », « 1 200 articles ». */
export function count(total: number, word: string): string {
  return total === 0 ? `Aucun ${word}` : `${formatNumber(total)}\u00a0${word}${total > 1 ? 's' : ''}`;
}
