/**
 * Results that take long to make, each a file by the key of all that it is made from, for any build into any folder.
 * Each carries its own digest: a truncated or altered one counts as absent.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from './digest.ts';
import { writeWhole } from './write-whole.ts';

interface StoreOptions {
  /** What others have kept is of no use. */
  readonly ignore?: boolean;
  /** How many files it may hold. */
  readonly most?: number;
}

export class FileStore {
  readonly #folder: string;
  readonly #ignore: boolean;
  readonly #most: number;
  readonly #used = new Set<string>();
  /** Put here by this store itself. */
  readonly #own = new Set<string>();

  constructor(folder: string, { ignore = false, most = 20_000 }: StoreOptions = {}) {
    this.#folder = folder;
    this.#ignore = ignore;
    this.#most = most;
  }

  use(key: string): void {
    this.#used.add(key);
  }

  /** What is kept by that key, whole; undefined when there is none. */
  get(key: string): Uint8Array | undefined {
    this.use(key);
    return this.#ignore && !this.#own.has(key) ? undefined : this.#read(key);
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
    this.#own.add(key);
    mkdirSync(this.#folder, { recursive: true });
    writeWhole(join(this.#folder, key), Buffer.concat([Buffer.from(toDigest(bytes)), bytes]));
  }

  /** Drops files that this build has not used, as many as there are too many. */
  sweep(): void {
    const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    if (names.length <= this.#most) return;
    for (const name of names.filter((one) => !this.#used.has(one)).slice(0, names.length - this.#most))
      rmSync(join(this.#folder, name), { force: true });
  }

  #read(key: string): Uint8Array | undefined {
    const content = readIfThere(join(this.#folder, key));
    if (!content) return undefined;
    const bytes = content.subarray(16);
    return content.subarray(0, 16).toString() === toDigest(bytes) ? bytes : undefined;
  }
}

/** Another build may sweep a file away at any moment. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (existsSync(file)) throw error;
    return undefined;
  }
}
