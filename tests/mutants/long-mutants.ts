import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFolder, ROOT } from '../run-folder.ts';
import { CHOSEN } from './chosen-places.ts';
import { listKeyMutants } from './key-mutants.ts';
import { KEYS } from './keys.ts';
import { readSource, toMutant, type Mutant } from './mutant.ts';

/**
 * Changes the program in many places, one at a time, in a copy, and runs the tests that must refuse each change. Ends with
 * 1 when one is not refused. By hand: `node tests/mutants/long-mutants.ts [--only WORDS]… [--list]`, WORDS being part
 * of what is printed of a mutant.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [''] }, list: { type: 'boolean' } },
});
/** Copies in which mutants are tried at once. */
const COPIES = 2;
/** Milliseconds after which tests are taken to run for ever. */
const PATIENCE = 300_000;
const COPIED = [
  'src',
  'tests',
  'scripts',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'vitest.config.ts',
  'eslint.folders.js',
];

const mutants = [...KEYS.flatMap(listKeyMutants), ...CHOSEN.map(toChosenMutant)].filter(({ name }) =>
  values.only.some((words) => name.includes(words)),
);
if (values.list) for (const { name, tests } of mutants) console.log(`${name} (${tests.join(', ')})`);
else process.exitCode = await tryAll();

async function tryAll(): Promise<number> {
  const started = performance.now();
  const folders = Array.from({ length: COPIES }, () => copyProject());
  const queue = [...new Set(mutants.map(({ tests }) => tests.join(' ')))].map((tests) => tests.split(' '));
  await inEach(folders, queue, async (folder, tests) => {
    if (!(await pass(folder, tests)))
      throw new Error(`These tests fail without any change: ${tests.join(', ')}`);
  });
  const survivors: string[] = [];
  await inEach(folders, [...mutants], async (folder, mutant) => {
    if (await survives(folder, mutant)) survivors.push(mutant.name);
  });
  for (const name of survivors.sort()) console.error(`not refused: ${name}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${mutants.length} mutants, ${survivors.length} not refused, in ${seconds} s`);
  return mutants.length === 0 || survivors.length > 0 ? 1 : 0;
}

async function inEach<T>(
  folders: readonly string[],
  queue: T[],
  work: (folder: string, one: T) => Promise<void>,
): Promise<void> {
  await Promise.all(
    folders.map(async (folder) => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(folder, one);
    }),
  );
}

function copyProject(): string {
  const folder = createFolder('mutants');
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, '.cache'));
  return folder;
}

async function survives(folder: string, { file, source, changed, tests }: Mutant): Promise<boolean> {
  const path = join(folder, file);
  writeFileSync(path, changed);
  const isAlive = await pass(folder, tests);
  writeFileSync(path, source);
  return isAlive;
}

function pass(folder: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/.bin/vitest');
  const { TEST_RUN_FOLDER: _, ...env } = process.env;
  const child = spawn(vitest, ['run', '--project', 'parts', '--bail', '1', '--reporter', 'dot', ...tests], {
    cwd: folder,
    env,
    stdio: 'ignore',
    timeout: PATIENCE,
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

function toChosenMutant({ find, replace, ...place }: (typeof CHOSEN)[number]): Mutant {
  const source = readSource(place.file);
  const start = source.indexOf(find);
  if (start < 0 || source.includes(find, start + 1))
    throw new Error(`${place.file} does not have « ${find} » once`);
  return toMutant(place, source, { start, end: start + find.length, to: replace });
}
