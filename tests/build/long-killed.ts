import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFolder } from '../run-folder.ts';
import { runAstroBuild } from '../integration/run-astro.ts';
import { createWorkshop, listStaging } from './folders.ts';
import { interrupt, Interrupted, mountDisk } from './interruptions.ts';
import { runBuild } from './run-build.ts';
import { readDuringBuilds } from './reads.ts';

/** By hand: `node tests/build/long-killed.ts [--kills 60] [--interruptions 20] [--reads 100000] [--seed 1]`. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    interruptions: { type: 'string', default: '20' },
    reads: { type: 'string', default: '100000' },
    seed: { type: 'string' },
  },
});
/** Every fifth build that is ended is Astro's. */
const ASTRO = 5;
/** What a disk has of what it needs. */
const SHARES = [0.02, 0.25, 0.5, 0.75, 0.95];
const TRACE = /^\s+at \S/m;

let seed = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
console.log(`seed ${seed}`);
const tell = (what: string, failures: readonly string[]): void => {
  if (failures.length === 0) return;
  console.error(`${what}\n  ${failures.slice(0, 8).join('\n  ')}`);
  process.exitCode = 1;
};

await endAtRandom('SIGKILL', Number(values.kills));
await endAtRandom('SIGINT', Number(values.interruptions));
fillDisks();
const { reads, builds, missing } = await readDuringBuilds(Number(values.reads));
tell('reads', missing);
console.log(`${reads} reads during ${builds} builds: ${missing.length} missing`);

async function endAtRandom(signal: NodeJS.Signals, count: number): Promise<void> {
  const publication = new Interrupted();
  const started = performance.now();
  publication.change();
  tell('unhurt', publication.findFailuresOfNext());
  const longest = performance.now() - started;
  for (let index = 0; index < count; index += 1) {
    const astro = index % ASTRO === ASTRO - 1;
    const after = Math.round((0.05 + 0.95 * random()) * longest * (astro ? 2 : 1));
    publication.change();
    const printed = await interrupt(publication.workshop, { signal, after, astro });
    const what = `${signal} ${index} after ${after} ms${astro ? ' of Astro' : ''}`;
    tell(what, publication.findFailures());
    if (TRACE.test(printed)) tell(what, [printed]);
    tell(`${what}, next`, publication.findFailuresOfNext());
  }
  console.log(`${count} builds ended by ${signal}, within ${Math.round(longest)} ms`);
  rmSync(publication.workshop.content, { recursive: true });
}

function fillDisks(): void {
  const folder = createFolder('disk');
  const disk = mountDisk(folder, 1e9);
  if (!disk) return console.log('full disks: left out, as this machine lets us mount none');
  try {
    const workshop = { content: createWorkshop('full').content, out: join(folder, 'out') };
    const publication = new Interrupted(workshop);
    for (const [index, share] of SHARES.entries()) {
      const astro = index % 2 === 1;
      publication.change();
      disk.resize(disk.used() + Math.round(publication.needed * share));
      const { code, stderr } = astro ? runAstroBuild(workshop) : runBuild(workshop);
      const what = `a disk with ${share} of what it needs${astro ? ', by Astro' : ''}`;
      const isTold = stderr.includes('plus de place sur le disque') && !TRACE.test(stderr);
      if (code !== 1 || !isTold) tell(what, [`ends with ${code}: ${stderr}`]);
      tell(what, [...publication.findFailures(), ...listStaging(workshop.out)]);
      disk.resize(1e9);
      tell(`${what}, next`, publication.findFailuresOfNext());
    }
    console.log(`${SHARES.length} full disks`);
  } finally {
    disk.close();
  }
}

/** From 0 to 1 (Park and Miller). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
