import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toAstroCommand } from '../integration/run-astro.ts';
import {
  compareFolders,
  createWorkshop,
  digestFolder,
  listStaging,
  type Digests,
  type Workshop,
} from './folders.ts';
import { mustBuild, runBuild, start, startBuild, type BuildArguments } from './run-build.ts';

/** Two publications that differ in every page and in their style sheet. */
const VERSIONS = [
  { title: 'Avant', accent: '#b83216' },
  { title: 'Après', accent: '#16b832' },
] as const;

/** What somebody else has put in the output. */
const FOREIGN = { '.git/HEAD': 'ref: refs/heads/pages', CNAME: 'exemple.fr', 'media/film.webm': 'film' };

/** A publication that is built, with what is right to find where it is. */
export class Interrupted {
  readonly workshop: BuildArguments;
  readonly #whole: readonly Digests[];
  #version = 0;

  constructor(workshop: BuildArguments = createWorkshop('interrupted')) {
    this.workshop = workshop;
    this.#whole = VERSIONS.map((_, version) => {
      this.#set(version);
      mustBuild({ ...workshop, clean: true });
      return digestFolder(workshop.out);
    });
    for (const [file, text] of Object.entries(FOREIGN)) {
      mkdirSync(dirname(join(workshop.out, file)), { recursive: true });
      writeFileSync(join(workshop.out, file), text);
    }
    mustBuild(workshop);
  }

  /** Changes the content, so that every page is to be made again. */
  change(): void {
    this.#set(1 - this.#version);
  }

  /** Bytes that a disk must have for the next build. */
  get needed(): number {
    const [before = {}, after = {}] = this.#version === 1 ? this.#whole : this.#whole.toReversed();
    const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
    return changed.reduce((sum, path) => sum + toBlocks(this.workshop.out, path), 0);
  }

  /** What is wrong after a build that did not come to its end; nothing when all is as it must be. */
  findFailures(): readonly string[] {
    const { out } = this.workshop;
    const place = existsSync(out) ? out : (listStaging(out).find((path) => path.endsWith('.old')) ?? '');
    const found = withoutForeign(digestFolder(place));
    const differences = this.#whole.map((whole) => compareFolders(whole, found));
    return [
      ...(differences.some((one) => one.length === 0)
        ? []
        : [`neither output: ${JSON.stringify(differences.map((one) => one.slice(0, 3)))}`]),
      ...findLost(place),
    ];
  }

  /** What is wrong once the next build has ended. */
  findFailuresOfNext(): readonly string[] {
    const { out } = this.workshop;
    const { code, stderr } = runBuild(this.workshop);
    return [
      ...(code === 0 ? [] : [`the next build ends with ${code}: ${stderr}`]),
      ...compareFolders(this.#whole[this.#version] ?? {}, withoutForeign(digestFolder(out))),
      ...findLost(out),
      ...listStaging(out),
    ];
  }

  #set(version: number): void {
    this.#version = version;
    const site = join(this.workshop.content, 'site.yaml');
    const { title, accent } = VERSIONS[version === 0 ? 0 : 1];
    const rest = readFileSync(site, 'utf8').replace(/^accent: .*\n/m, '');
    writeFileSync(
      site,
      `accent: { light: '${accent}', dark: '#ff8a66' }\n${rest.replace(/^title: .*$/m, `title: ${title}`)}`,
    );
  }
}

/** Ends a build after so many milliseconds, unless it has ended; `astro`: that of Astro. Gives what it printed. */
export async function interrupt(
  workshop: Workshop,
  { signal, after, astro = false }: { signal: NodeJS.Signals; after: number; astro?: boolean },
): Promise<string> {
  const { child, ended } = astro ? startAstro(workshop) : startBuild(workshop);
  const timer = setTimeout(() => child.kill(signal), after);
  const { stdout, stderr } = await ended;
  clearTimeout(timer);
  return stdout + stderr;
}

function startAstro({ content, out }: Workshop): ReturnType<typeof start> {
  const { command, env } = toAstroCommand({ content, out });
  return start(command, env);
}

/** A disk of its own in memory, of so many bytes; undefined where this machine does not let us make one. */
export function mountDisk(folder: string, bytes: number): Disk | undefined {
  mkdirSync(folder, { recursive: true });
  const mount = (...args: readonly string[]): number | null => spawnSync('mount', [...args, folder]).status;
  if (process.platform !== 'linux' || mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs') !== 0)
    return undefined;
  return {
    resize: (size) => void mount('-o', `remount,size=${size}`),
    used: () =>
      Number(spawnSync('df', ['--output=used', '-B1', folder], { encoding: 'utf8' }).stdout.split('\n')[1]),
    close: () => void spawnSync('umount', [folder]),
  };
}

export interface Disk {
  readonly resize: (bytes: number) => void;
  readonly used: () => number;
  readonly close: () => void;
}

function toBlocks(folder: string, path: string): number {
  const { size } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? { size: 0 };
  return Math.ceil(size / 4096) * 4096;
}

function withoutForeign(digests: Digests): Digests {
  return Object.fromEntries(Object.entries(digests).filter(([path]) => !(path.slice(1) in FOREIGN)));
}

function findLost(folder: string): readonly string[] {
  return Object.entries(FOREIGN).flatMap(([file, text]) => {
    const path = join(folder, file);
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [`lost: ${file}`];
  });
}
