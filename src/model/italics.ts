/** Where characters stand in a text: from `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is in italics of a title and of a summary; absent where nothing is. The texts themselves are plain. */
export interface Italics {
  readonly title?: readonly Stretch[];
  readonly summary?: readonly Stretch[];
}

/** Words with what is in italics of them. */
export interface WithItalics {
  readonly italics?: Italics | undefined;
}

/** `*Madame Bovary*` or `_Madame Bovary_`, as in Markdown; not `**strong**`, `5 * 3`, `mot_à_mot`. */
export const ITALICS =
  /(?<![\p{L}\p{N}*_\\])(?:\*(?![\s*])([^*\n]*[^\s*\\])\*|_(?![\s_])([^_\n]*[^\s_\\])_)(?![\p{L}\p{N}*_])/gu;

/** Part of a text, in italics or not. */
export interface Run {
  readonly text: string;
  readonly isItalic: boolean;
}

/** A text cut where its italics begin and end. */
export function toRuns(text: string, italics: readonly Stretch[] = []): readonly Run[] {
  const ends = [0, ...italics.flatMap(({ start, end }) => [start, end]), text.length];
  return ends
    .slice(1)
    .map((end, index) => ({ text: text.slice(ends[index], end), isItalic: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** The italics of part of a text: from its character `from`, and `length` of them. */
export function cutItalics(
  italics: readonly Stretch[] = [],
  from: number,
  length: number,
): readonly Stretch[] {
  return italics
    .map(({ start, end }) => ({ start: Math.max(start - from, 0), end: Math.min(end - from, length) }))
    .filter(({ start, end }) => start < end);
}
