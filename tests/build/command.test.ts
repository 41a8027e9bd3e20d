import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, ROOT } from '../run-folder.ts';
import { createWorkshop, digestFolder, listStaging } from './folders.ts';
import { mustBuild, runBuild, runScript } from './run-build.ts';

const BROKEN = 'articles/2025/premier-carnet.md';

describe('npm run build', () => {
  it('leaves the last output byte-identical when one file is broken, names the file and its line, and ends with 1', () => {
    const workshop = createWorkshop('broken');
    mustBuild(workshop);
    const before = digestFolder(workshop.out);
    appendFileSync(join(workshop.content, BROKEN), '\n[rien](/articles/qui-n-existe-pas/)\n');
    writeFileSync(join(workshop.content, 'people/paul-verdier.yaml'), 'name: Paul\ndescription: [\n');
    const { code, stdout, stderr } = runBuild(workshop);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`${BROKEN}:\\d+:\\d+ erreur .*qui-n-existe-pas`));
    expect(stderr).toMatch(/people\/paul-verdier\.yaml:\d+:\d+ erreur /);
    expect(stderr).toContain('la version précédente est intacte');
    expect(digestFolder(workshop.out)).toEqual(before);
    expect(listStaging(workshop.out)).toEqual([]);
  });

  it('says how many pages it made and when the next article appears', () => {
    const workshop = createWorkshop('said');
    const { stdout } = mustBuild({ ...workshop, flags: ['--timings'] });
    expect(stdout).toMatch(/Étapes, en secondes\s:\n\s+[\d,]+\s+le programme se charge\n(.+\n){7}\n/);
    expect(stdout).toMatch(/en millisecondes\s:\n(\s+[\d\s,]+\s+\/\S+\n){10}$/);
    expect(stdout).toMatch(/^\d+ pages dans .*\s: \d+ fichiers écrits, 0 gardés, 0 retirés\.\n/);
    expect(stdout).toContain(
      'Prochain changement\u00a0: 31\u00a0décembre 2099 à 23\u00a0h\u00a030 (le-carnet-du-siecle).',
    );
    expect(mustBuild(workshop).stdout).toMatch(/\s: 0 fichiers écrits, \d+ gardés, 0 retirés\.\n/);
  });

  it('refuses to build over its own content, or over a project', () => {
    const { content } = createWorkshop('over');
    const before = digestFolder(content);
    expect(runBuild({ content, out: join(content, '..') })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('serait effacé'),
    });
    expect(runBuild({ content, out: content })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('serait effacé'),
    });
    expect(runBuild({ content, out: ROOT })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('serait effacé'),
    });
    expect(digestFolder(content)).toEqual(before);
  });

  it('refuses an output inside the content, which the next build would read', () => {
    const { content } = createWorkshop('inside');
    const before = digestFolder(content);
    expect(runBuild({ content, out: join(content, 'dist') }).code).toBe(1);
    expect(digestFolder(content)).toEqual(before);
  });

  it.each([
    ['a folder that is no publication', ['--content', 'src'], 'site.yaml'],
    ['a folder that does not exist', ['--content', '/nulle/part'], 'site.yaml'],
  ])('says what is missing, in French, and ends with an error on %s', (_what, args, words) => {
    const { code, stderr } = runScript('build', args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(words);
  });
});

describe.each([
  ['build', ['--bavard'], 'Option inconnue : --bavard'],
  ['build', ['tout'], 'Mot de trop : tout'],
  ['build', ['--content'], 'Valeur absente'],
  ['build', ['--now', 'demain'], 'Date illisible : demain'],
  ['build', ['--now', '2026-13-01'], 'Date illisible : 2026-13-01'],
  ['start', ['--bavard'], 'Option inconnue : --bavard'],
  ['start', ['--out', createFolder('start'), '--port', 'chaussette'], 'chaussette'],
  ['serve', ['--bavard'], 'Option inconnue : --bavard'],
  ['serve', ['--port', '99999'], '99999'],
  ['serve', ['--out', '/nulle/part'], '/nulle/part'],
  ['dev', ['--bavard'], 'Option inconnue : --bavard'],
] as const)('npm run %s -- %s', (script, args, words) => {
  it('says what is wrong, then the usage, in French, and ends with 2', () => {
    const { code, stdout, stderr } = runScript(script, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/npm (?:run|start)/);
  });
});
