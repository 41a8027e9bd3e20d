import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import { findType, isCompressed, TYPES, toCacheRule } from '#publish/hosts/headers.ts';
import type { S3Target } from './options.ts';
import type { Rclone } from './rclone.ts';

/** What tells whether files of the same bytes would be answered alike, and to the same readers. */
export function toRules({ gzip, acl }: S3Target): string {
  const samples = ['/assets/a', '/a'].map(toCacheRule);
  return hash('sha256', JSON.stringify([gzip, acl, TYPES, samples]), 'hex').slice(0, 16);
}

/** The files of a built folder as a store of objects is to have them: their bytes, and what it answers with them. */
export class Upload {
  readonly #folder: string;
  /** Text is sent compressed, to readers that ask for it or not. */
  readonly #packs: boolean;
  #packed: string | undefined;

  constructor(folder: string, { gzip }: S3Target) {
    this.#folder = folder;
    this.#packs = gzip;
  }

  /** Of the bytes that are sent. */
  toMd5(path: string): string {
    return hash('md5', this.#read(path), 'hex');
  }

  async send(rclone: Rclone, paths: readonly string[]): Promise<void> {
    const groups = Map.groupBy(paths, (path) => JSON.stringify(this.#toHeaders(path)));
    for (const [headers, group] of groups) {
      const isPacked = this.#isPacked(group[0] ?? '');
      const from = isPacked ? this.#pack(group) : this.#folder;
      await rclone.copy({ from, to: '', paths: group, headers: JSON.parse(headers) });
    }
  }

  #toHeaders(path: string): Readonly<Record<string, string>> {
    return {
      'Content-Type': findType(path),
      'Cache-Control': toCacheRule(path),
      ...(this.#isPacked(path) ? { 'Content-Encoding': 'gzip' } : {}),
    };
  }

  #isPacked(path: string): boolean {
    return this.#packs && isCompressed(path);
  }

  #read(path: string): Uint8Array {
    const bytes = readFileSync(join(this.#folder, path));
    return this.#isPacked(path) ? gzipSync(bytes, { level: 9 }) : bytes;
  }

  #pack(paths: readonly string[]): string {
    this.#packed ??= createTemporaryFolder();
    for (const path of paths) {
      mkdirSync(dirname(join(this.#packed, path)), { recursive: true });
      writeFileSync(join(this.#packed, path), this.#read(path));
    }
    return this.#packed;
  }
}
