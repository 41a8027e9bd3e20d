/**
 * The next output folder, built beside the one in place. It begins as a copy of it, of hard links; files that are made
 * again replace them, and what is neither made nor kept is removed. `swap` puts it in place in two renames. Until then
 * readers have the old output, whole. What somebody else put in it stays in it. Of a large output, the one before the last
 * stays beside: to bring it up to date takes a third of the time that a new copy does.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { WorkerPool } from './worker-pool.ts';
import type { Manifest, OutputFile, OutputRecord, OutputRecords, WrittenFile } from './manifest.ts';
import {
  findMarker,
  listForeign,
  listLeftovers,
  NOTHING,
  toSuperseded,
  writeMarker,
  type Marker,
} from './output-marker.ts';
import { openStaging } from './output-staging.ts';
import { carry, linkOutput, removeFile } from './output-tree.ts';
import type { OutputTask } from './output-worker.ts';

/** Below this many files, a thread to link them would not be worth its start. */
const WORTH_A_THREAD = 2_000;
/** With this many files kept for one that is written, the old output is soon made the next one. */
const WORTH_KEEPING = 4;
/** Files of which it is known how long they took. */
const MOST_TIMED = 10;

/** A file, and how many milliseconds it took to make. */
export interface TimedFile {
  readonly path: string;
  readonly took: number;
}

/** Paths: of what was written where somebody else wrote too, and of what nobody is to find any more. */
interface Completion {
  readonly files?: readonly string[];
  readonly withheld?: readonly string[];
}

