import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listContentFiles } from '#load/content-files.ts';

const FILES: readonly (readonly [file: string, role: string, slug: string])[] = [
  ['articles/2026/a.md', 'article', 'a'],
  ['articles/2026/b/index.md', 'article', 'b'],
  ['articles/2026/b/plan.svg', 'asset', 'plan.svg'],
  ['articles/2026/c.mdx', 'article', 'c'],
  ['articles/2026/notes.txt', 'stray', 'notes.txt'],
  ['comments/a.yaml', 'comments', 'a'],
  ['links.yaml', 'asset', 'links'],
  ['organisations/o.yml', 'organisation', 'o'],
  ['pages/a-propos.md', 'page', 'a-propos'],
  ['people/deep/p.yaml', 'stray', 'p'],
  ['people/p.JPG', 'asset', 'p.JPG'],
  ['people/p.yaml', 'person', 'p'],
  ['perdu.md', 'stray', 'perdu'],
  ['redirects.yaml', 'redirects', 'redirects'],
  ['series/s.yaml', 'series', 's'],
  ['site.yaml', 'site', 'site'],
  ['tags.yaml', 'tags', 'tags'],
  ['ailleurs/x.yaml', 'stray', 'x'],
];
const IGNORED = ['.DS_Store', 'articles/2026/.brouillon.md', 'Thumbs.db', 'README.md', 'words.txt'];

describe('the files of a content folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fichiers-'));
    for (const file of [...FILES.map(([name]) => name), ...IGNORED]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    symlinkSync(join(folder, 'articles/2026/a.md'), join(folder, 'articles/2026/lien.md'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FILES)('%s is of the role « %s »', (file, role, slug) => {
    expect(listContentFiles(folder).find((one) => one.file === file)).toEqual({ file, role, slug });
  });

  it('are listed in the same order on every machine, hidden ones left out', () => {
    const files = listContentFiles(folder).map(({ file }) => file);
    expect(files).toHaveLength(FILES.length + 1);
    expect(files.filter((file) => IGNORED.includes(file))).toEqual([]);
    const parts = files.map((file) => file.split('/'));
    expect(parts.toSorted((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1))).toEqual(parts);
  });

  it('do not follow links: their text is elsewhere', () => {
    expect(listContentFiles(folder).find(({ file }) => file === 'articles/2026/lien.md')).toMatchObject({
      role: 'stray',
    });
  });
});
