/**
 * Fingerprints of code: of some files and folders, and of every module that they import, so that nothing that decides a
 * result has to be listed by hand. What packages are installed is told by a lock file, to be named with them.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { toDigestOf } from './digest.ts';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g;

/** `entries` are paths from `root`; an import that begins with `#` is of its `src/` (see `imports` in package.json). */
export function fingerprintModules(root: string, entries: readonly string[]): string {
  const files = new Set(entries.flatMap((entry) => listFiles(join(root, entry))));
  const texts: (readonly [path: string, text: Buffer])[] = [];
  // Grows while it is read.
  for (const file of files) {
    const text = readFileSync(file);
    texts.push([relative(root, file), text]);
    if (!/\.(?:ts|astro)$/.test(file)) continue;
    for (const path of listImports(root, file, text.toString()))
      if (!files.has(path) && existsSync(path)) files.add(path);
  }
  return toDigestOf(texts.sort(([a], [b]) => (a < b ? -1 : 1)).flat());
}

function listFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The modules of the project that a text imports, or seems to: some may not be there. */
function listImports(root: string, file: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map(([, path = '']) =>
    path.startsWith('#') ? join(root, 'src', path.slice(1)) : join(dirname(file), path),
  );
}
