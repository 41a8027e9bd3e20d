import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from './digest.ts';

/** Files that no build has asked for since this many files were kept are dropped, the oldest first. */
const MOST = 20_000;

/**
 * Results that are dear to make (cards, pictures), by the digest of all they are made from, for any output folder.
 * Each carries its own digest: a truncated or altered one is made again.
 */
export class FileStore {
  readonly #folder: string;
  readonly #ignore: boolean;
  readonly #used = new Set<string>();

  constructor(folder: string, ignore: boolean) {
    this.#folder = folder;
    this.#ignore = ignore;
    mkdirSync(folder, { recursive: true });
  }

  use(key: string): void {
    this.#used.add(key);
  }

  /** What is kept by that key, whole; undefined when there is none. */
  get(key: string): Uint8Array | undefined {
    this.use(key);
    return this.#ignore ? undefined : this.#read(key);
  }

  async getOrMake(
    key: string,
    make: () => string | Uint8Array | Promise<string | Uint8Array>,
  ): Promise<Uint8Array> {
    const known = this.get(key);
    if (known) return known;
    const made = await make();
    const bytes = typeof made === 'string' ? Buffer.from(made) : made;
    this.put(key, bytes);
    return bytes;
  }

  /** Keeps that by that key, instead of what was. */
  put(key: string, bytes: Uint8Array): void {
    this.use(key);
    const file = join(this.#folder, key);
    const making = `${file}.${process.pid}.new`;
    writeFileSync(making, Buffer.concat([Buffer.from(toDigest(bytes)), bytes]));
    renameSync(making, file);
  }

  /** Keeps the folder within bounds: what this build did not use goes first. */
  sweep(): void {
    const names = readdirSync(this.#folder);
    if (names.length <= MOST) return;
    for (const name of names.filter((one) => !this.#used.has(one)).slice(0, names.length - MOST))
      rmSync(join(this.#folder, name), { force: true });
  }

  #read(key: string): Uint8Array | undefined {
    const file = join(this.#folder, key);
    if (!existsSync(file)) return undefined;
    const content = readFileSync(file);
    const bytes = content.subarray(16);
    return content.subarray(0, 16).toString() === toDigest(bytes) ? bytes : undefined;
  }
}