export class Output {
  /** What an earlier version left beside the output: told once, as the next one has its marker. */
  readonly leftovers: readonly string[];
  readonly #old: string;
  readonly #new: string;
  readonly #aside: string;
  readonly #last: Marker;
  readonly #signature: string | undefined;
  readonly #known: OutputRecords;
  readonly #files: Record<string, OutputRecord> = {};
  readonly #folders = new Set<string>();
  readonly #thread = new WorkerPool<OutputTask, readonly string[]>(
    new URL('./output-worker.ts', import.meta.url),
    undefined,
    2,
  );
  readonly #hasThread: boolean;
  #ready: Promise<unknown> = Promise.resolve();
  #touched: ReadonlySet<string> = new Set();
  #foreign: readonly string[] = [];
  #keepsOld: boolean;
  /** The files that took longest to make, the longest first. */
  slowest: readonly TimedFile[] = [];
  written = 0;
  kept = 0;
  /** Milliseconds in which threads loaded the program, all together. */
  loading = 0;

  /** Begins a copy of the last output, which `manifest` describes and `manifestFile` holds, while other work goes on. */
  constructor(outDir: string, { program, files, marker }: Manifest, manifestFile: string) {
    this.#old = outDir;
    const { next, aside } = openStaging(outDir, manifestFile);
    this.#new = next;
    this.#aside = aside;
    this.#last = findMarker(outDir, manifestFile) ?? NOTHING;
    this.leftovers = listLeftovers(outDir);
    this.#signature = marker;
    this.#known = files;
    this.#hasThread = Object.keys(files).length > WORTH_A_THREAD;
    this.#keepsOld = this.#hasThread;
    if (this.#hasThread) this.#ready = this.#linkInThread(manifestFile, program);
    else this.#linkHere();
  }

  async #linkInThread(manifestFile: string, program: string): Promise<void> {
    if (existsSync(this.#aside)) {
      rmSync(this.#new, { recursive: true, force: true });
      renameSync(this.#aside, this.#new);
    } else mkdirSync(this.#new, { recursive: true });
    const link = { manifestFile, program, from: this.#old, to: this.#new };
    await this.#thread.send([{ link }], (touched) => (this.#touched = new Set(touched)));
  }

  #linkHere(): void {
    rmSync(this.#new, { recursive: true, force: true });
    mkdirSync(this.#new, { recursive: true });
    this.#touched = new Set(linkOutput(this.#known, this.#old, this.#new));
  }

  /** Where the next output is made. */
  get folder(): string {
    return this.#new;
  }

  /** To be awaited before anything is kept or written. */
  async isReady(): Promise<void> {
    await this.#ready;
    await this.#thread.finish();
  }

  /** Whether all that the last build wrote, but what is `stale`, is as it was written. */
  isIntact(isStale: (path: string) => boolean): boolean {
    return [...this.#touched].every(isStale);
  }

  /** Keeps the file of the last build when it was made from the same things and nobody touched it. */
  keep(path: string, key: string): boolean {
    const record = this.#known[path];
    if (record?.key !== key || this.#touched.has(path)) return false;
    this.#files[path] = record;
    this.kept += 1;
    return true;
  }

  /** Keeps all that the last build wrote but what is `stale`. */
  keepAllBut(isStale: (path: string) => boolean): void {
    for (const [path, { key }] of Object.entries(this.#known)) if (!isStale(path)) this.keep(path, key);
  }

  /** `took` is how many milliseconds its content took to make. */
  write(file: OutputFile, content: string | Uint8Array, took?: number): void {
    this.adopt(file, { ...writeOutputFile(this.place(file.path), content), took });
  }

  /** Gives a second address to a file that is already in the new output; nothing where there is none, or `path` is taken. */
  copy(path: string, source: string): void {
    const record = this.#files[source];
    if (!record || path in this.#files || this.keep(path, record.key)) return;
    const { key, bodies } = record;
    const file = { path, key, bodies: bodies?.split(' ') };
    this.adopt(file, writeOutputFile(this.place(path), readFileSync(join(this.#new, source))));
  }

  /** Where a file of the new output is to be written; its folder exists, and nothing is there. */
  place(path: string): string {
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(join(this.#new, folder), { recursive: true });
    this.#folders.add(folder);
    const place = join(this.#new, path);
    if (this.#isLinked(path)) rmSync(place);
    return place;
  }

  /** Takes in a file that was written at its `place`. @throws when two files have one address. */
  adopt({ path, key, bodies }: OutputFile, { size, mtime, took = 0, loading = 0 }: WrittenFile): void {
    if (path in this.#files) throw new Error(`Two outputs at one address: ${path}`);
    this.#files[path] = { key, size, mtime, ...(bodies ? { bodies: bodies.join(' ') } : {}) };
    this.written += 1;
    this.loading += loading;
    if (took > (this.slowest[MOST_TIMED - 1]?.took ?? 0))
      this.slowest = [...this.slowest, { path, took }].sort((a, b) => b.took - a.took).slice(0, MOST_TIMED);
  }

  get files(): OutputRecords {
    return this.#files;
  }

  get vanished(): readonly string[] {
    return Object.keys(this.#known).filter((path) => !(path in this.#files));
  }

  /** What somebody else put in the output, once it is complete: paths, of whole folders with `/` at the end. */
  get foreign(): readonly string[] {
    return this.#foreign;
  }

  /**
   * Makes the new output, of these files, whole: with what somebody else put in the old one, with superseded assets but
   * those that are withheld, and with its marker. `now` is in milliseconds since 1970.
   * @throws {ForeignFile} when somebody else's file is where one of ours is.
   */
  complete(now: number, { files = Object.keys(this.#files), withheld = [] }: Completion = {}): void {
    for (const path of this.vanished) if (this.#isLinked(path)) removeFile(this.#new, path);
    this.#foreign = listForeign(this.#old, this.#last, this.#signature);
    const superseded = toSuperseded(this.#last, [...files, ...withheld], now);
    for (const path of [...this.#foreign, ...Object.keys(superseded)]) carry(path, this.#old, this.#new);
    writeMarker(this.#new, { files: files.toSorted(), superseded, foreign: this.#foreign });
  }

  /** Puts the new output, which is complete, in place of the old one. */
  swap(): void {
    rmSync(this.#aside, { recursive: true, force: true });
    if (existsSync(this.#old)) renameSync(this.#old, this.#aside);
    renameSync(this.#new, this.#old);
    this.#keepsOld = this.#hasThread && this.kept > this.written * WORTH_KEEPING;
    if (this.#hasThread && !this.#keepsOld && existsSync(this.#aside))
      this.#ready = this.#remove(this.#aside);
  }

  /** Leaves nothing beside the output in place but what the next build will make its own. */
  async close(): Promise<void> {
    try {
      await this.isReady();
    } finally {
      await this.#thread.close();
      if (!this.#keepsOld)
        for (const folder of [this.#new, this.#aside]) rmSync(folder, { recursive: true, force: true });
      else if (existsSync(this.#new)) renameSync(this.#new, this.#aside);
    }
  }

  /** Two threads share what the folder holds. */
  async #remove(folder: string): Promise<void> {
    for (const name of readdirSync(folder))
      await this.#thread.send([{ remove: join(folder, name) }], () => undefined);
  }

  #isLinked(path: string): boolean {
    return path in this.#known && !this.#touched.has(path) && !(path in this.#files);
  }
}

/** Writes a file that does not exist yet and returns how it looks. */
export function writeOutputFile(file: string, content: string | Uint8Array): WrittenFile {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, content);
    const { size, mtimeMs } = fstatSync(descriptor);
    return { size, mtime: mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}
