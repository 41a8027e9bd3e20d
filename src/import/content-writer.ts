import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import type { ImportState } from './import-state.ts';

/** What putting everything in its place changed. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: number;
  /** Edited by the author since: the new text is beside, in a file that ends in `.import`. */
  readonly conflicts: readonly string[];
  /** Taken away by the author since: not made again. */
  readonly removed: readonly string[];
}

/**
 * The files of an import. All are written aside first; then each is put in its place by one renaming, and written down: a run
 * that is killed is finished by the next, whose texts are the same.
 */
export class ContentWriter {
  readonly #folder: string;
  readonly #staging: string;
  readonly #digests = new Map<string, string>();
  readonly #merged = new Set<string>();

  /** `staging` must be on the disk of `folder`, and is emptied. */
  constructor(folder: string, staging: string) {
    this.#folder = folder;
    this.#staging = staging;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
  }

  put(file: string, content: string | Buffer): void {
    const path = join(this.#staging, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    this.#digests.set(file, toDigest(content));
  }

  /** A list that holds what the author wrote too: it takes the place of what is there. */
  putMerged(file: string, content: string): void {
    this.put(file, content);
    this.#merged.add(file);
  }

  /** Puts all in its place, or tells what would be done. */
  finish(state: ImportState, isTrial: boolean): Written {
    const plan = [...this.#digests].map(([file, digest]) => ({
      file,
      digest,
      decision: this.#decide(file, digest, state),
    }));
    if (!isTrial) for (const one of plan) this.#place(one, state);
    rmSync(this.#staging, { recursive: true, force: true });
    const list = (wanted: Decision): readonly string[] =>
      plan.filter(({ decision }) => decision === wanted).map(({ file }) => file);
    return {
      written: list('write'),
      unchanged: list('same').length + list('kept').length,
      conflicts: list('conflict'),
      removed: list('removed'),
    };
  }

  #decide(file: string, digest: string, { digests }: ImportState): Decision {
    const known = digests.get(file);
    const path = join(this.#folder, file);
    const isMerged = this.#merged.has(file);
    if (!existsSync(path)) return known === undefined || isMerged ? 'write' : 'removed';
    const now = toDigest(readFileSync(path));
    if (now === digest) return 'same';
    if (now === known || isMerged) return 'write';
    if (known === digest) return 'kept';
    const beside = `${path}.import`;
    return existsSync(beside) && toDigest(readFileSync(beside)) === digest ? 'kept' : 'conflict';
  }

  #place({ file, digest, decision }: Placed, state: ImportState): void {
    if (decision === 'same') state.add([{ file, digest }]);
    if (decision !== 'write' && decision !== 'conflict') return;
    const to = join(this.#folder, decision === 'write' ? file : `${file}.import`);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(this.#staging, file), to);
    if (decision === 'write') state.add([{ file, digest }]);
  }
}

/** What is done with a file: written, left as it is, or put beside what the author wrote. */
type Decision = 'write' | 'same' | 'kept' | 'conflict' | 'removed';

interface Placed {
  readonly file: string;
  readonly digest: string;
  readonly decision: Decision;
}
