import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';

/** The text of a file of the content folder; empty when there is none yet. */
export function readContentFile(contentDir: string, file: string): string {
  const path = join(contentDir, file);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '';
}

export interface LinesChange {
  readonly before: string;
  readonly after: string;
}

/** Writes a file of sorted lines that was made of `before`: lines that somebody has added or taken out meanwhile stay so. */
export function writeLines(file: string, { before, after }: LinesChange): void {
  editFile(file, (now) => (now === before ? after : mergeLines(now, { before, after })));
}

function mergeLines(now: string, { before, after }: LinesChange): string {
  const [old, next] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const kept = now.split('\n').filter((line) => next.has(line) || !old.has(line));
  const lines = new Set([...kept, ...next.difference(old)]);
  lines.delete('');
  return `${[...lines].sort().join('\n')}\n`;
}
