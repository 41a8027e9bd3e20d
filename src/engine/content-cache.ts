import { statSync } from 'node:fs';
import { ByteFile, type BytePlace } from './byte-file.ts';
import { toDigest } from './digest.ts';
import { appendRecords, readRecords, StoredRecord, writeRecords, type RecordFile } from './record-file.ts';

/** A file changed within this many milliseconds of being read may have changed again without its times telling. */
const UNSURE = 1500;
/** Beyond this share of the records, what has changed is no longer added to the file: all is written anew. */
const MOST_ADDED = 0.1;

/** What the keys of bytes begin with. */
const BYTES = 'bytes ';

/** The digest of a file's bytes, and how the file looked when they were read. */
type Seen = readonly [signature: string, digest: string];

/**
 * What loading has analysed, kept between builds: the digest of each file by its size and times, and results by the
 * digest of all they are made from. What another version of the program wrote, or what is broken, is not read. What a
 * build learns is added to the file, so that one edit does not write ten thousand records again; what builds no longer
 * use is dropped when all is written anew. Large results are bytes in a file of their own.
 */
export class ContentCache {
  readonly #file: string;
  readonly #program: string;
  readonly #old: RecordFile;
  readonly #used = new Map<string, StoredRecord>();
  readonly #analysed = new Map<string, StoredRecord>();
  readonly #signatures = new Map<string, Signature>();
  #bytes: ByteFile;

  constructor(file: string, program: string, ignore = false) {
    this.#file = file;
    this.#program = program;
    this.#old = (ignore ? undefined : readRecords(file, program)) ?? { records: new Map(), isWhole: false };
    this.#bytes = new ByteFile(`${file}.bytes`, this.#old.records.size === 0);
  }

  /**
   * The digest of a file's bytes, from its size and times when they say enough, or read.
   *
   * @throws what `read` throws, for one when the file is not there.
   */
  digestOf(path: string, read: () => Uint8Array): string {
    const signature = this.#getSignature(path);
    const known = this.#getSeen(path);
    if (known && known[0] === signature?.text) {
      this.use(toSeenKey(path));
      return known[1];
    }
    const digest = toDigest(read());
    if (signature && signature.age > UNSURE) this.#learn(toSeenKey(path), [signature.text, digest]);
    return digest;
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
    return this.#find(key) !== undefined;
  }

  /** A kept result. */
  get<T>(key: string): T | undefined {
    return this.#find(key)?.value as T | undefined;
  }

  /** A kept result, or a new one, which must be plain data. */
  getOrMake<T>(key: string, make: () => T): T {
    const known = this.get<T>(key);
    if (known !== undefined) {
      this.use(key);
      return known;
    }
    const made = make();
    this.#learn(key, made);
    return made;
  }

  /** Says that a kept result may be asked for, by this build or the next: it is not dropped. */
  use(key: string): void {
    const known = this.#find(key);
    if (known) this.#used.set(key, known);
  }

  /** Keeps bytes, which stay on the disk until they are asked for. */
  keepBytes(key: string, bytes: Uint8Array): void {
    this.#learn(toBytesKey(key), this.#bytes.append(bytes));
  }

  /** Kept bytes as the text that they are in UTF-8; undefined where they are not whole any more. */
  getText(key: string): string | undefined {
    const place = this.get<BytePlace>(toBytesKey(key));
    return place && this.#bytes.read(place, (bytes) => bytes.toString());
  }

  /** The same as `use`, of bytes. */
  useBytes(key: string): void {
    this.use(toBytesKey(key));
  }

  save(): void {
    const kept = this.#old.records.size;
    const analysed = this.#analysed.size;
    const unused = kept + analysed - this.#used.size;
    if (!this.#old.isWhole || analysed + unused > kept * MOST_ADDED) {
      this.#dropUnusedBytes();
      writeRecords(this.#file, this.#program, this.#used);
    } else if (analysed > 0) appendRecords(this.#file, this.#program, this.#analysed);
    this.#bytes.close();
  }

  /** Writes anew those that are used, when they are less than half of the file. */
  #dropUnusedBytes(): void {
    const used = [...this.#used.keys()].filter((key) => key.startsWith(BYTES));
    const places = used.map((key) => [key, this.get<BytePlace>(key) ?? [0, 0, 0]] as const);
    const size = statSync(this.#bytes.path, { throwIfNoEntry: false })?.size ?? 0;
    if (places.reduce((sum, [, [, length]]) => sum + length, 0) * 2 >= size) return;
    const next = new ByteFile(`${this.#bytes.path}.new`, true);
    for (const [key, place] of places) {
      const moved = this.#bytes.read(place, (bytes) => next.append(bytes));
      if (moved) this.#used.set(key, StoredRecord.of(moved));
      else this.#used.delete(key);
    }
    this.#bytes.close();
    this.#bytes = next.replace(this.#bytes);
  }

  #find(key: string): StoredRecord | undefined {
    return this.#used.get(key) ?? this.#old.records.get(key);
  }

  #learn(key: string, value: unknown): void {
    const record = StoredRecord.of(value);
    this.#used.set(key, record);
    this.#analysed.set(key, record);
  }

  #getSeen(path: string): Seen | undefined {
    return this.get<Seen>(toSeenKey(path));
  }

  /** As it is when a build first asks: what is read later is at least as new, and read again by the next. */
  #getSignature(path: string): Signature | undefined {
    const known = this.#signatures.get(path) ?? readSignature(path);
    if (known) this.#signatures.set(path, known);
    return known;
  }
}

function toBytesKey(key: string): string {
  return `${BYTES}${key}`;
}

function toSeenKey(path: string): string {
  return `seen ${path}`;
}

interface Signature {
  readonly text: string;
  /** Milliseconds since the file last changed. */
  readonly age: number;
}

/**
 * Size, inode and both times: the change time moves with every write, whatever a program sets the other to; nothing of
 * a file that is not there.
 */
function readSignature(path: string): Signature | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const { size, ino, mtimeMs, ctimeMs } = stat;
  return { text: `${size} ${ino} ${mtimeMs} ${ctimeMs}`, age: Date.now() - ctimeMs };
}
