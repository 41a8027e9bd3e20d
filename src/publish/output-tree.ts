import { copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputRecord, OutputRecords } from './manifest.ts';

/**
 * Makes `to` a copy of the output `from`, of hard links, so that no file is copied: only of files that are as they were
 * written. Gives the paths of the others.
 */
export function linkOutput(files: OutputRecords, from: string, to: string): readonly string[] {
  const folders = new Set<string>();
  const touched: string[] = [];
  for (const [path, record] of Object.entries(files)) {
    const old = `${from}${path}`;
    if (!isAsRecorded(old, record)) {
      touched.push(path);
      continue;
    }
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(`${to}${folder}`, { recursive: true });
    folders.add(folder);
    link(old, `${to}${path}`);
  }
  return touched;
}

/** Removes a file of an output, and the folders that it leaves empty. */
export function removeFile(root: string, path: string): void {
  rmSync(`${root}${path}`);
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}

function isAsRecorded(file: string, record: OutputRecord): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === record.size && stat.mtimeMs === record.mtime;
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
