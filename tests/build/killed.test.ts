import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFolders, createWorkshop, digestFolder, listStaging, type Digests } from './folders.ts';
import { mustBuild, startBuild } from './run-build.ts';

/** When the build is killed: milliseconds after its start, or when something is seen on the disk. */
const MOMENTS = [
  '600 ms',
  '1000 ms',
  '1400 ms',
  'as soon as the next output begins',
  'when the next output has its home page',
  'as soon as the next output is gone',
] as const;
const TITLES = ['Avant', 'Après'] as const;

describe('a build that is killed', () => {
  const workshop = createWorkshop('killed');
  const whole = new Map<string, Digests>();

  beforeAll(() => {
    for (const title of TITLES) {
      setTitle(title);
      mustBuild({ ...workshop, clean: true });
      whole.set(title, digestFolder(workshop.out));
    }
  });

  it.each(MOMENTS)(
    'leaves the old output or the new one, whole, and the next build is right: %s',
    async (moment) => {
      const old = readTitle();
      const next = TITLES.find((title) => title !== old) ?? TITLES[0];
      setTitle(next);
      const { child, ended } = startBuild(workshop);
      await waitFor(moment, workshop.out, () => child.exitCode !== null);
      child.kill('SIGKILL');
      await ended;
      const left = digestFolder(existsSync(workshop.out) ? workshop.out : findStaging(workshop.out, '.old'));
      const differences = TITLES.map((title) => compareFolders(whole.get(title) ?? {}, left));
      expect(
        differences.some((one) => one.length === 0),
        JSON.stringify(differences.map((one) => one.slice(0, 5))),
      ).toBe(true);
      mustBuild(workshop);
      expect(compareFolders(whole.get(next) ?? {}, digestFolder(workshop.out))).toEqual([]);
      expect(listStaging(workshop.out)).toEqual([]);
    },
  );

  function setTitle(title: string): void {
    const site = join(workshop.content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
  }

  function readTitle(): string {
    return /^title: (.*)$/m.exec(readFileSync(join(workshop.content, 'site.yaml'), 'utf8'))?.[1] ?? '';
  }
});

async function waitFor(
  moment: (typeof MOMENTS)[number],
  out: string,
  hasEnded: () => boolean,
): Promise<void> {
  const started = Date.now();
  let begun = false;
  while (!hasEnded()) {
    const next = findStaging(out, '.next');
    begun ||= existsSync(next);
    if (moment.endsWith(' ms') && Date.now() - started >= Number.parseInt(moment, 10)) return;
    if (moment === 'as soon as the next output begins' && begun) return;
    if (moment === 'when the next output has its home page' && existsSync(join(next, 'index.html'))) return;
    if (moment === 'as soon as the next output is gone' && begun && !existsSync(next)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The folder beside an output with that ending; empty where there is none. */
function findStaging(out: string, end: string): string {
  return listStaging(out).find((path) => path.endsWith(end)) ?? '';
}
