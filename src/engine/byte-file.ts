import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where bytes are in a file, and their sum: what is not as it was written is not read. Plain data. */
export type BytePlace = readonly [offset: number, length: number, sum: number];

/** Bytes one after the other in a file that only grows: large results, of which most builds read few. */
export class ByteFile {
  readonly path: string;
  /** Open from the first bytes that are added on. */
  #descriptor: number | undefined;
  #size = 0;
  #scratch = Buffer.alloc(0);
  #isFresh: boolean;

  /** `isFresh`: what the file holds is of no use to anybody. */
  constructor(path: string, isFresh: boolean) {
    this.path = path;
    this.#isFresh = isFresh;
  }

  append(bytes: Uint8Array): BytePlace {
    this.#descriptor ??= this.#open();
    const place = [this.#size, bytes.length, crc32(bytes)] as const;
    writeFileSync(this.#descriptor, bytes);
    this.#size += bytes.length;
    return place;
  }

  /** What `use` makes of the bytes, which are there only until it ends; undefined when they are not as they were written. */
  read<T>([offset, length, sum]: BytePlace, use: (bytes: Buffer) => T): T | undefined {
    if (this.#isFresh || (this.#descriptor === undefined && !existsSync(this.path))) return undefined;
    const descriptor = this.#descriptor ?? openSync(this.path, 'r');
    try {
      if (this.#scratch.length < length) this.#scratch = Buffer.allocUnsafe(length * 2);
      const bytes = this.#scratch.subarray(0, length);
      const isThere = readSync(descriptor, bytes, 0, length, offset) === length;
      return isThere && crc32(bytes) === sum ? use(bytes) : undefined;
    } finally {
      if (this.#descriptor === undefined) closeSync(descriptor);
    }
  }

  /** Takes the place of another file, with what was added to this one. */
  replace({ path }: ByteFile): ByteFile {
    this.#descriptor ??= this.#open();
    this.close();
    renameSync(this.path, path);
    return new ByteFile(path, false);
  }

  /** Until more bytes are added. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open(): number {
    mkdirSync(dirname(this.path), { recursive: true });
    const descriptor = openSync(this.path, this.#isFresh ? 'w+' : 'a+');
    this.#isFresh = false;
    this.#size = fstatSync(descriptor).size;
    return descriptor;
  }
}
