import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPrivateFolderFault } from '#import/private-folder.ts';

describe('private texts', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'prive-'));
    for (const folder of ['blog', 'depot/.git', 'nu/objects', 'nu/refs', 'arbre/sous'])
      mkdirSync(join(root, folder), { recursive: true });
    // As in a second tree of a repository.
    writeFileSync(join(root, 'arbre/.git'), 'gitdir: ailleurs\n');
    writeFileSync(join(root, 'nu/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(root, 'fichier'), '');
    symlinkSync(join(root, 'depot'), join(root, 'lien'));
    symlinkSync(join(root, 'blog'), join(root, 'miroir'));
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const find = (folder: string): string | undefined =>
    findPrivateFolderFault(join(root, folder), join(root, 'blog'))?.fr;

  it.each(['ailleurs', 'blog-prive', '..prive', 'a/b/c'])('may stand in %s', (folder) => {
    expect(find(folder)).toBeUndefined();
  });

  it.each([
    ['depot', /dépôt git/],
    ['depot/a/b', /dépôt git/],
    ['arbre/sous/a', /dépôt git/],
    ['nu/a', /dépôt git/],
    ['lien/a', /dépôt git/],
    ['blog', /hors de celui de --into/],
    ['blog/prive', /hors de celui de --into/],
    ['miroir/prive', /hors de celui de --into/],
    ['.', /hors de celui de --into/],
    ['fichier', /pas un dossier/],
  ])('may not stand in %s', (folder, reason) => {
    expect(find(folder)).toMatch(reason);
  });
});
