import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { createFolder } from '../run-folder.ts';
import { createWorkshop, listStaging } from './folders.ts';
import { interrupt, Interrupted, mountDisk } from './interruptions.ts';
import { PLAIN, runBuild, startBuild } from './run-build.ts';

/** Bytes of a disk that has room for several outputs. */
const SIZE = 1e9;
/** When the build is killed: milliseconds after its start, or when something is seen on the disk. */
const MOMENTS = [
  ...(EXHAUSTIVE ? (['600 ms', '1400 ms'] as const) : []),
  '1000 ms',
  'as soon as the next output begins',
  'when the next output has its home page',
  'as soon as the next output is gone',
] as const;

describe('a build that does not come to its end', () => {
  const { content } = createWorkshop('killed');
  const place = createFolder('disk');
  const disk = mountDisk(place, SIZE);
  const workshop = { content, out: join(place, 'out'), flags: PLAIN };
  let publication: Interrupted;

  beforeAll(() => (publication = new Interrupted(workshop)));
  afterAll(() => disk?.close());

  it.each(MOMENTS)(
    'leaves the old output or the new one, whole, and the next build is right: killed %s',
    async (moment) => {
      publication.change();
      const { child, ended } = startBuild(workshop);
      await waitFor(moment, workshop.out, () => child.exitCode !== null);
      child.kill('SIGKILL');
      await ended;
      expect(publication.findFailures()).toEqual([]);
      expect(publication.findFailuresOfNext()).toEqual([]);
    },
  );

  it('the same, without a trace, when it is ended by Ctrl-C', async () => {
    publication.change();
    expect(await interrupt(workshop, { signal: 'SIGINT', after: 1200 })).not.toMatch(/^\s+at /m);
    expect(publication.findFailures()).toEqual([]);
    expect(publication.findFailuresOfNext()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no temporary folder of --untrusted: %s', async (signal) => {
    const temporary = createFolder('temporary');
    const build = { content, out: createFolder('untrusted'), flags: ['--untrusted', '--no-cards'] };
    const { child, ended } = startBuild({ ...build, env: { TMPDIR: temporary } });
    const isThere = (): boolean => readdirSync(temporary).length > 0;
    while (child.exitCode === null && !isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isThere()).toBe(true);
    child.kill(signal);
    await ended;
    expect([child.signalCode, readdirSync(temporary)]).toEqual([signal, []]);
  });

  it('the same, in a sentence, when its disk is full', ({ skip }) => {
    if (!disk) return skip('this machine lets us mount no disk');
    publication.change();
    disk.resize(disk.used() + publication.needed / 2);
    const { code, stderr } = runBuild(workshop);
    expect([code, stderr]).toEqual([1, expect.stringContaining('plus de place sur le disque')]);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(publication.findFailures()).toEqual([]);
    disk.resize(SIZE);
    expect(publication.findFailuresOfNext()).toEqual([]);
  });
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
