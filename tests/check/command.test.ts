import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, withFolder, type Files } from './content-folder.ts';
import { runCheck } from './run-check.ts';

const CLEAN: Files = { 'articles/2026/a.md': article() };
const WARNED: Files = { 'articles/2026/a.md': article({ summary: 'Court.' }) };
const BROKEN: Files = {
  'articles/2026/a.md': article({ body: '[mot](/rien/)' }),
  'articles/2026/b.md': article({ title: 'B', head: 'authors: [personne]' }),
};
const check = (files: Files, ...args: readonly string[]) =>
  withFolder(files, (folder) => runCheck('--content', folder, ...args));

describe('npm run check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const { code, stdout, stderr } = await check(CLEAN);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: '4 fichiers relus : aucune faute.\n',
    });
  });

  it('allows warnings, unless there are more than --max-warnings', async () => {
    expect((await check(WARNED)).code).toBe(0);
    expect((await check(WARNED, '--max-warnings', '1')).code).toBe(0);
    expect((await check(WARNED, '--max-warnings', '0')).code).toBe(1);
  });

  it('says every error of every file on stderr, with place, value and remedy, and ends with 1', async () => {
    const { code, stdout, stderr } = await check(BROKEN);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /articles\/2026\/a\.md:9:1 erreur Lien vers une page qui n’existe pas : `\/rien\/`\. \[link\]\n {4}→ /,
    );
    expect(stderr).toMatch(
      /articles\/2026\/b\.md:7:11 erreur Personne inconnue : `personne`\. \[reference\]\n {4}→ Les personnes sont dans people\/\./,
    );
    expect(stderr).toMatch(/2 erreurs dans 2 fichiers, sur 5\.\n$/);
    expect(stderr).not.toContain('\u001b');
  });

  it('tells the same from what it keeps, and what has changed since', async () => {
    await withFolder(BROKEN, (folder) => {
      const first = runCheck('--content', folder);
      expect(runCheck('--content', folder)).toEqual(first);
      writeFileSync(join(folder, 'articles/2026/a.md'), article({ body: '[mot](/rien/) et [autre](/nul/)' }));
      expect(runCheck('--content', folder).stderr).toContain('/nul/');
    });
  });

  it('prints data on stdout with --format json', async () => {
    const { code, stdout } = await check(BROKEN, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 2,
      warnings: 0,
      files: 5,
      problems: [
        { file: 'articles/2026/a.md', line: 9, rule: 'link' },
        { file: 'articles/2026/b.md', line: 7, rule: 'reference' },
      ],
    });
  });

  it('prints workflow commands with --format github', async () => {
    const { stderr } = await check(BROKEN, '--format', 'github');
    expect(stderr).toMatch(
      /^::error file=[^,]*articles\/2026\/a\.md,line=9,col=1,title=link::Lien vers [^\n]*%0A→ [^\n]*$/m,
    );
  });

  it('lists what readers do not see, at the instant asked', async () => {
    const files = {
      'articles/2026/a.md': article({ date: '2026-03-01' }),
      'articles/2026/b.md': article({ title: 'B', guid: '', head: 'draft: true' }),
    };
    expect((await check(files, '--now', '2026-02-01')).stderr).toMatch(
      /Brouillons : 1\n {2}2026-01-10 {2}articles\/2026\/b\.md\n\nÀ paraître : 1\n {2}2026-03-01 {2}articles\/2026\/a\.md/,
    );
    expect((await check(files, '--now', '2026-03-01T00:00')).stderr).not.toContain('À paraître');
  });

  it.each([
    ['an unknown option', ['--bavard'], 'Option inconnue'],
    ['a word too many', ['tout'], 'Mot de trop'],
    ['a missing value', ['--content'], 'Valeur absente'],
    ['an unknown format', ['--format', 'xml'], 'Forme inconnue : xml'],
    ['a date that is none', ['--now', 'demain'], 'Date illisible : demain'],
    ['a number that is none', ['--max-warnings', 'peu'], 'Nombre attendu : peu'],
    ['a folder that does not exist', ['--content', '/nulle/part'], 'Dossier introuvable : /nulle/part'],
  ])('ends with 2 and the usage on %s', (_what, args, words) => {
    const { code, stdout, stderr } = runCheck(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage : npm run check');
  });

  it('prints the usage on stdout with --help', () => {
    expect(runCheck('--help')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('Usage :'),
    });
  });
});

describe('npm run check -- --fix', () => {
  const path = 'articles/2026/mon-article.md';
  const before =
    '---\r\n# le genre\r\nkind: essay\r\ntitle: T   \r\nsummary: >-\r\n  Un chapô assez long pour tenir sa place,\r\n  sur deux lignes qui se suivent.\r\ndate: 2026-01-10\r\n---\r\n\r\nUn texte --- sans fin de ligne';

  it('writes missing identities, changes no other byte, and nothing the second time', () =>
    withFolder(
      { [path]: before, 'articles/2026/brouillon.md': article({ guid: '', head: 'draft: true' }) },
      (folder) => {
        const draft = readFileSync(join(folder, 'articles/2026/brouillon.md'), 'utf8');
        const first = runCheck('--content', folder, '--fix');
        expect({ code: first.code, printed: first.stderr.split('\n')[0] }).toEqual({
          code: 0,
          printed: `guid écrit : ${path}`,
        });
        const after = readFileSync(join(folder, path), 'utf8');
        expect(after).toBe(
          before.replace('2026-01-10\r\n', '2026-01-10\r\nguid: tag:carnet.example,2026:mon-article\r\n'),
        );
        expect(readFileSync(join(folder, 'articles/2026/brouillon.md'), 'utf8')).toBe(draft);
        expect(runCheck('--content', folder, '--fix').stderr).not.toContain('guid écrit');
        expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
        expect(readdirSync(join(folder, 'articles/2026')).sort()).toEqual(['brouillon.md', 'mon-article.md']);
      },
    ));

  it('leaves alone a file half in UTF-8, a front matter in braces, an identity that is taken', () =>
    withFolder(
      {
        'articles/2026/a.md': article({ guid: 'tag:carnet.example,2026:b' }),
        'articles/2026/b.md': article({ title: 'B', guid: '' }),
      },
      (folder) => {
        const latin = Buffer.from(
          article({ title: 'Été', guid: '', body: 'Un mot en UTF-8 : \u00c3\u00a9.' }),
          'latin1',
        );
        const braces =
          '---\n{ kind: essay, title: T, summary: Un chapô assez long pour tenir sa place sur une liste., date: 2026-01-10 }\n---\n\nMot.\n';
        writeFileSync(join(folder, 'articles/2026/latin.md'), latin);
        writeFileSync(join(folder, 'articles/2026/braces.md'), braces);
        expect(runCheck('--content', folder, '--fix')).toMatchObject({
          code: 1,
          stderr: expect.not.stringContaining('guid écrit'),
        });
        expect(readFileSync(join(folder, 'articles/2026/latin.md')).equals(latin)).toBe(true);
        expect(readFileSync(join(folder, 'articles/2026/braces.md'), 'utf8')).toBe(braces);
      },
    ));
});
