import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listContentFiles, listFiles } from '#load/content-files.ts';
import { toTold } from '#model/problem.ts';
import { runCheck } from '../check/run-check.ts';

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
  ['constructor/x.yaml', 'stray', 'x'],
  ['toString', 'stray', 'toString'],
];
const IGNORED = [
  ...['.DS_Store', 'articles/2026/.brouillon.md', 'README.md', 'words.txt'],
  ...['Thumbs.db', 'desktop.ini', 'articles/desktop.ini', 'articles/2026/@eaDir/a.md', '__MACOSX/a.md'],
  ...['a.md~', 'a.md.bak', 'a.md.swp', '#a.md#', '~$a.docx', 'people/a.yaml.orig', 'a.md.tmp'].map(
    (name) => `articles/2026/${name}`,
  ),
];

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

  it('are followed through links that stay in the folder', () => {
    expect(listContentFiles(folder).find(({ file }) => file === 'articles/2026/lien.md')).toMatchObject({
      role: 'article',
    });
  });
});

describe('what is not a file of the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fichiers-'));
  const outside = mkdtempSync(join(tmpdir(), 'ailleurs-'));
  afterAll(() => [folder, outside].forEach((one) => rmSync(one, { recursive: true })));

  it('is refused where it is too large to be read at once', () => {
    const large = mkdtempSync(join(tmpdir(), 'fichiers-'));
    mkdirSync(join(large, 'articles'));
    writeFileSync(join(large, 'articles/film.mp4'), '');
    truncateSync(join(large, 'articles/film.mp4'), 3e9);
    const { files, refused } = listFiles(large);
    rmSync(large, { recursive: true });
    expect(files).toEqual([]);
    expect(refused).toMatchObject([
      {
        file: 'articles/film.mp4',
        message: { fr: expect.stringContaining('2 Go'), en: expect.stringContaining('2 GB') },
      },
    ]);
  });

  it('is refused where its name is not in UTF-8', () => {
    const odd = mkdtempSync(join(tmpdir(), 'fichiers-'));
    for (const name of ['a\xff.md', 'b\xe9']) writeFileSync(Buffer.from(`${odd}/${name}`, 'latin1'), '');
    writeFileSync(join(odd, 'c\uFFFD.md'), '');
    const { files, refused } = listFiles(odd);
    rmSync(odd, { recursive: true });
    expect(files.map(({ file }) => file)).toEqual(['c\uFFFD.md']);
    expect(refused).toMatchObject([
      { file: 'a\uFFFD.md', message: { fr: 'Nom qui n’est pas écrit en UTF-8 : `a\uFFFD.md`.' } },
      { file: 'b\uFFFD', rule: 'file' },
    ]);
  });

  it('is refused by its name without being opened, the rest being read', () => {
    mkdirSync(join(folder, 'articles/2026'), { recursive: true });
    writeFileSync(join(folder, 'articles/2026/a.md'), '');
    writeFileSync(join(outside, 'secret.md'), '');
    expect(spawnSync('mkfifo', [join(folder, 'articles/tube.md')]).status).toBe(0);
    for (const [name, to] of [
      ['dehors.md', join(outside, 'secret.md')],
      ['dossier', outside],
      ['peripherique.md', '/dev/zero'],
      ['rien.md', 'nulle-part.md'],
      ['soi.md', 'soi.md'],
      ['articles/encore', '..'],
      ['deux', 'articles'],
      ['deux-fois', 'deux'],
      ['people', 'articles/2026'],
    ] as const)
      symlinkSync(to, join(folder, name));
    const { files, refused } = listFiles(folder);
    expect(files.map(({ file }) => file)).toEqual([
      'articles/2026/a.md',
      'deux/2026/a.md',
      'deux-fois/2026/a.md',
      'people/a.md',
    ]);
    const told = refused.map((one) => ({ file: one.file, ...toTold(one, 'fr') }));
    expect(told.map(({ file, message, fix }) => [file, message.split(' : ')[0], fix !== ''])).toEqual([
      ['articles/encore', expect.stringContaining('qui le contient'), true],
      ['articles/tube.md', expect.stringContaining('Ni fichier'), true],
      ['dehors.md', expect.stringContaining('hors du contenu'), true],
      ['deux/encore', expect.stringContaining('lui-même lié'), true],
      ['deux/tube.md', expect.stringContaining('Ni fichier'), true],
      ['deux-fois/encore', expect.stringContaining('lui-même lié'), true],
      ['deux-fois/tube.md', expect.stringContaining('Ni fichier'), true],
      ['dossier', expect.stringContaining('hors du contenu'), true],
      ['peripherique.md', expect.stringContaining('hors du contenu'), true],
      ['rien.md', expect.stringContaining('ne mène à rien'), true],
      ['soi.md', expect.stringContaining('ne mène à rien'), true],
    ]);
  });

  it('is an error of the check, which ends', () => {
    const { code, stderr } = runCheck('--content', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('dehors.md:1:1 erreur Lien qui mène hors du contenu');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
