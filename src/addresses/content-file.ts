import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The text of a file of the content folder; empty when there is none yet. */
export function readContentFile(contentDir: string, file: string): string {
  const path = join(contentDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Written beside, under a hidden name that is no content, then renamed. A file that has the same text already is not touched. */
export function writeContentFile(contentDir: string, file: string, text: string): void {
  if (readContentFile(contentDir, file) === text) return;
  const path = join(contentDir, file);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(beside, text);
  renameSync(beside, path);
}
