export interface Pair {
  readonly opening: RegExp;
  readonly closing: RegExp;
}

/** What stands from each opening to the next closing; one that is never closed stays, and no text is searched twice for its end. */
export function replacePairs(
  text: string,
  { opening, closing }: Pair,
  replace: (
    content: string,
    marks: { readonly open: RegExpExecArray; readonly close: RegExpExecArray },
  ) => string,
): string {
  const closings = text.matchAll(closing);
  let close = closings.next().value;
  let made = '';
  let end = 0;
  for (const open of text.matchAll(opening)) {
    if (open.index < end) continue;
    const after = open.index + open[0].length;
    while (close && close.index < after) close = closings.next().value;
    if (!close) break;
    made += text.slice(end, open.index) + replace(text.slice(after, close.index), { open, close });
    end = close.index + close[0].length;
  }
  return made + text.slice(end);
}
