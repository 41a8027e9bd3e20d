import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder that nobody else has; it goes with the process. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'idees-recues-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
