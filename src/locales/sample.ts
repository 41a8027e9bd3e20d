/** Names that a line of the terminal has room for. */
const MOST_NAMES = 8;

interface SampleWords {
  readonly list: Intl.ListFormat;
  /** Words for those that are too many: « 12 autres ». */
  readonly others: (count: number) => string;
}

/** « CNAME, media/, a et 12 autres »: paths from the root of a folder. */
export function toSample(paths: readonly string[], { list, others }: SampleWords): string {
  const names = paths.map((path) => path.replace(/^\//, ''));
  const rest = names.length - MOST_NAMES;
  return list.format(rest > 1 ? [names.slice(0, MOST_NAMES).join(', '), others(rest)] : names);
}
