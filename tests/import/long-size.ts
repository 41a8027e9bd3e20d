import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createFolder, ROOT } from '../run-folder.ts';
import { writeLargeExport } from './large-export.ts';

/**
 * By hand, on Linux: `node tests/import/long-size.ts [--posts 20700] [--kills 30] [--small 600]`. Tells seconds and megabytes of an import of
 * so many posts; then ends imports of a smaller one at as many moments, and compares what the next run leaves with a run that was let alone.
 */
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20700' },
    kills: { type: 'string', default: '30' },
    small: { type: 'string', default: '600' },
  },
});
const folder = createFolder('import-size');
const COMMAND = ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts/import.ts')];

const large = join(folder, 'large.xml');
writeLargeExport(large, { posts: Number(values.posts) });
const whole = await run(large, join(folder, 'large'));
console.log(
  `${Math.round(statSync(large).size / 1e6)} MB: ${whole.seconds.toFixed(1)} s, ${whole.megabytes} MB at most`,
);
const small = join(folder, 'small.xml');
writeLargeExport(small, { posts: Number(values.small) });
const alone = await run(small, join(folder, 'alone'));
console.log(`${values.small} posts: ${alone.seconds.toFixed(1)} s`);
const wanted = readTree(join(folder, 'alone'));
let different = 0;
for (let kill = 1; kill <= Number(values.kills); kill += 1) {
  const into = join(folder, `killed-${kill}`);
  await run(small, into, (alone.seconds * 1000 * kill) / Number(values.kills));
  await run(small, into);
  const found = readTree(into);
  const names = new Set([...wanted.keys(), ...found.keys()]);
  const others = [...names].filter((name) => wanted.get(name) !== found.get(name));
  if (others.length > 0) different += 1;
  for (const name of others.slice(0, 5)) console.error(`ended at ${kill}/${values.kills}: ${name}`);
}
console.log(`${values.kills} imports ended and begun again: ${different} trees differ`);
process.exitCode = different === 0 ? 0 : 1;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Ended after so many milliseconds, where they are told. */
async function run(source: string, into: string, milliseconds?: number): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...COMMAND, source, '--into', into], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  let megabytes = 0;
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    await Promise.race([ended, setTimeout(50)]);
    megabytes = Math.max(megabytes, readPeak(child.pid));
    if (milliseconds !== undefined && performance.now() - started >= milliseconds) child.kill('SIGKILL');
  }
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

/** Most megabytes that a process had; 0 once it has ended. */
function readPeak(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

/** Every file of a content folder; the state of imports tells in another order what was put in its place before. */
function readTree(root: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.endsWith('state.jsonl'))
      .map((file) => [file.slice(root.length), readFileSync(file, 'utf8')]),
  );
}
