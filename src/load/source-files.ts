import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import { toDigest } from '#engine/digest.ts';
import { toTold, type Finding, type Place, type Problem } from '#model/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { createLocator } from './yaml-source.ts';

/** The files of one content folder, each read once, and what is known of them from earlier builds. */
export class SourceFiles {
  readonly #dir: string;
  readonly #cache: ContentCache | undefined;
  readonly #digests = new Map<string, string>();
  #last: { readonly file: string; readonly bytes: Buffer } | undefined;
  #located: { readonly file: string; readonly find: ReturnType<typeof createLocator> } | undefined;

  constructor(dir: string, cache: ContentCache | undefined) {
    this.#dir = dir;
    this.#cache = cache;
  }

  readText(file: string): string {
    return this.#readBytes(file).toString('utf8');
  }

  digestOf(file: string): string {
    const known = this.#digests.get(file);
    if (known !== undefined) return known;
    const digest = this.#cache
      ? this.#cache.digestOf(join(this.#dir, file), () => this.#readBytes(file))
      : toDigest(this.#readBytes(file));
    this.#digests.set(file, digest);
    return digest;
  }

  /** What depends on one file's bytes alone, kept between builds. */
  keepFor<T>(name: string, file: string, make: () => T): T {
    return this.#cache ? this.#cache.getOrMake(`${name} ${file} ${this.digestOf(file)}`, make) : make();
  }

  /** A finding at its line, in the words of a language. */
  locate({ at, message, fix, ...finding }: Finding, language: string): Problem {
    const words = toTold({ message, fix }, language);
    if ('line' in at) return { ...finding, ...words, ...at };
    const place = this.keepFor(`place ${at.path.join('.')}`, finding.file, () =>
      this.#findLine(finding.file, at),
    );
    return { ...finding, ...words, ...place };
  }

  /** Findings come one file after the other: the last one stays parsed. */
  #findLine(file: string, at: Place): Pick<Problem, 'line' | 'column'> {
    if (this.#located?.file !== file) {
      const source = this.readText(file);
      const head = /\.mdx?$/.test(file) ? splitFrontMatter(source) : undefined;
      this.#located = { file, find: createLocator(head?.yaml ?? source, head?.yamlLine ?? 1) };
    }
    return this.#located.find(at);
  }

  /** Bytes are kept for the moment between the digest of a new file and its reading: it is read once. */
  #readBytes(file: string): Buffer {
    if (this.#last?.file === file) return this.#last.bytes;
    const path = join(this.#dir, file);
    if (this.#cache?.isPast(path)) throw new ChangedFile(path);
    const bytes = readFileSync(path);
    this.#last = { file, bytes };
    return bytes;
  }
}
