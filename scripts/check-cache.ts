import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestProgram } from '#build/source-fingerprint.ts';
import { ContentCache } from '#engine/content-cache.ts';
import { toDigest } from '#engine/digest.ts';

const ROOT = dirname(import.meta.dirname);
const FOLDER = join(ROOT, '.cache', 'check');
/** Milliseconds for which what is kept of a folder that nobody checks any more stays. */
const LONGEST = 30 * 24 * 3_600_000;

/**
 * What earlier checks of a content folder have analysed. Undefined where another check holds it, or where the disk takes
 * nothing: every text is then read again.
 */
export function openCheckCache(contentDir: string): ContentCache | undefined {
  try {
    return new ContentCache(join(FOLDER, toDigest(contentDir)), digestProgram(ROOT));
  } catch {
    return undefined;
  }
}

export function saveCheckCache(cache: ContentCache | undefined): void {
  if (!cache) return;
  cache.dropUnused();
  cache.save();
  cache.close();
  for (const file of readdirSync(FOLDER).map((name) => join(FOLDER, name))) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > LONGEST) rmSync(file, { force: true });
  }
}
