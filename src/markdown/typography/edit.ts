/** Puts `text` in place of the characters from `start` to `end` (excluded). `end` is always greater than `start`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One rule of French typography. It is given a whole paragraph, whatever inline elements cut it up, and returns what to
 * change, in order and without overlap. To add a character, a rule replaces the mark it serves (`!` by space and `!`):
 * so the added space is in the run of that mark, never in the link or the emphasis beside it.
 */
export interface TypographyRule {
  readonly name: string;
  /** Where the rule is written down. */
  readonly source: string;
  edits(text: string): readonly Edit[];
}

export const NO_EDITS: readonly Edit[] = [];

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/**
 * Where ascending boundaries between runs are once the edits are made. A boundary inside an edit goes after its text:
 * what replaces characters of two runs is in the first one.
 */
export function moveBoundaries(boundaries: readonly number[], edits: readonly Edit[]): readonly number[] {
  let next = 0;
  let lastEnd = 0;
  let shift = 0;
  return boundaries.map((boundary) => {
    for (let edit = edits[next]; edit && edit.start < boundary; edit = edits[next]) {
      lastEnd = edit.end;
      shift += edit.text.length - (edit.end - edit.start);
      next += 1;
    }
    return Math.max(boundary, lastEnd) + shift;
  });
}
