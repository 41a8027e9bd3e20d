import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from '#engine/digest.ts';

/** Commands speak the language of the terminal where there is no publication; the tests must not mind it. */
process.env['LC_ALL'] = 'C.UTF-8';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '..');

const RUNS = join(ROOT, '.cache/test/runs');
const DAY = 86_400_000;

/** The folder of this run of the tests, new and empty at its start: vitest's own processes share it, other runs do not. */
export const RUN_FOLDER = process.env['TEST_RUN_FOLDER'] ?? createRunFolder();

/** A new empty folder that nobody else has; it goes when the run ends. */
export function createFolder(name: string): string {
  return mkdtempSync(join(RUN_FOLDER, `${name}-`));
}

function createRunFolder(): string {
  mkdirSync(RUNS, { recursive: true });
  removeAbandoned();
  const folder = mkdtempSync(join(RUNS, `${Date.now()}-`));
  process.env['TEST_RUN_FOLDER'] = folder;
  process.once('exit', () => removeRun(folder));
  return folder;
}

/** What a run left that was killed more than a day ago. */
function removeAbandoned(): void {
  for (const name of readdirSync(RUNS))
    if (Date.now() - Number.parseInt(name, 10) > DAY) removeRun(join(RUNS, name));
}

/** A run's folder, with what the builds into it have kept in the project's cache. */
function removeRun(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const state = join(ROOT, '.cache/publish', toDigest(join(entry.parentPath, entry.name)));
    rmSync(state, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
