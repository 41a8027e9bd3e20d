import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { compareFolders, digestFolder, type Workshop } from '../build/folders.ts';
import { ROOT } from '../run-folder.ts';
import { FIXTURE, NOW } from '../site/publications.ts';
import { hostileFiles, type Planted } from './hostile-files.ts';
import { makePicture } from './hostile-pictures.ts';

/** Of processor time, which a busy machine does not lengthen. */
const MOST_SECONDS = 20;
/** Milliseconds after which a command is taken to wait for something that never comes. */
const PATIENCE = 300_000;
const MOST_BYTES = 1_000_000_000;

/** What a seed gives: the same on every machine. */
export function listTrees(seed: number, count: number): readonly (readonly Planted[])[] {
  return fc.sample(hostileFiles, { seed, numRuns: count });
}

/** What the commands did wrong with a content folder that holds these; nothing when all is as it must be. */
export async function findFailures(
  planted: readonly Planted[],
  { content, out }: Workshop,
): Promise<readonly string[]> {
  await plantTree(content, planted);
  const before = digestFolder(out);
  const check = await runMeasured('check', ['--content', content, '--now', NOW]);
  const build = await runMeasured('build', ['--content', content, '--out', out, '--now', NOW]);
  const changed = build.code === 0 ? [] : compareFolders(before, digestFolder(out));
  return [
    ...listFailures('check', check),
    ...listFailures('build', build),
    ...changed.slice(0, 3).map((change) => `refused, and changed: ${change}`),
    ...(check.code === build.code
      ? []
      : [`check ends with ${check.code}, build with ${build.code}: ${build.printed}`]),
  ];
}

/** A copy of the small publication with these in it. */
async function plantTree(content: string, planted: readonly Planted[]): Promise<void> {
  rmSync(content, { recursive: true, force: true });
  cpSync(FIXTURE.contentDir, content, { recursive: true });
  for (const one of planted) await plant(content, one);
}

interface Measured {
  readonly code: number | null;
  readonly printed: string;
  readonly seconds: number;
  /** The most that it held in memory. */
  readonly bytes: number;
}

/** Tells on a pipe of its own, at its end, what a process has held. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

function runMeasured(name: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', TELL, join(ROOT, 'scripts', `${name}.ts`), ...args],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    },
  );
  const texts = ['', '', '', ''];
  child.stdio.forEach((stream, index) =>
    stream?.on('data', (data: Buffer) => (texts[index] += data.toString())),
  );
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const [, out, err, told] = texts;
      const { maxRSS = 0, userCPUTime = 0, systemCPUTime = 0 } = told ? JSON.parse(told) : {};
      resolve({
        code,
        printed: `${out}${err}`,
        seconds: (userCPUTime + systemCPUTime) / 1e6,
        bytes: maxRSS * 1024,
      });
    }),
  );
}

function listFailures(name: string, { code, printed, seconds, bytes }: Measured): readonly string[] {
  const what = [
    ...(code === 0 || code === 1 ? [] : [`ends with ${code}`]),
    ...(seconds < MOST_SECONDS ? [] : [`takes ${Math.round(seconds)} s`]),
    ...(bytes > 0 && bytes < MOST_BYTES ? [] : [`holds ${Math.round(bytes / 1e6)} MB`]),
    ...(/^\s+at \S|node:internal|Erreur imprévue/m.test(printed)
      ? ['shows where in the program it failed']
      : []),
    ...(/[\0-\x08\x0b-\x1f\x7f]/.test(printed) ? ['prints control characters'] : []),
    ...(code === 1 && !/\S:\d+:\d+ erreur /.test(printed) ? ['names no file'] : []),
  ];
  return what.map((words) => `${name} ${words}: ${printed.slice(0, 1500)}`);
}

async function plant(content: string, planted: Planted): Promise<void> {
  const path =
    typeof planted.file === 'string' ? join(content, planted.file) : toBytesPath(content, planted.file);
  try {
    const folder = typeof path === 'string' ? dirname(path) : path.subarray(0, path.lastIndexOf('/'));
    mkdirSync(folder, { recursive: true });
    rmSync(path, { recursive: true, force: true });
    await put(path, planted);
  } catch (error) {
    // A name that is too long, or where another file is: this disk does not take it.
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}

async function put(path: string | Buffer, planted: Planted): Promise<void> {
  const name = String(path);
  switch (planted.put) {
    case 'bytes':
      return writeFileSync(path, planted.bytes);
    case 'picture':
      return writeFileSync(path, await makePicture(planted.picture));
    case 'folder':
      return void mkdirSync(path);
    case 'pipe':
      return void spawnSync('mkfifo', [name]);
    case 'device':
      // Without the right to make one, a link to one.
      if (spawnSync('mknod', [name, 'c', '1', '5']).status !== 0) symlinkSync('/dev/zero', path);
      return undefined;
    case 'socket':
      return putSocket(name);
    case 'link':
      return symlinkSync(planted.to, path);
    default:
      return planted satisfies never;
  }
}

/** It stays when the process that listens there is killed. */
function putSocket(path: string): void {
  const folder = dirname(path);
  const listen = "require('node:net').createServer().listen('s', () => process.kill(process.pid, 'SIGKILL'))";
  spawnSync(process.execPath, ['-e', listen], { cwd: folder });
  renameSync(join(folder, 's'), path);
}

function toBytesPath(folder: string, file: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), file]);
}

/** What was planted, in a line. */
export function toWords(planted: readonly Planted[]): string {
  return planted.map((one) => `${one.put} ${JSON.stringify(String(one.file).slice(0, 60))}`).join(', ');
}
