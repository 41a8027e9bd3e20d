import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuildArguments {
  readonly content: string;
  readonly out: string;
  readonly now?: string;
  readonly clean?: boolean;
  readonly record?: boolean;
  /** Other options of the command. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A copy of the project, when the test needs one that nobody else uses. */
  readonly root?: string;
}

/** Leaves out what most tests do not look at, and a clean build makes again: link cards, at 40 ms each, and books. */
export const PLAIN = ['--no-cards', '--no-books'] as const;

/** `npm run build` as an owner runs it, to its end. */
export function runBuild(build: BuildArguments): Ran {
  return run(toCommand(build.root ?? ROOT, 'build', toArguments(build)), build.env, build.root);
}

/** The same, when it must succeed. @throws with what it printed when it does not. */
export function mustBuild(build: BuildArguments): Ran {
  const ran = runBuild(build);
  if (ran.code !== 0) throw new Error(`The build ended with ${ran.code}:\n${ran.stderr}`);
  return ran;
}

/** Longer than any command takes: one that serves instead of refusing is ended. */
const PATIENCE = 600_000;
const WITHOUT_WARNING = '--disable-warning=ExperimentalWarning';

/** Any command of the project, to its end. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  return run(toCommand(ROOT, name, args), env);
}

/** Node with a script and its arguments, to its end. */
export function run(command: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = ROOT): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE,
    env: toEnvironment(env),
  });
  return { code: status, stdout, stderr };
}

/** The same build, going on: to kill it, or to start another one beside it. */
export function startBuild(build: BuildArguments): Started {
  return start(toCommand(build.root ?? ROOT, 'build', toArguments(build)), build.env, build.root);
}

/** Node with a script and its arguments, going on. */
export function start(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = ROOT,
): Started {
  const child = spawn(process.execPath, command, { cwd, env: toEnvironment(env) });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (printed.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed.stderr += data.toString()));
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, ...printed })));
  return { child, ended };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

function toCommand(root: string, name: string, args: readonly string[]): string[] {
  return [WITHOUT_WARNING, join(root, 'scripts', `${name}.ts`), ...args];
}

function toArguments({
  content,
  out,
  now = NOW,
  clean,
  record,
  flags = [],
}: BuildArguments): readonly string[] {
  return [
    '--content',
    content,
    '--out',
    out,
    '--now',
    now,
    ...(clean ? ['--clean'] : []),
    ...(record ? ['--record'] : []),
    ...flags,
  ];
}

/** A reader's environment: what vitest sets for itself would make other templates. */
function toEnvironment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && !name.startsWith('VITEST'),
  );
  return { ...Object.fromEntries(own), ...env };
}
