import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Changes a text that somebody may be writing too: `edit` is given what the file holds, nothing when there is none, and is
 * asked again when that has changed before its answer is in place. False when the file is left as it is, because `edit`
 * gives the same, or undefined. Bytes that are not UTF-8 come as U+FFFD.
 */
export function editFile(file: string, edit: (text: string) => string | undefined): boolean {
  const before = read(file);
  const edited = edit(before.toString('utf8'));
  if (edited === undefined || before.equals(Buffer.from(edited))) return false;
  const { path, mode } = existsSync(file)
    ? { path: realpathSync(file), mode: statSync(file).mode }
    : { path: file, mode: undefined };
  // Hidden, so that it is no content; renamed, so that no reader ever sees half a file.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(beside, edited, { mode });
  if (read(file).equals(before)) renameSync(beside, path);
  else {
    rmSync(beside);
    return editFile(file, edit);
  }
  return true;
}

function read(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}
