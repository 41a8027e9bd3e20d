import type { Readable } from 'node:stream';

/** A file of what the author gave: on the disk, or an entry of an archive. */
export interface SourceFile {
  /** From the folder or archive that was given, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Its first bytes, at most 64 KiB: by them formats are told apart, never by the name. */
  readonly head: Uint8Array;
  readonly open: () => Promise<Readable>;
}
