import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { toDigest, toShortDigest } from './digest.ts';

/** A file changed within this many milliseconds of being read may have changed again without its times telling. */
const UNSURE = 1500;
/** Beyond this share of the records, what has changed is no longer added to the journal: all is written anew. */
const MOST_JOURNAL = 0.1;

interface Seen {
  readonly stat: string;
  readonly digest: string;
}

interface Stored {
  readonly seen: Record<string, Seen>;
  readonly records: Record<string, unknown>;
}

/**
 * What loading has learnt, kept between builds: the digest of each file by its size and times, and results by the
 * digest of all they are made from. A file with its own digest and the program's (another version's, or a broken
 * one, is not read), and a journal of what was learnt since, a line a build, so that one edit does not write ten
 * thousand records again. What builds no longer use is dropped when all is written anew.
 */
export class RecordCache {
  readonly #file: string;
  readonly #program: string;
  readonly #old: Stored;
  /** Whether the journal can be added to. */
  readonly #whole: boolean;
  readonly #seen: Record<string, Seen> = {};
  readonly #records: Record<string, unknown> = {};
  readonly #signatures = new Map<string, Signature>();
  readonly #learnt: Stored = { seen: {}, records: {} };

  constructor(file: string, program: string, ignore = false) {
    this.#file = file;
    this.#program = program;
    const stored = ignore ? undefined : readStored(file, program);
    this.#old = stored ?? { seen: {}, records: {} };
    this.#whole = stored !== undefined && readJournal(toJournal(file), program, stored);
  }

  /**
   * The digest of a file's bytes, from its size and times when they say enough, or read.
   *
   * @throws what `read` throws, for one when the file is not there.
   */
  digestOf(path: string, read: () => Uint8Array): string {
    const signature = this.#getSignature(path);
    const known = this.#old.seen[path];
    if (known && known.stat === signature?.text) {
      this.#seen[path] = known;
      return known.digest;
    }
    const digest = toDigest(read());
    if (signature && signature.age > UNSURE)
      this.#learnt.seen[path] = this.#seen[path] = { stat: signature.text, digest };
    return digest;
  }

  /** Whether a file has changed since its digest was kept, or might have; false for one that is not there. */
  hasChanged(path: string): boolean {
    const signature = this.#getSignature(path);
    return signature !== undefined && this.#old.seen[path]?.stat !== signature.text;
  }

  /** A file whose digest was asked for and that has changed since, or is gone. */
  findChanged(): string | undefined {
    for (const [path, { text }] of this.#signatures) if (readSignature(path)?.text !== text) return path;
    return undefined;
  }

  has(key: string): boolean {
    return key in this.#records || key in this.#old.records;
  }

  /** A kept result. */
  get<T>(key: string): T | undefined {
    return (key in this.#records ? this.#records[key] : this.#old.records[key]) as T | undefined;
  }

  /** A kept result, or a new one, which must be plain data. */
  getOrMake<T>(key: string, make: () => T): T {
    const known = this.get<T>(key);
    if (known !== undefined) {
      this.#records[key] = known;
      return known;
    }
    const made = make();
    this.#learnt.records[key] = this.#records[key] = made;
    return made;
  }

  save(): void {
    const kept = Object.keys(this.#old.records).length;
    const used = Object.keys(this.#records).length;
    const learnt = Object.keys(this.#learnt.records).length;
    const files = Object.keys(this.#learnt.seen).length;
    const unused = kept + learnt - used;
    if (!this.#whole || learnt + files + unused > kept * MOST_JOURNAL) this.#saveAll();
    else if (learnt + files > 0) this.#append();
  }

  /** As it is when a build first asks: what is read later is at least as new, and read again by the next. */
  #getSignature(path: string): Signature | undefined {
    const known = this.#signatures.get(path) ?? readSignature(path);
    if (known) this.#signatures.set(path, known);
    return known;
  }

  #saveAll(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    // A journal is of one file of records: without it first, the new one could be read with the old one's.
    rmSync(toJournal(this.#file), { force: true });
    writeStored(`${this.#file}.new`, this.#program, { seen: this.#seen, records: this.#records });
    renameSync(`${this.#file}.new`, this.#file);
  }

  #append(): void {
    const text = JSON.stringify(this.#learnt);
    appendFileSync(toJournal(this.#file), `${this.#program} ${toDigest(text)} ${text}\n`);
  }
}

/** The program on a line, the records on another, the digest of both at the end. */
function readStored(file: string, program: string): Stored | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n');
  const text = bytes.subarray(0, end);
  const start = text.indexOf('\n') + 1;
  if (bytes.subarray(end + 1).toString() !== toDigest(text)) return undefined;
  if (text.subarray(0, start - 1).toString() !== program) return undefined;
  return JSON.parse(text.subarray(start).toString()) as Stored;
}

/** Records in one piece would be, of ten thousand articles, two hundred megabytes of text and bytes. */
const RECORDS_AT_ONCE = 500;

function writeStored(file: string, program: string, { seen, records }: Stored): void {
  const sum = createHash('sha256');
  const descriptor = openSync(file, 'w');
  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    sum.update(bytes);
    writeFileSync(descriptor, bytes);
  };
  try {
    write(`${program}\n{"seen":${JSON.stringify(seen)},"records":{`);
    const entries = Object.entries(records);
    for (let first = 0; first < entries.length; first += RECORDS_AT_ONCE) {
      const some = entries.slice(first, first + RECORDS_AT_ONCE);
      write(`${first > 0 ? ',' : ''}${JSON.stringify(Object.fromEntries(some)).slice(1, -1)}`);
    }
    write('}}');
    writeFileSync(descriptor, `\n${toShortDigest(sum)}`);
  } finally {
    closeSync(descriptor);
  }
}

/** Adds to `stored` what the journal says, up to the first line that is broken; false when there is one. */
function readJournal(file: string, program: string, stored: Stored): boolean {
  if (!existsSync(file)) return true;
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.pop();
  for (const line of lines) {
    const text = line.slice(line.indexOf(' ', program.length + 1) + 1);
    if (line !== `${program} ${toDigest(text)} ${text}`) return false;
    const { seen, records } = JSON.parse(text) as Stored;
    Object.assign(stored.seen, seen);
    Object.assign(stored.records, records);
  }
  return last === '';
}

function toJournal(file: string): string {
  return `${file}.journal`;
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
