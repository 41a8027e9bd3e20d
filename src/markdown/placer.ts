/** Line and column, from 1, of an offset. */
export type PlaceAt = (offset: number) => { readonly line: number; readonly column: number };

/** Finds the starts of the lines at the first question, then answers each in the logarithm of their number. */
export function createPlacer(source: string): PlaceAt {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= listLineStarts(source);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };
}

/** A byte-order mark is no column. */
function listLineStarts(source: string): readonly number[] {
  const starts = [source.startsWith('\uFEFF') ? 1 : 0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
