import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDigestOf } from '#engine/digest.ts';

/** Folders whose code decides what templates print, styles and scripts included. */
const TEMPLATE_FOLDERS = [
  'templates',
  'components',
  'styles',
  'fonts',
  'client',
  'html',
  'kinds',
  'model',
  'build',
  'routes',
  'outputs/search',
];

/** Changes with any line of the templates, of what they import, and of the packages that compile them. */
export function digestTemplates(root: string): string {
  return digestSources(root, TEMPLATE_FOLDERS);
}

/** Changes with any line of the program: results kept by another version are never trusted. */
export function digestProgram(root: string): string {
  return digestSources(root, ['']);
}

/** Changes with any line of these folders of `src/`, and with the packages. */
export function digestSources(root: string, folders: readonly string[]): string {
  const src = join(root, 'src');
  const files = [...folders, 'locales'].flatMap((folder) => listFiles(join(src, folder)));
  const fixed = ['package-lock.json', 'astro.config.mjs', 'src/site.ts', 'src/model/paths.ts'].map((file) =>
    join(root, file),
  );
  return toDigestOf([...files, ...fixed].flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
