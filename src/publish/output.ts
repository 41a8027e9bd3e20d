import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { toDigest } from '../load/digest.ts';
import type { Receipt } from './receipt.ts';

/** A file of the output and what it is made from. */
export interface OutputFile {
  readonly path: string;
  /** Digest of all it depends on. */
  readonly key: string;
  /** Keys of the bodies that it prints. */
  readonly bodies?: readonly string[];
}

/** What is known of a file that was written. */
export interface OutputRecord extends WrittenFile, Omit<OutputFile, 'path'> {}

export interface WrittenFile {
  readonly size: number;
  /** Modification time in milliseconds: with `size`, tells a file that somebody else has changed. */
  readonly mtime: number;
}

export interface Manifest {
  readonly program: string;
  readonly files: Readonly<Record<string, OutputRecord>>;
  /** What the build that wrote the files found, whatever bodies say. */
  readonly receipt?: Receipt;
}

/**
 * The next output folder, built beside the one in place: unchanged files are hard links to the old ones, so that
 * nothing is copied; `swap` puts it in place in two renames. Until then readers have the old output, whole.
 */
export class Output {
  readonly #old: string;
  readonly #new: string;
  readonly #known: Readonly<Record<string, OutputRecord>>;
  readonly #files: Record<string, OutputRecord> = {};
  readonly #folders = new Set<string>();
  written = 0;
  kept = 0;

  constructor(outDir: string, known: Readonly<Record<string, OutputRecord>>) {
    this.#old = outDir;
    this.#new = `${outDir}.next`;
    this.#known = known;
    rmSync(this.#new, { recursive: true, force: true });
    mkdirSync(this.#new, { recursive: true });
  }

  /** Keeps the file of the last build when it was made from the same things and nobody touched it. */
  keep(path: string, key: string): boolean {
    const record = this.#known[path];
    if (record?.key !== key || !isAsRecorded(join(this.#old, path), record)) return false;
    this.#take(path, record);
    return true;
  }

  /** Keeps all that the last build wrote but what is `stale`; see `isIntact`. */
  keepAllBut(stale: (path: string) => boolean): void {
    for (const [path, record] of Object.entries(this.#known)) if (!stale(path)) this.#take(path, record);
  }

  write(file: OutputFile, content: string | Uint8Array): void {
    this.adopt(file, writeOutputFile(this.place(file.path), content));
  }

  /** Where a file of the new output is to be written; its folder exists. */
  place(path: string): string {
    this.#makeFolder(path);
    return join(this.#new, path);
  }

  /** Takes in a file that was written at its `place`. @throws when two files have one address. */
  adopt({ path, ...file }: OutputFile, { size, mtime }: WrittenFile): void {
    if (path in this.#files) throw new Error(`Two outputs at one address: ${path}`);
    this.#files[path] = { ...file, size, mtime };
    this.written += 1;
  }

  get files(): Readonly<Record<string, OutputRecord>> {
    return this.#files;
  }

  get vanished(): readonly string[] {
    return Object.keys(this.#known).filter((path) => !(path in this.#files));
  }

  /** Puts the new output in place of the old one. */
  swap(): void {
    const aside = `${this.#old}.old`;
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(this.#old)) renameSync(this.#old, aside);
    renameSync(this.#new, this.#old);
    rmSync(aside, { recursive: true, force: true });
  }

  discard(): void {
    rmSync(this.#new, { recursive: true, force: true });
  }

  #take(path: string, record: OutputRecord): void {
    this.#makeFolder(path);
    link(join(this.#old, path), join(this.#new, path));
    this.#files[path] = record;
    this.kept += 1;
  }

  #makeFolder(path: string): void {
    const folder = dirname(path);
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.#new, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** Writes a file that does not exist yet and says how it looks. */
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

/** A build killed between the two renames of `swap` left the old output aside: it is put back. */
export function recoverOutput(outDir: string): void {
  const aside = `${outDir}.old`;
  if (!existsSync(outDir) && existsSync(aside)) renameSync(aside, outDir);
}

/** The manifest of the last build into this folder; empty when there is none, or it is broken, or of another program. */
export function readManifest(file: string, program: string): Manifest {
  const none = { program, files: {} };
  if (!existsSync(file)) return none;
  const [sum = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const text = rest.join('\n');
  if (sum !== toDigest(text)) return none;
  const manifest = JSON.parse(text) as Manifest;
  return manifest.program === program ? manifest : none;
}

export function writeManifest(file: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${toDigest(text)}\n${text}`);
  renameSync(`${file}.new`, file);
}

/** Whether all that the last build wrote, but what is `stale`, is as it was written. */
export function isIntact(outDir: string, { files }: Manifest, stale: (path: string) => boolean): boolean {
  return Object.entries(files).every(
    ([path, record]) => stale(path) || isAsRecorded(join(outDir, path), record),
  );
}

function isAsRecorded(file: string, record: OutputRecord): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === record.size && stat.mtimeMs === record.mtime;
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
