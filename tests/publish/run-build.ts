import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { NOW, ROOT } from '../site/publications.ts';

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
  readonly env?: Readonly<Record<string, string>>;
  /** A copy of the project, when the test needs one that nobody else uses. */
  readonly root?: string;
}

/** `npm run build` as an owner runs it, to its end. */
export function runBuild(build: BuildArguments): Ran {
  return runScript('build', toArguments(build), build.env);
}

/** Longer than any command takes: one that serves instead of refusing is ended. */
const PATIENCE = 60_000;

/** Any command of the project, to its end. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, toCommand(ROOT, name, args), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** The same build, going on: to kill it, or to start another one beside it. */
export function startBuild(build: BuildArguments): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
} {
  const root = build.root ?? ROOT;
  const child = spawn(process.execPath, toCommand(root, 'build', toArguments(build)), {
    cwd: root,
    env: { ...process.env, ...build.env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return { child, ended };
}

function toCommand(root: string, name: string, args: readonly string[]): string[] {
  return ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args];
}

function toArguments({ content, out, now = NOW, clean = false }: BuildArguments): readonly string[] {
  return ['--content', content, '--out', out, '--now', now, ...(clean ? ['--clean'] : [])];
}
