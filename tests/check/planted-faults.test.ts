import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import { COMING, FAULTS, type Fault } from '../fixtures/faults.ts';
import { isFrench } from '../locales/french.ts';
import { NOW, toLine, withFolder, writeInto } from './content-folder.ts';
import { runCheck } from './run-check.ts';

/** Words of an author in a message, and names of files. */
const AUTHORS = /`[^`]*`|“[^”]*”|\S*\/\S*/g;

const SITE = join(import.meta.dirname, '../fixtures/site');

/** A copy of the small publication, with the faults in it. */
function withPlanted<T>(faults: readonly Fault[], use: (folder: string) => T | Promise<T>): Promise<T> {
  return withFolder(
    { 'people/redac.yaml': undefined, 'people/emma-bovary.yaml': undefined, 'site.yaml': undefined },
    (folder) => {
      cpSync(SITE, folder, { recursive: true });
      for (const { files, edits = [] } of faults) {
        for (const [file, data] of Object.entries(files)) writeInto(folder, file, data);
        for (const { file, from, to } of edits)
          writeInto(folder, file, replaceOnce(readFileSync(join(folder, file), 'utf8'), from, to));
      }
      return use(folder);
    },
  );
}

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`« ${from} » is not in the fixture`);
  return text.replace(from, to);
}

const listProblems = async (contentDir: string) =>
  (await checkFolder({ contentDir, publicDir: SITE, toNow: () => Date.parse(NOW) })).problems;

describe('the small publication', () => {
  it('has nothing to mend', async () => {
    expect(await listProblems(SITE)).toEqual([]);
  });
});

describe('faults that a plain Astro site does not see', () => {
  it('are all found at once, with file and line, and end with 1', () =>
    withPlanted(FAULTS, (folder) => {
      writeInto(folder, COMING.file, COMING.text);
      const { code, stdout } = runCheck('--content', folder, '--format', 'json', '--now', NOW);
      const report = JSON.parse(stdout);
      const found = new Set(
        report.problems.map((problem: Parameters<typeof toLine>[0]) =>
          toLine(problem).replace(/^\((.*)\)$/, '$1'),
        ),
      );
      expect(code).toBe(1);
      expect(FAULTS.flatMap((fault) => fault.found.filter((line) => !found.has(line)))).toEqual([]);
      expect(report.hidden).toContainEqual({ file: COMING.file, state: 'scheduled', day: '2030-01-01' });
      const planted = new Set(
        FAULTS.flatMap(({ files, edits = [] }) => [...Object.keys(files), ...edits.map(({ file }) => file)]),
      );
      expect(report.problems.filter(({ file }: { file: string }) => !planted.has(file)).map(toLine)).toEqual([
        'articles/2025/premier-carnet.md:1 duplicate-slug',
        'series/trois-carnets.yaml:8 series-plan',
      ]);
    }));

  it('are all told in English where the publication is in English', () =>
    withPlanted(FAULTS, async (folder) => {
      const site = readFileSync(join(folder, 'site.yaml'), 'utf8');
      writeInto(folder, 'site.yaml', replaceOnce(site, 'language: fr', 'language: en'));
      const problems = await listProblems(folder);
      const told = problems.map(({ message, fix = '' }) => `${message} ${fix}`.replace(AUTHORS, '…'));
      expect(told.filter((words) => isFrench(words))).toEqual([]);
      expect(new Set(problems.map(({ rule }) => rule)).size).toBeGreaterThan(15);
    }));

  it.each(FAULTS.map((fault) => [fault.what, fault] as const))('%s: found alone', (_what, fault) =>
    withPlanted([fault], async (folder) => {
      const found = (await listProblems(folder)).map((problem) =>
        toLine(problem).replace(/^\((.*)\)$/, '$1'),
      );
      expect(found).toEqual(expect.arrayContaining([...fault.found]));
    }),
  );
});
