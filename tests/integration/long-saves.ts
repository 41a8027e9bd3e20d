import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createWorkshop } from '../build/folders.ts';
import { Listener, startDev } from './run-dev.ts';

/**
 * By hand: `node tests/integration/long-saves.ts [--saves 200]`. Saves a text again and again as five kinds of program do while
 * the preview runs, and ends with 1 when a browser is not told of each.
 */
const { values } = parseArgs({ options: { saves: { type: 'string', default: '200' } } });
const MOST_MS = 10_000;
const FILE = 'articles/2025/premier-carnet.md';
const PAGE = 'articles/premier-carnet/';
const { content } = createWorkshop('long-saves');
const path = join(content, FILE);
const source = readFileSync(path, 'utf8');
const toText = (save: number): string =>
  `${source}\nEnregistré ${'x'.repeat(save % 7)} marque-${save}-fin.\n`;
const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@exemple.fr', ...words], {
    cwd: content,
    encoding: 'utf8',
  });

const KINDS: Readonly<Record<string, (save: number) => void>> = {
  'in place': (save) => writeFileSync(path, toText(save)),
  'beside, then renamed over it': (save) => {
    writeFileSync(`${path}.tmp`, toText(save));
    renameSync(`${path}.tmp`, path);
  },
  'moved away, then written anew': (save) => {
    renameSync(path, `${path}~`);
    writeFileSync(path, toText(save));
    rmSync(`${path}~`);
  },
  'emptied, then written in two pieces': (save) => {
    const file = openSync(path, 'r+');
    ftruncateSync(file, 0);
    const text = toText(save);
    writeSync(file, text.slice(0, 100));
    writeSync(file, text.slice(100));
    closeSync(file);
  },
  'checked out by git': (save) => void git('checkout', '-qf', `save-${save}`),
};

const kinds = Object.entries(KINDS);
const saves = Number(values.saves);
git('init', '-q');
git('add', '-A');
git('commit', '-qm', 'start');
for (let save = 0; save < saves; save += 1) {
  if (kinds[save % kinds.length]?.[0] !== 'checked out by git') continue;
  git('checkout', '-qb', `save-${save}`);
  writeFileSync(path, toText(save));
  git('commit', '-qam', `save ${save}`);
}
const server = await startDev(content);
const browser = await Listener.connect(server.url);
const isShown = async (save: number): Promise<boolean> =>
  (await (await fetch(server.url + PAGE)).text()).includes(`marque-${save}-fin`);
const waits: number[] = [];
for (let save = 0; save < saves; save += 1) {
  const [kind, write] = kinds[save % kinds.length] ?? [];
  const start = performance.now();
  write?.(save);
  const isSeen = await Promise.race([
    browser.until(() => isShown(save)).then(() => true),
    setTimeout(MOST_MS, false, { ref: false }),
  ]);
  if (isSeen) waits.push(performance.now() - start);
  else console.error(`save ${save} was not seen: ${kind}`);
}
waits.sort((a, b) => a - b);
const at = (share: number): number => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
console.log(`${waits.length} of ${saves} saves seen; half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms`);
if (waits.length < saves) process.exitCode = 1;
browser.close();
server.stop();
