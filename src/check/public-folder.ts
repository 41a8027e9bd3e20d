import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { listTree } from '#engine/output-tree.ts';

/** The folder of a project whose files are served as they are. */
export function toPublicDir(root: string): string {
  return join(root, 'public');
}

/** The addresses of its files; none where there is no such folder. */
export function listPublicFiles(publicDir: string): readonly string[] {
  return existsSync(publicDir) ? listTree(publicDir).map((path) => path.replaceAll(sep, '/')) : [];
}
