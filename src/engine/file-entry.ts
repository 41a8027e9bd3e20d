import { toDigest } from './digest.ts';

/** A file to build: `depends` is all that its content depends on. */
export interface FileEntry {
  readonly path: string;
  readonly depends: unknown;
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** Expensive to make, and made of `depends` and of this version of the code alone: kept apart, for any build. */
  readonly keep?: string;
}

/** What a file depends on, its making included. */
export function toFileKey({ depends, keep }: Pick<FileEntry, 'depends' | 'keep'>): string {
  return toDigest(`${keep ?? ''}${JSON.stringify(depends)}`);
}
