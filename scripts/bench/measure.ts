import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Readable } from 'node:stream';

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 20;
/** Runs a command, then prints on the third channel what the shell's children, theirs included, have spent (POSIX `times`). */
const WRAPPER = '"$@"; code=$?; times >&3; exit $code';
const MINUTES = /(\d+)m([\d.]+)s/g;

export interface Command {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor, user and system, of the process and all below it. */
  readonly cpu: number;
  /** Most memory held at once by all processes, in 10⁶ bytes; 0 where there is no /proc. Shared pages count in each. */
  readonly memory: number;
}

/** Commands one after the other: their times add up, the memory is that of the largest. @throws when one fails, with all it printed. */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measureOne(command));
  return {
    wall: costs.reduce((sum, one) => sum + one.wall, 0),
    cpu: costs.reduce((sum, one) => sum + one.cpu, 0),
    memory: Math.max(...costs.map((one) => one.memory)),
  };
}

async function measureOne({ command, cwd, env }: Command): Promise<Cost> {
  const started = performance.now();
  const child = spawn('/bin/sh', ['-c', WRAPPER, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const watch = watchProcesses(child.pid ?? 0);
  const channels = Promise.all([child.stdout, child.stderr, child.stdio[3]].map(readChannel));
  const code = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('exit', (status) => resolve(status ?? 1)),
  );
  const wall = (performance.now() - started) / 1000;
  const [output, errors, times] = await channels;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output ?? ''}${errors ?? ''}`);
  const seen = watch.stop();
  // What was killed without being waited for, as Pagefind's process is, is not in the times of the shell.
  return { wall, cpu: Math.max(toSeconds(times ?? ''), seen.cpu), memory: seen.memory / 1e6 };
}

function readChannel(channel: unknown): Promise<string> {
  return channel instanceof Readable ? readAll(channel) : Promise.resolve('');
}

/** `times` prints the shell's own times, then its children's: `0m1.230000s 0m0.450000s`. */
function toSeconds(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(MINUTES)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** The most bytes held at once, and the seconds of processor of each process as it was last seen. */
function watchProcesses(pid: number): { readonly stop: () => Omit<Cost, 'wall'> } {
  let memory = 0;
  const spent = new Map<number, number>();
  const look = (): void => {
    const processes = listProcesses(pid);
    const sizes = processes.map(readMemory);
    // The kernel remembers the peak of each process: what falls between two looks is not lost.
    memory = Math.max(
      memory,
      sizes.reduce((sum, { now }) => sum + now, 0),
      ...sizes.map(({ most }) => most),
    );
    for (const one of processes) spent.set(one, Math.max(spent.get(one) ?? 0, readTime(one)));
  };
  const timer = setInterval(look, INTERVAL);
  return {
    stop: () => {
      clearInterval(timer);
      return { memory, cpu: [...spent.values()].reduce((sum, seconds) => sum + seconds, 0) };
    },
  };
}

/** A process and all below it. */
function listProcesses(pid: number): readonly number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((id) => id !== ''),
    );
    return [pid, ...children.flatMap((child) => listProcesses(Number(child)))];
  } catch {
    // It has ended, or there is no /proc here.
    return [];
  }
}

function readMemory(pid: number): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return { now: read('VmRSS'), most: read('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}

/** Seconds of processor that a process has taken, without its children; 0 when it has ended. Fields 14 and 15 of proc(5), in hundredths. */
function readTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
