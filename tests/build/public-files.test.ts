import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPublicFiles } from '#build/other-files.ts';
import { getLocale } from '#locales/get-locale.ts';
import { findFolderMistake } from '#build/refuse-folders.ts';
import { createFolder } from '../run-folder.ts';

const root = createFolder('public');
const folder = join(root, 'public');
const folders = {
  root,
  cacheDir: join(root, '.cache'),
  contentDir: join(root, 'content'),
  outDir: join(root, 'out'),
};
for (const name of ['public/sous', 'content']) mkdirSync(join(root, name), { recursive: true });
for (const name of ['content/site.yaml', 'public/a.txt', 'ailleurs.txt'])
  writeFileSync(join(root, name), name);

const ODD: readonly (readonly [what: string, put: (path: string) => unknown])[] = [
  ['a link out of it', (path) => symlinkSync('../../ailleurs.txt', path)],
  ['a link to a folder elsewhere', (path) => symlinkSync('../../content', path)],
  ['a link to a folder that holds it', (path) => symlinkSync('..', path)],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ['a link to nothing', (path) => symlinkSync('rien', path)],
  ['a link to itself', (path) => symlinkSync('odd', path)],
  ['a pipe', (path) => spawnSync('mkfifo', [path])],
  ['a file of 3 GB', (path) => (writeFileSync(path, ''), truncateSync(path, 3e9))],
];

describe('public/', () => {
  it('is copied, and what links inside it lead to', () => {
    symlinkSync('../a.txt', join(folder, 'sous/b.txt'));
    expect(findFolderMistake(folders, getLocale('fr').build)).toBeUndefined();
    const files = readPublicFiles(folder);
    expect(files.map(({ path }) => path)).toEqual(['/a.txt', '/sous/b.txt']);
    expect(files.map(({ render }) => String(render()))).toEqual(['public/a.txt', 'public/a.txt']);
    expect(readPublicFiles(join(root, 'rien'))).toEqual([]);
  });

  it.skipIf(sep === '\\')('is copied with the names that another system would take for paths', () => {
    const path = join(folder, 'c\\d.txt');
    writeFileSync(path, 'one file');
    expect(readPublicFiles(folder).map(({ render }) => String(render()))).toContain('one file');
    rmSync(path);
  });

  it.each(ODD)('is refused by both builds with %s', (_what, put) => {
    const path = join(folder, 'sous/odd');
    put(path);
    expect(findFolderMistake(folders, getLocale('fr').build)).toContain(`${path} ne peut pas être publié`);
    rmSync(path);
  });
});
