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

/** What is known of a file of the output: what it was made from, and how it looked when it was written. */
export interface OutputRecord extends WrittenFile {
  /** Digest of all it depends on. */
  readonly key: string;
}

export interface WrittenFile {
  readonly size: number;
  /** Modification time in milliseconds: with `size`, tells a file that somebody else has changed. */
  readonly mtime: number;
}

export interface Manifest {
  readonly program: string;
  readonly files: Readonly<Record<string, OutputRecord>>;
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
    if (record?.key !== key) return false;
    const old = join(this.#old, path);
    if (!isAsRecorded(old, record)) return false;
    this.#makeFolder(path);
    link(old, join(this.#new, path));
    this.#files[path] = record;
    this.kept += 1;
    return true;
  }

  write(path: string, key: string, content: string | Uint8Array): void {
    this.adopt(path, key, writeOutputFile(this.place(path), content));
  }

  /** Where a file of the new output is to be written; its folder exists. */
  place(path: string): string {
    this.#makeFolder(path);
    return join(this.#new, path);
  }

  /** Takes in a file that was written at its `place`. @throws when two files have one address. */
  adopt(path: string, key: string, { size, mtime }: WrittenFile): void {
    if (path in this.#files) throw new Error(`Two outputs at one address: ${path}`);
    this.#files[path] = { key, size, mtime };
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
