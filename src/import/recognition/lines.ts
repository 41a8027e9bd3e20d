import { getEnd, getStart, type Line, type ReadText } from './imported-text.ts';

/** Where a line stands with its break, or its whole paragraph where it is alone in it. */
export function removeLine(read: ReadText, line: Line): { readonly start: number; readonly end: number } {
  const block = read.blocks[line.block];
  if (block && line.isFirst && line.isLast) return { start: getStart(block), end: getEnd(block) };
  return line.isFirst
    ? { start: line.start, end: toEndOfBreak(read, line) }
    : { start: toStartOfBreak(read, line), end: line.end };
}

/** A break is marked before its end of line. */
export function toStartOfBreak({ lines }: ReadText, line: Line): number {
  const before = lines[lines.indexOf(line) - 1];
  return before && before.block === line.block ? before.end : line.start;
}

export function toEndOfBreak({ lines }: ReadText, line: Line): number {
  const next = lines[lines.indexOf(line) + 1];
  return next && next.block === line.block ? next.start : line.end;
}
