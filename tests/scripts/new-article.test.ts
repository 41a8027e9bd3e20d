import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '#load/yaml-source.ts';
import { toDay } from '#model/dates.ts';
import { runScript, type Ran } from '../build/run-build.ts';
import { createWorkshop, digestFolder } from '../build/folders.ts';
import { ROOT } from '../run-folder.ts';

const YEAR = toDay(Date.now(), 'Europe/Paris').slice(0, 4);

let content: string;
beforeEach(() => {
  content = createWorkshop('new').content;
});

const toArguments = (title: string, rest: readonly string[]): readonly string[] => [
  ...['--content', content, '--kind', 'essay', '--title', title],
  ...rest,
];
const runNew = (title: string, ...rest: readonly string[]): Ran =>
  runScript('new-article', toArguments(title, rest));

describe('npm run new', () => {
  it.each(['🎉', '…', '« »'])('asks how to call %s, and writes nothing', (title) => {
    const before = digestFolder(content);
    const { code, stdout, stderr } = runNew(title);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`« .*${title}.* ».*--slug`));
    expect(runNew('Fête', '--slug', title).code).toBe(2);
    expect(digestFolder(content)).toEqual(before);
    expect(runNew(title, '--slug', 'un-nom').code).toBe(0);
    expect(readFileSync(join(content, 'articles', YEAR, 'un-nom.md'), 'utf8')).toContain(title);
  });

  it.each([
    ['Index', '« index »'],
    ['très '.repeat(60), '100 au plus'],
    ['!', '--slug'],
  ])('refuses the title %s', (title, words) => {
    const { code, stderr } = runNew(title);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('names the article that has that address already, and leaves it as it is', () => {
    expect(runNew('L’été').code).toBe(0);
    const file = join(content, 'articles', YEAR, 'l-ete.md');
    writeFileSync(file, 'Tout un texte.', { flag: 'a' });
    const before = readFileSync(file);
    for (const [title, ...rest] of [['L’été'], ['L’ÉTÉ !'], ['Autre', '--slug', 'l-ete']] as const)
      expect(runNew(title, ...rest)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`articles/${YEAR}/l-ete.md : l’ouvrir, ou choisir un autre --slug`),
      });
    expect(readFileSync(file)).toEqual(before);
  });

  it('tells the file, the address that it will have, and what to do next', () => {
    expect(runNew('L’été').stdout.split('\n')).toEqual([
      expect.stringMatching(/content\/articles\/\d{4}\/l-ete\.md$/),
      'Son adresse : https://carnet.example/articles/l-ete/',
      `Ensuite : l’écrire, en le regardant : npm run dev -- --content ${content}`,
      '',
    ]);
  });

  it('writes through no link', () => {
    const elsewhere = join(content, '..', 'ailleurs.md');
    writeFileSync(elsewhere, 'Un autre texte.');
    mkdirSync(join(content, 'articles', YEAR), { recursive: true });
    symlinkSync(elsewhere, join(content, 'articles', YEAR, 'un-lien.md'));
    expect(runNew('Un lien')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`articles/${YEAR}/un-lien.md`),
    });
    expect(readFileSync(elsewhere, 'utf8')).toBe('Un autre texte.');
  });

  it('names those who exist, called by their names, and takes the place that its series announced', () => {
    const kind = ['--kind', 'interview', '--title', 'Le troisième carnet'];
    const names = [
      '--interviewees',
      'Jeanne Marchand, paul-verdier',
      '--interviewer',
      'L’atelier',
      '--tags',
      'Métiers',
    ];
    const flags = ['--content', content, ...kind, ...names, '--series', 'Trois carnets', '--pictures'];
    expect(runScript('new-article', flags).code).toBe(0);
    const text = readFileSync(join(content, 'articles', YEAR, 'le-troisieme-carnet/index.md'), 'utf8');
    expect(parseYaml(text.split('---\n')[1] ?? '')).toMatchObject({
      data: {
        draft: true,
        tags: ['metiers'],
        interviewees: ['jeanne-marchand', 'paul-verdier'],
        interviewer: 'l-atelier',
      },
    });
    const series = readFileSync(join(content, 'series/trois-carnets.yaml'), 'utf8');
    expect(series).toMatch(
      /plan:\n {2}- premier-carnet\n {2}- deuxieme-carnet\n {2}- le-troisieme-carnet\n$/,
    );
  });

  it.each([
    [['--tags', 'carnet'], 'Thème inconnu : `carnet`. Vouliez-vous dire `carnets` ?'],
    [['--authors', 'Paul Verdié'], 'Personne inconnue : `Paul Verdié`. Vouliez-vous dire `paul-verdier` ?'],
    [
      ['--series', 'romans-fleuves'],
      'Série inconnue : `romans-fleuves`. L’écrire d’abord dans series/ (title, summary, plan).',
    ],
    [['--part', 'trois'], 'Numéro attendu'],
    [['--date', 'demain'], 'Jour attendu'],
  ])('refuses %j, with what to do, and writes nothing', (flags, words) => {
    const before = digestFolder(content);
    expect(runNew('Titre', ...flags)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expect(digestFolder(content)).toEqual(before);
  });

  it.each([
    [[], /^date: \d{4}-\d\d-\d\dT\d\d:\d\d$/m],
    [['--date', '2026-10-12'], /^date: 2026-10-12$/m],
    [['--date', '2026-10-12T18:05'], /^date: 2026-10-12T18:05$/m],
  ])('dates it by the day and the hour, or as it is told: %j', (flags, expected) => {
    const slug = `date-${flags.join('-').length}`;
    expect(runNew('Daté', '--slug', slug, ...flags).code).toBe(0);
    const year = flags.length === 0 ? YEAR : '2026';
    expect(readFileSync(join(content, 'articles', year, `${slug}.md`), 'utf8')).toMatch(expected);
  });

  it('writes one article when five ask for the same at once', async () => {
    const codes = await Promise.all(
      [1, 2, 3, 4, 5].map(async (number) => {
        const args = toArguments('Le même', ['--slug', 'le-meme', '--title', `Numéro ${number}`]);
        const child = spawn(process.execPath, [join(ROOT, 'scripts/new-article.ts'), ...args]);
        const [code] = await once(child, 'close');
        return { code: Number(code), title: `Numéro ${number}` };
      }),
    );
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 2, 2, 2, 2]);
    const written = codes.find(({ code }) => code === 0)?.title ?? '';
    expect(readFileSync(join(content, 'articles', YEAR, 'le-meme.md'), 'utf8')).toContain(written);
  });
});
