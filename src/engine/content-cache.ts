/**
 * Results kept between builds, each by the key of all that it is made from: plain data, or text that stays on the disk
 * until it is asked for. A database of one table, written in one transaction: a build that is killed leaves what earlier
 * ones kept. What another version of the program kept, and what is not as it was written, counts as absent, so that no
 * fault of the file is ever seen in a result. It also knows the digest of each file by its size and times.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { toDigest } from './digest.ts';
import { readSignature, type FileSignature } from './file-signature.ts';
import { isBroken, listKeys, openDatabase, PROGRAM, removeDatabase, toRow } from './record-database.ts';

/** A file changed within this many milliseconds of being read may have changed again without its times telling. */
const UNSURE = 1500;
/** Up to this share of the records, those that are not used stay: to find and remove them costs more than they do. */
const MOST_UNUSED = 0.1;
/** The digest of a file's bytes, and how the file looked when they were read. */
type Seen = readonly [signature: string, digest: string];

export class ContentCache {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #known: Set<string>;
  readonly #used = new Set([PROGRAM]);
  readonly #signatures = new Map<string, FileSignature>();
  /** Digests that files had, while nothing but what is known of them is asked. */
  #past: ReadonlyMap<string, string> | undefined;
  /** Whether the file cannot be read or written any more: it is removed in the end. */
  #isBroken = false;

  /** `ignore`: what is kept is of no use. */
  constructor(path: string, program: string, ignore = false) {
    this.#path = path;
    this.#database = openDatabase(path, program, ignore);
    this.#select = this.#database.prepare('SELECT value, sum FROM record WHERE key = ?');
    this.#select.setReturnArrays(true);
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?)');
    this.#known = listKeys(this.#database);
    // One transaction for all: each of its own would look at the disk again.
    this.#database.exec('BEGIN IMMEDIATE');
  }

  /**
   * The digest of a file's bytes, from its size and times when they tell enough, or read.
   *
   * @throws what `read` throws, for one when the file is not there.
   */
  digestOf(path: string, read: () => Uint8Array): string {
    const past = this.#past?.get(path);
    if (past !== undefined) return past;
    const signature = this.#getSignature(path);
    const known = this.#getSeen(path);
    if (known && known[0] === signature?.text) {
      this.use(toSeenKey(path));
      return known[1];
    }
    const digest = toDigest(read());
    if (signature && signature.age > UNSURE) this.#keep(toSeenKey(path), [signature.text, digest]);
    return digest;
  }

  /** Runs with files as they were when they had these digests, by their paths; nothing is kept of it. */
  async withPast<T>(digests: ReadonlyMap<string, string>, run: () => Promise<T>): Promise<T> {
    this.#past = digests;
    try {
      return await run();
    } finally {
      this.#past = undefined;
    }
  }

  /** Whether the bytes of a file are not those that are asked for. */
  isPast(path: string): boolean {
    return this.#past?.has(path) === true;
  }

  /** Files may have changed since they were first asked for. */
  lookAgain(): void {
    this.#signatures.clear();
  }

  /** Whether a file has changed since its digest was kept, or might have; false for one that is not there. */
  hasChanged(path: string): boolean {
    const signature = this.#getSignature(path);
    return signature !== undefined && this.#getSeen(path)?.[0] !== signature.text;
  }

  /** A file whose digest was asked for and that has changed since, or is gone. */
  findChanged(): string | undefined {
    for (const [path, { text }] of this.#signatures) if (readSignature(path)?.text !== text) return path;
    return undefined;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** A kept result. */
  get<T>(key: string): T | undefined {
    const value = this.#read(key);
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  }

  /** A kept result, or a new one, which must be plain data. */
  getOrMake<T>(key: string, make: () => T): T {
    const known = this.get<T>(key);
    if (known !== undefined) {
      this.use(key);
      return known;
    }
    const made = make();
    this.#keep(key, made);
    return made;
  }

  /** Keeps a text, as its bytes in UTF-8. */
  keepText(key: string, bytes: Uint8Array): void {
    this.#write(key, bytes);
  }

  getText(key: string): string | undefined {
    const value = this.#read(key);
    return value instanceof Uint8Array ? decoder.decode(value) : undefined;
  }

  /** A kept result may be asked for, by this build or the next: it is not dropped. */
  use(key: string): void {
    this.#used.add(key);
  }

  /** Drops what nobody has used, when it is much. */
  dropUnused(): void {
    const unused = this.#known.difference(this.#used);
    if (unused.size <= this.#known.size * MOST_UNUSED) return;
    const drop = this.#database.prepare('DELETE FROM record WHERE key = ?');
    for (const key of unused) this.#ask(() => drop.run(key));
  }

  /** Writes down what was kept until now. */
  save(): void {
    if (this.#database.isTransaction) this.#ask(() => this.#database.exec('COMMIT'));
  }

  /** Forgets what was not saved; nothing can be asked any more. */
  close(): void {
    this.#database.close();
    if (this.#isBroken) removeDatabase(this.#path);
  }

  #keep(key: string, value: unknown): void {
    this.#write(key, JSON.stringify(value));
  }

  #read(key: string): unknown {
    if (!this.#known.has(key)) return undefined;
    const [value, sum] = this.#ask(() => toRow(this.#select.get(key))) ?? [];
    const isText = typeof value === 'string' || value instanceof Uint8Array;
    return isText && toSum(key, value) === sum ? value : undefined;
  }

  #write(key: string, value: string | Uint8Array): void {
    if (this.#past) return;
    this.#ask(() => this.#insert.run(key, value, toSum(key, value)));
    this.#known.add(key);
    this.#used.add(key);
  }

  /** What the database answers; nothing, from then on, when its file is broken. */
  #ask<T>(ask: () => T): T | undefined {
    if (this.#isBroken) return undefined;
    try {
      return ask();
    } catch (error) {
      if (!isBroken(error)) throw error;
      this.#isBroken = true;
      return undefined;
    }
  }

  #getSeen(path: string): Seen | undefined {
    return this.get<Seen>(toSeenKey(path));
  }

  /** As it is when a build first asks: what is read later is at least as new, and read again by the next. */
  #getSignature(path: string): FileSignature | undefined {
    const known = this.#signatures.get(path) ?? readSignature(path);
    if (known) this.#signatures.set(path, known);
    return known;
  }
}

const decoder = new TextDecoder();

/** Tells a value that is not the one that was written by that key. */
function toSum(key: string, value: string | Uint8Array): number {
  return crc32(value, crc32(key));
}

function toSeenKey(path: string): string {
  return `seen ${path}`;
}
