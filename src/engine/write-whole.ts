/** Files that are seen whole or not at all, whenever a build is killed. */
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Writes a file beside and puts it in the place of the old one. Threads and processes may write the same one at once. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writePieces(file, [content]);
}

/** The same of a file that is never all in memory. */
export function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const beside = `${file}.${process.pid}.${threadId}.new`;
  mkdirSync(dirname(file), { recursive: true });
  const opened = openSync(beside, 'w');
  try {
    for (const piece of pieces) writeFileSync(opened, piece);
  } finally {
    closeSync(opened);
  }
  renameSync(beside, file);
}
