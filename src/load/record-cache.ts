import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toDigest } from './digest.ts';

/** A file changed within this many milliseconds of being read may have changed again without its times telling. */
const UNSURE = 1500;

interface Seen {
  readonly stat: string;
  readonly digest: string;
}

interface Stored {
  readonly seen: Readonly<Record<string, Seen>>;
  readonly records: Readonly<Record<string, unknown>>;
}

/**
 * What loading has learnt, kept between builds: the digest of each file by its size and times, and results by the
 * digest of all they are made from. One file, with its own digest and the program's: another version's, or a broken
 * one, is not read. What a build does not use is dropped when it is saved.
 */
export class RecordCache {
  readonly #file: string;
  readonly #program: string;
  readonly #old: Stored;
  readonly #seen: Record<string, Seen> = {};
  readonly #records: Record<string, unknown> = {};
  #changed = false;

  constructor(file: string, program: string, ignore = false) {
    this.#file = file;
    this.#program = program;
    this.#old = (ignore ? undefined : readStored(file, program)) ?? { seen: {}, records: {} };
  }

  /** The digest of a file's bytes, from its size and times when they say enough, or read. */
  digestOf(path: string, read: () => Uint8Array): string {
    const stat = toSignature(path);
    const known = this.#old.seen[path];
    const digest = known?.stat === stat.text ? known.digest : toDigest(read());
    if (known?.stat !== stat.text) this.#changed = true;
    if (stat.age > UNSURE) this.#seen[path] = { stat: stat.text, digest };
    return digest;
  }

  has(key: string): boolean {
    return key in this.#records || key in this.#old.records;
  }

  /** A kept result, which `isRecord` must recognise; or a new one. */
  getOrMake<T>(key: string, make: () => T): T {
    const known = key in this.#records ? this.#records[key] : this.#old.records[key];
    if (known !== undefined) {
      this.#records[key] = known;
      return known as T;
    }
    const made = make();
    this.#records[key] = made;
    this.#changed = true;
    return made;
  }

  save(): void {
    const gone = Object.keys(this.#old.records).length !== Object.keys(this.#records).length;
    if (!this.#changed && !gone) return;
    const text = JSON.stringify({ seen: this.#seen, records: this.#records } satisfies Stored);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, `${this.#program} ${toDigest(text)}\n${text}`);
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readStored(file: string, program: string): Stored | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file, 'utf8');
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  if (content.slice(0, end) !== `${program} ${toDigest(text)}`) return undefined;
  return JSON.parse(text) as Stored;
}

/** Size, inode and both times: the change time moves with every write, whatever a program sets the other to. */
function toSignature(path: string): { readonly text: string; readonly age: number } {
  const { size, ino, mtimeMs, ctimeMs } = statSync(path);
  return { text: `${size} ${ino} ${mtimeMs} ${ctimeMs}`, age: Date.now() - ctimeMs };
}
