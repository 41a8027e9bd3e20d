import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import type { Tool } from './corpus.ts';
import { installEleventy } from './install-eleventy.ts';
import type { Command } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NODE = process.execPath;

/** `clean`: no output, and nothing that an earlier build has analysed of the publication. `warm`: nothing has changed. `edit`: one word has. */
export const WORKS = ['clean', 'warm', 'edit'] as const;
export type Work = (typeof WORKS)[number];

export interface Extras {
  readonly search: boolean;
  /** Pictures of link cards, which only this project draws. */
  readonly cards: boolean;
  /** EPUB files of series, which only this project makes. */
  readonly books: boolean;
}

/** A tool with its inputs and its output. */
export interface Contender {
  readonly tool: Tool;
  readonly version: string;
  readonly input: string;
  readonly output: string;
  readonly toCommands: (extras: Extras) => readonly Command[];
  /** Removes the output and, for ours, what the build remembers of it: the next build is a first one. */
  readonly forget: () => void;
}

/** Of each tool: which version is there, installed where it must be, and what builds with it. */
const TOOLS: Readonly<
  Record<Tool, { getVersion(): string; toCommands(paths: Paths, extras: Extras): readonly Command[] }>
> = {
  nous: {
    getVersion: readRevision,
    toCommands: (paths, extras) => [toOurCommand(paths, extras)],
  },
  hugo: {
    getVersion: readHugoVersion,
    toCommands: (paths, extras) => [toHugoCommand(paths), ...toPagefind(paths, extras)],
  },
  eleventy: {
    getVersion: installEleventy,
    toCommands: (paths, extras) => [toEleventyCommand(paths), ...toPagefind(paths, extras)],
  },
};

/** Gets a tool ready, which may install it. @throws when the machine cannot have it. */
export function prepareContender(tool: Tool, folder: string): Contender {
  const paths = { input: join(folder, tool), output: join(folder, `${tool}-output`) };
  return {
    tool,
    ...paths,
    version: TOOLS[tool].getVersion(),
    toCommands: (extras) => TOOLS[tool].toCommands(paths, extras),
    forget: () => {
      // Only ours keeps anything: forgotten for another, it would be missing from our next edit.
      const remembered = tool === 'nous' ? [join('publish', toDigest(paths.output)), 'kept'] : [];
      for (const one of [paths.output, ...remembered.map((name) => join(ROOT, '.cache', name))])
        rmSync(one, { recursive: true, force: true });
    },
  };
}

interface Paths {
  readonly input: string;
  readonly output: string;
}

function toOurCommand({ input, output }: Paths, extras: Extras): Command {
  const left = Object.entries(extras).flatMap(([name, wanted]) => (wanted ? [] : [`--no-${name}`]));
  const options = ['--content', input, '--out', output, ...left];
  return {
    command: [NODE, '--disable-warning=ExperimentalWarning', 'scripts/build.ts', ...options],
    cwd: ROOT,
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, '.cache/node'),
    },
  };
}

function toHugoCommand({ input, output }: Paths): Command {
  return { command: ['hugo', '--quiet', '--destination', output], cwd: input };
}

function toEleventyCommand({ input, output }: Paths): Command {
  const modules = join(input, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(ROOT, '.cache/bench/eleventy/node_modules'), modules);
  return {
    command: [NODE, join(modules, '@11ty/eleventy/cmd.cjs'), `--output=${output}`, '--quiet'],
    cwd: input,
  };
}

/** The search index that a user of another tool adds: Pagefind over the built pages. */
function toPagefind({ output }: Paths, { search }: Extras): readonly Command[] {
  return search
    ? [{ command: [join(ROOT, 'node_modules/.bin/pagefind'), '--site', output, '--silent'], cwd: ROOT }]
    : [];
}

function readRevision(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : 'unknown revision';
}

function readHugoVersion(): string {
  return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? '';
}
