import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FIXTURE, NOW } from '../site/publications.ts';
import { compareFolders, copyProject, createWorkshop, digestFolder } from './folders.ts';
import { buildDesk } from './incremental.ts';
import { PLAIN, startBuild } from './run-build.ts';

describe('two builds at once', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'projet-'));
  afterAll(() => rmSync(fresh, { recursive: true }));

  it('into one folder both succeed, the second waits, and the output is that of a single build', async () => {
    const workshop = { ...createWorkshop('together'), flags: PLAIN };
    const single = createWorkshop('single');
    expect(
      await buildDesk(
        { ...single, now: NOW },
        { outDir: single.out, clean: true, record: false, noCards: true, noBooks: true },
      ),
    ).toMatchObject({ built: true });
    const ran = await Promise.all([startBuild(workshop).ended, startBuild(workshop).ended]);
    expect(
      ran.map(({ code }) => code),
      ran.map(({ stderr }) => stderr).join('\n'),
    ).toEqual([0, 0]);
    expect(ran.filter(({ stderr }) => stderr.includes('Une autre construction est en cours'))).toHaveLength(
      1,
    );
    expect(compareFolders(digestFolder(single.out), digestFolder(workshop.out))).toEqual([]);
  });

  it('into two folders both succeed in a project that has compiled nothing yet', async () => {
    copyProject(fresh);
    const builds = ['a', 'b'].map((name) => ({
      root: fresh,
      content: FIXTURE.contentDir,
      out: join(fresh, name),
    }));
    const ran = await Promise.all(builds.map((build) => startBuild(build).ended));
    expect(
      ran.map(({ code }) => code),
      ran.map(({ stderr }) => stderr).join('\n'),
    ).toEqual([0, 0]);
    const [first = {}, second = {}] = builds.map(({ out }) => digestFolder(out));
    expect(compareFolders(first, second)).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(150);
  });
});
