import { linkSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputRecords } from '#engine/manifest.ts';
import { createFolder } from '../run-folder.ts';
import { linkOutput } from '#engine/output-tree.ts';
import { digestFolder } from '../build/folders.ts';

describe('linkOutput', () => {
  let from = '';
  let to = '';
  let files: OutputRecords = {};

  beforeEach(() => {
    const root = createFolder('output');
    from = join(root, 'from');
    to = join(root, 'to');
    mkdirSync(to);
    files = {};
    for (const [path, text] of Object.entries({
      '/index.html': 'accueil',
      '/a/index.html': 'a',
      '/b/c/d.xml': 'd',
    })) {
      write(from, path, text);
      const { size, mtimeMs } = statSync(from + path);
      files = { ...files, [path]: { key: 'k', size, mtime: mtimeMs } };
    }
  });

  it('links all into an empty folder', () => {
    expect(linkOutput(files, from, to)).toEqual([]);
    expect(digestFolder(to)).toEqual(digestFolder(from));
    expect(statSync(`${to}/a/index.html`).ino).toBe(statSync(`${from}/a/index.html`).ino);
  });

  it('keeps of an earlier copy what is right, replaces what is old, and removes what nobody wrote', () => {
    mkdirSync(`${to}/a`);
    linkSync(`${from}/a/index.html`, `${to}/a/index.html`);
    write(to, '/index.html', 'version d’avant');
    write(to, '/CNAME', 'posé à la main');
    write(to, '/vieux/dossier/page.html', 'page disparue');
    write(to, '/b/c/d.xml/index.html', 'un dossier là où est un fichier');
    symlinkSync(`${from}/index.html`, `${to}/a/lien.html`);
    expect(linkOutput(files, from, to)).toEqual([]);
    expect(digestFolder(to)).toEqual(digestFolder(from));
  });

  it('says which files are right nowhere, and has a right one in place of one that was changed', () => {
    linkOutput(files, from, to);
    rmSync(`${from}/a/index.html`);
    write(from, '/a/index.html', 'changé à la main');
    expect(linkOutput(files, from, to)).toEqual([]);
    expect(readFileSync(`${to}/a/index.html`, 'utf8')).toBe('a');
    write(from, '/index.html', 'ACCUEIL');
    rmSync(`${to}/index.html`);
    expect(linkOutput(files, from, to)).toEqual(['/index.html']);
    // In place: both are one file.
    writeFileSync(`${from}/b/c/d.xml`, 'changé sur place');
    expect(linkOutput(files, from, to)).toEqual(['/index.html', '/b/c/d.xml']);
  });
});

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
}
