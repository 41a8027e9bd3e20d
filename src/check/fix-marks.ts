import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';
import { writeMark } from '#markdown/rules/pasted-marks.ts';
import type { Problem } from '#model/problem.ts';

/** Writes as Markdown the lists and headings that `checkPastedMarks` found; returns the files changed. A second run changes nothing. */
export function fixMarks(problems: readonly Problem[], contentDir: string): readonly string[] {
  const found = Map.groupBy(
    problems.filter(({ rule }) => rule === 'pasted-mark'),
    ({ file }) => file,
  );
  return [...found.keys()]
    .filter((file) => editFile(join(contentDir, file), (text) => fixLines(text, found.get(file) ?? [])))
    .sort();
}

function fixLines(text: string, places: readonly Problem[]): string {
  const columns = new Map(places.map(({ line, column }) => [line, column - 1]));
  return text
    .split('\n')
    .map((line, index) => {
      const column = columns.get(index + 1);
      return column === undefined ? line : line.slice(0, column) + writeMark(line.slice(column));
    })
    .join('\n');
}
