import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { toFailure, toPrintedFailure } from '#build/failure.ts';
import { toDigest } from '#engine/digest.ts';
import { createWorkshop } from '../build/folders.ts';
import { runAstroBuild } from '../integration/run-astro.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { run, runScript } from '../build/run-build.ts';

const folder = createFolder('failure');
const file = join(folder, 'fichier');
writeFileSync(file, 'pas une base de données, mais un texte assez long pour en être une');

const FAILURES: readonly (readonly [what: string, fail: () => unknown, words: string])[] = [
  ['a full disk', () => writeFileSync('/dev/full', 'a'), 'plus de place'],
  ['a folder instead of a file', () => writeFileSync(folder, 'a'), `${folder} : il y a là un dossier`],
  [
    'a file instead of a folder',
    () => writeFileSync(join(file, 'a'), 'a'),
    `${file}/a : il y a là un fichier`,
  ],
  [
    'a file where a folder is to be made',
    () => mkdirSync(join(file, 'a', 'b'), { recursive: true }),
    'il y a là un fichier',
  ],
  ['a file that is gone', () => readFileSync(join(folder, 'rien')), `${folder}/rien : introuvable`],
  ['a name that is too long', () => writeFileSync(join(folder, 'a'.repeat(300)), ''), 'nom trop long'],
  [
    'a cache that is no cache',
    () => new DatabaseSync(file).exec('CREATE TABLE a (b)'),
    '.cache : fichier abîmé',
  ],
  ['a cache that cannot be opened', () => new DatabaseSync(folder), '.cache : accès refusé'],
];

describe('a failure', () => {
  it('of memory in a thread tells what to set', async () => {
    const code = 'const all = []; for (;;) all.push(new Array(1e4).fill(all.length + 0.5))';
    const limits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };
    const thread = new Worker(code, { eval: true, resourceLimits: limits });
    const [error] = await once(thread, 'error').catch((thrown: unknown) => [thrown]);
    expect(toFailure(error, 'fr')).toMatch(/^Node : plus de mémoire\.\n→ .*--max-old-space-size/);
  });

  it('of memory in the process is told by who started it', () => {
    const { code, stderr } = run([join(ROOT, 'scripts/run.mjs'), 'status'], {
      NODE_OPTIONS: '--max-old-space-size=12',
      LANG: 'fr',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/faute de mémoire\.\n→ .*--max-old-space-size/);
  });

  it.each(FAILURES)('names the file, the cause and the remedy: %s', (_what, fail, words) => {
    const [first = '', remedy = '', ...more] = toFailure(
      new Error('a', { cause: getError(fail) }),
      'fr',
    ).split('\n');
    expect([first, remedy, more]).toEqual([
      expect.stringContaining(words),
      expect.stringMatching(/^→ .+\.$/),
      [],
    ]);
  });

  it.each([
    ['ENOSPC: no space left on device, write\n    at a.js:1', '/out : plus de place sur le disque'],
    ["EACCES: permission denied, open '/out/a b.html'\n    at a.js:1", '/out/a b.html : accès refusé'],
    ['Could not write: No space left on device (os error 28)', '/out : plus de place sur le disque'],
    ["ENOENT: no such file or directory, open '/a'", undefined],
    ['a is not defined\n    at a.js:1', undefined],
  ])('of the disk that another program prints gets the same sentence: %s', (printed, words) => {
    const told = toPrintedFailure(printed, '/out');
    expect(told?.fr.split('.\n→ ')[0]).toBe(words);
  });

  it('that nobody foresaw is told with its causes', () => {
    const error = new Error('la page', { cause: new TypeError('faux\n    at a.ts:1') });
    expect(toFailure(error, 'fr')).toContain('Erreur imprévue : la page : faux.\n');
    expect(toFailure(error, 'en')).toContain('Unforeseen error: la page: faux.\n→ Run');
  });

  it('of a command ends it with 1, and shows where it was thrown only when that is asked for', () => {
    for (const name of ['site.yaml', 'articles']) writeFileSync(join(folder, name), '');
    const args = ['--content', folder, '--kind', 'essay', '--title', 'Un'];
    const { code, stderr } = runScript('new-article', args);
    expect([code, stderr]).toEqual([1, expect.stringContaining('il y a là un fichier')]);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(runScript('new-article', args, { DEBUG: '1' }).stderr).toMatch(/^ +at /m);
  });

  it('of Astro’s build ends it with the same sentence', () => {
    const { content, out } = createWorkshop('failure');
    const state = join(ROOT, '.cache/publish', toDigest(out));
    mkdirSync(dirname(state), { recursive: true });
    writeFileSync(state, '');
    const { code, stdout, stderr } = runAstroBuild({ content, out });
    rmSync(state);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${state} : il y a là un fichier`)]);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  });
});

function getError(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}
