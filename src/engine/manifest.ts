/**
 * What is known of an output folder: each file, what it was made from and how it looks, and what the build that wrote
 * them wants to find again. It is read whole or not at all; absent, the next build makes every file again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { toDigest } from './digest.ts';
import { writeWhole } from './write-whole.ts';

/** A file of the output and what it is made from. */
export interface OutputFile {
  readonly path: string;
  /** Digest of all it depends on. */
  readonly key: string;
  /** Keys of the bodies that it prints or quotes. */
  readonly bodies?: readonly string[] | undefined;
}

export interface WrittenFile {
  readonly size: number;
  /** Modification time in milliseconds: with `size`, tells a file that somebody else has changed. */
  readonly mtime: number;
  /** Milliseconds that it took to make, where that is known. */
  readonly took?: number | undefined;
  /** Milliseconds before, in which its thread loaded the program. */
  readonly loading?: number | undefined;
}

/** What is known of a file that was written; the keys of its bodies are separated by spaces. */
export interface OutputRecord extends Omit<WrittenFile, 'took' | 'loading'>, Pick<OutputFile, 'key'> {
  readonly bodies?: string;
}

export type OutputRecords = Readonly<Record<string, OutputRecord>>;

/** What is known of an output folder. */
export interface Manifest<Snapshot = unknown> {
  readonly program: string;
  readonly files: OutputRecords;
  /** The signature of the marker in the folder. */
  readonly marker?: string | undefined;
  /** What the build that wrote the files keeps of itself for the next one. */
  readonly snapshot?: Snapshot;
}

/** The manifest of the last build into this folder; empty when there is none, or it is broken, or of another program. */
export function readManifest<Snapshot = unknown>(file: string, program: string): Manifest<Snapshot> {
  const manifest = readAnyManifest<Snapshot>(file);
  return manifest?.program === program ? manifest : { program, files: {} };
}

/** The same, of whatever program; undefined when there is none, or it is broken. */
export function readAnyManifest<Snapshot = unknown>(file: string): Manifest<Snapshot> | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const text = bytes.subarray(end + 1);
  if (bytes.subarray(0, end).toString() !== toDigest(text)) return undefined;
  return JSON.parse(text.toString()) as Manifest<Snapshot>;
}

export function writeManifest(file: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest);
  writeWhole(file, `${toDigest(text)}\n${text}`);
}
