import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, refuse } from './arguments.ts';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from './browser.ts';

const USAGE = {
  fr: `Vérifie tout : types, style, contenu, orthographe, code inutile, puis les tests.

  npm test [-- ÉTAPE …]     lint, types, templates, format, content, spelling, unused, tests
  npm run test:unit         les fonctions seules, sans construire ni ouvrir de navigateur
  npm run test:all          tout, sans échantillon : une heure ou deux`,
  en: `Checks everything: types, style, content, spelling, unused code, then the tests.

  npm test [-- STEP …]      lint, types, templates, format, content, spelling, unused, tests
  npm run test:unit         functions alone, without building or opening a browser
  npm run test:all          everything, without sampling: an hour or two`,
};
/** Folders whose tests build nothing, start no program and open no browser. */
const UNIT = [
  ...['kinds', 'model', 'html', 'locales', 'markdown', 'engine', 'load', 'house'].map(
    (name) => `tests/${name}/`,
  ),
  ...['feeds/item', 'feeds/formats', 'feeds/identity', 'feeds/scope'].map((name) => `tests/outputs/${name}`),
];
/** As many steps at once as keep two processors busy. */
const AT_ONCE = 2;

const root = resolve(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const node = (script: string): Step => ({ name: script, command: [process.execPath, script] });

/** The longest first. Astro's checker takes twice as long as TypeScript's for what both know: it checks templates alone. */
const STEPS: readonly Step[] = [
  { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', 'src', 'scripts', 'tests'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'templates',
    command: [bin('astro'), 'check', '--tsconfig', 'src/tsconfig.astro.json'],
  },
  {
    name: 'spelling',
    command: [process.execPath, 'scripts/check.ts', '--spelling', '--max-warnings', '0'],
  },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', 'src', 'scripts', 'tests'] },
  { name: 'content', command: [process.execPath, 'scripts/check.ts'] },
  { name: 'unused', command: [bin('knip')] },
];

const names = [...STEPS.map(({ name }) => name), 'tests', 'unit', 'all'];
const { positionals, command } = readArguments({ usage: USAGE, options: {}, positionals: names.length });
const unknown = positionals.find((name) => !names.includes(name));
if (unknown !== undefined)
  refuse(command, { fr: `Étape inconnue : ${unknown}.`, en: `Unknown step: ${unknown}.` });

const all = positionals.includes('all');
const wants = (name: string): boolean => all || positionals.length === 0 || positionals.includes(name);
const count = { passed: 0, failed: 0 };

await runSteps(STEPS.filter(({ name }) => wants(name)));
if (positionals.includes('unit')) await runTests(['--project', 'parts', ...UNIT]);
if (wants('tests')) {
  const browser = ensureBrowser();
  if (!browser) console.error(HOW_TO_GET_A_BROWSER);
  await runTests([], { CHROME_PATH: browser ?? '', TESTS: all ? 'all' : '' });
}
if (all)
  for (const script of globSync('tests/**/long-*.ts', { cwd: root }).sort()) await runSteps([node(script)]);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** Runs a few steps at a time; what each prints is shown when it has ended. */
async function runSteps(steps: readonly Step[]): Promise<void> {
  const queue = [...steps];
  const runNext = async (): Promise<void> => {
    for (let step = queue.shift(); step; step = queue.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runNext));
}

async function runStep({ name, command }: Step): Promise<void> {
  const started = performance.now();
  const { code, output } = await run(command);
  process.stdout.write(output);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  count[code === 0 ? 'passed' : 'failed'] += 1;
}

async function runTests(args: readonly string[], env: Environment = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run([bin('vitest'), 'run', ...reporters, ...args], { env, shown: true });
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  rmSync(folder, { recursive: true });
  count.passed += numPassedTests;
  // A file that cannot be loaded, or an error outside tests, fails the run and no test.
  count.failed += code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
}

function readReport(file: string): { readonly numPassedTests?: number; readonly numFailedTests?: number } {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function run(
  [program = '', ...args]: readonly string[],
  { env = {}, shown = false }: { readonly env?: Environment; readonly shown?: boolean } = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done({ code, output: output.join('') }));
  });
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

type Environment = Readonly<Record<string, string>>;
