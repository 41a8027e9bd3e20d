/** The files of an output on the disk: copies of hard links, of what is as in its manifest. */
import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputRecord, OutputRecords } from './manifest.ts';

/**
 * Makes `to` a copy of the output `from`, of hard links, so that no file is copied: only of files that are as they were
 * written. Gives the paths of the others. `to` may hold an earlier copy: what is right in it stays.
 */
export function linkOutput(files: OutputRecords, from: string, to: string): readonly string[] {
  const right = keepRecorded(files, to);
  const folders = new Set<string>();
  const touched: string[] = [];
  for (const [path, record] of Object.entries(files)) {
    if (right.has(path)) continue;
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

/** Removes from `root` all that is not as recorded, and empty folders; gives the paths of the rest. */
function keepRecorded(files: OutputRecords, root: string): ReadonlySet<string> {
  const right = new Set<string>();
  const isRight = (path: string, entry: Dirent): boolean => {
    const record = files[path];
    if (!record || !entry.isFile() || !isAsRecorded(`${root}${path}`, record)) return false;
    right.add(path);
    return true;
  };
  const isEmptied = (folder: string): boolean => {
    let left = 0;
    for (const entry of readdirSync(`${root}${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() ? !isEmptied(path) : isRight(path, entry)) left += 1;
      else rmSync(`${root}${path}`, { recursive: true });
    }
    return left === 0;
  };
  isEmptied('');
  return right;
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

/** Whether a file is as it was written. */
export function isAsRecorded(file: string, record: OutputRecord): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === record.size && stat.mtimeMs === record.mtime;
}

/** A file that somebody else put where an output of ours would be. */
export class ForeignFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is not ours`);
    this.file = file;
  }
}

/**
 * Has a file or a whole folder of `from`, of whatever kind, also in `to`; nothing where it is gone.
 * @throws {ForeignFile} when `to` has another file there.
 */
export function carry(path: string, from: string, to: string): void {
  const source = lstatSync(from + path, { throwIfNoEntry: false });
  if (!source) return;
  const target = lstatSync(to + path, { throwIfNoEntry: false });
  if (target && !(source.isDirectory() && target.isDirectory())) throw new ForeignFile(from + path);
  if (source.isDirectory()) {
    mkdirSync(to + path, { recursive: true, mode: source.mode });
    for (const name of readdirSync(from + path)) carry(join(path, name), from, to);
  } else {
    mkdirSync(dirname(to + path), { recursive: true });
    link(from + path, to + path);
  }
}

/** Every file of a folder by its path, such as `/index.html`. */
export function listTree(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { verbatimSymlinks: true, preserveTimestamps: true });
  }
}
