import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from './browser.ts';

/** Everything that must hold: types, lint, format, content, spelling, then every test. Ends with « N passed, N failed ». */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const root = resolve(import.meta.dirname, '..');
const report = join(root, '.cache', 'test', 'vitest.json');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const STEPS: readonly Step[] = [
  { name: 'types', command: [bin('astro'), 'check', '--minimumFailingSeverity', 'error'] },
  { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', 'src', 'scripts', 'tests'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', 'src', 'scripts', 'tests'] },
  { name: 'content', command: [process.execPath, 'scripts/check.ts'] },
  { name: 'spelling', command: [bin('cspell'), '--no-progress', '--no-summary', 'content/**/*.{md,yaml}'] },
];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

const browser = ensureBrowser();
if (!browser) console.error(HOW_TO_GET_A_BROWSER);
for (const step of STEPS) if (only.length === 0 || only.includes(step.name)) runStep(step);
if (only.length === 0 || only.includes('tests')) runTests(browser);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runStep({ name, command }: Step): void {
  const started = performance.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  const ok = status === 0;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) passed += 1;
  else failed += 1;
}

function runTests(chromium: string | undefined): void {
  mkdirSync(join(root, '.cache', 'test'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(bin('vitest'), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chromium ?? '' },
  });
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  passed += numPassedTests;
  failed += numFailedTests + (status !== 0 && numFailedTests === 0 ? 1 : 0);
}
