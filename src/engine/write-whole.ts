/** Files that are seen whole or not at all, whenever a build is killed. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Writes a file beside and puts it in the place of the old one. Threads and processes may write the same one at once. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.${threadId}.new`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, content);
  renameSync(beside, file);
}
