/** What tells, without reading a file, that its bytes may have changed. */
import { statSync, type Stats } from 'node:fs';

export interface FileSignature {
  readonly text: string;
  /** Milliseconds since the file last changed; the clock has whole ones, and files have not. */
  readonly age: number;
}

/** Undefined for a file that is not there. */
export function readSignature(path: string): FileSignature | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && { text: toSignature(stat), age: Math.max(0, Date.now() - stat.ctimeMs) };
}

/**
 * The change time moves with every write, whatever a program sets the modification time to; the others tell on file
 * systems where it does not.
 */
export function toSignature({
  size,
  ino,
  mtimeMs,
  ctimeMs,
}: Pick<Stats, 'size' | 'ino' | 'mtimeMs' | 'ctimeMs'>): string {
  return [size, ino, mtimeMs, ctimeMs].join(' ');
}
