import { existsSync, mkdirSync, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TMPFS = 0x01021994;

/** A folder of its own for a bench, in memory where the machine has such a file system. */
export interface Place {
  readonly folder: string;
  /** `tmpfs`, `ext4`…: the figures of another one are other figures. */
  readonly fileSystem: string;
}

export function openPlace(chosen: string | undefined): Place {
  const parent =
    chosen ??
    [tmpdir(), '/dev/shm'].find((folder) => existsSync(folder) && statfsSync(folder).type === TMPFS) ??
    tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'bench-'));
  return { folder, fileSystem: toFileSystem(folder) };
}

/** The file system of the longest mount point above a folder. */
function toFileSystem(folder: string): string {
  if (!existsSync('/proc/mounts')) return 'unknown';
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const above = mounts.filter(([, point = '']) => folder.startsWith(point));
  return above.toSorted((a, b) => (a[1] ?? '').length - (b[1] ?? '').length).at(-1)?.[2] ?? 'unknown';
}
