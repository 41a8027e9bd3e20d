/** Numbers as a language writes them, with at most so many figures after the point: six unless told. `tag`: `fr-FR`. */
export function createNumberFormat(tag: string): (value: number, digits?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits = 6) => {
    const format = formats.get(digits) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    formats.set(digits, format);
    return format.format(value);
  };
}
