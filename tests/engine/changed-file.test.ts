import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { ChangedFile, readUnchanged } from '#engine/changed-file.ts';

const folder = createFolder('changed');
const FILE = join(folder, 'articles/2024/un-texte.md');

/** Reads that fail in these ways, one after the other, and then no more. */
function readAfter(...failures: readonly (() => never)[]): {
  read: () => Promise<string>;
  onChange: (file: string) => void;
  seen: string[];
} {
  const left = [...failures];
  const seen: string[] = [];
  const read = (): Promise<string> => Promise.resolve().then(() => left.shift()?.() ?? 'read');
  return { read, seen, onChange: (file) => seen.push(file) };
}

const change = (): never => {
  throw new ChangedFile(FILE);
};
const vanish = (): never => {
  readFileSync(FILE);
  throw new Error('The file is there');
};

describe('readUnchanged', () => {
  it('begins again when a file has changed or gone, and says which', async () => {
    const { read, onChange, seen } = readAfter(change, vanish, change, vanish);
    expect(await readUnchanged(folder, read, onChange)).toBe('read');
    expect(seen).toEqual([FILE, FILE, FILE, FILE]);
  });

  it('gives up after five times', async () => {
    const { read, onChange, seen } = readAfter(change, change, change, change, vanish);
    await expect(readUnchanged(folder, read, onChange)).rejects.toThrow(new ChangedFile(FILE));
    expect(seen).toHaveLength(4);
  });

  it('lets other errors through: a file of another folder, a fault of the program', async () => {
    const { read, seen } = readAfter(vanish);
    await expect(readUnchanged(join(folder, 'other'), read)).rejects.toThrow('ENOENT');
    expect(seen).toEqual([]);
    const broken = readAfter(() => {
      throw new TypeError('broken');
    });
    await expect(readUnchanged(folder, broken.read)).rejects.toThrow(new TypeError('broken'));
  });
});
