import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS, toFolder } from '../../eslint.folders.js';
import { ROOT } from '../run-folder.ts';

const SRC = join(ROOT, 'src');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g;
/** Folders of things that are no code. */
const DATA = ['fonts', 'styles'];

const ORDER = Object.keys(FOLDERS);
const comesAfter = (folder: string, other: string): boolean => ORDER.indexOf(folder) > ORDER.indexOf(other);
const FILES = globSync('**/*.{ts,astro}', { cwd: SRC });

describe('the folders of src/', () => {
  it('are all in the list', () => {
    const nested = globSync('*/', { cwd: SRC, withFileTypes: true }).filter((entry) => entry.isDirectory());
    const declared = new Set(ORDER.map((folder) => folder.split('/')[0]));
    expect(
      nested.map(({ name }) => name).filter((name) => !declared.has(name) && !DATA.includes(name)),
    ).toEqual([]);
  });

  it('may import only from those that come before them', () => {
    const cycles = Object.entries(FOLDERS).flatMap(([folder, allowed]) =>
      allowed
        .map((other) => (other in FOLDERS ? other : (toFolder(other) ?? other)))
        .filter((other) => !comesAfter(folder, other))
        .map((other) => `${folder} → ${other}`),
    );
    expect(cycles).toEqual([]);
  });

  it('import only from those that come before them', () => {
    const arrows = FILES.flatMap((file) => listImports(file).map((other) => [file, other] as const));
    expect(arrows.length).toBeGreaterThan(500);
    const wrong = arrows.filter(([file, other]) => {
      const [from, to] = [toFolder(file), toFolder(other)];
      return from !== undefined && to !== undefined && from !== to && !comesAfter(from, to);
    });
    expect(wrong.map((arrow) => arrow.join(' → '))).toEqual([]);
  });

  it('are imported by no file at the top, but for types', () => {
    const tops = FILES.filter((file) => !file.includes('/') && file !== 'env.d.ts');
    expect(tops.flatMap(listImports).filter((other) => other.includes('/'))).toEqual([]);
  });
});

function listImports(file: string): readonly string[] {
  return [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map(([, path = '']) =>
    path.startsWith('#') ? path.slice(1) : join(dirname(file), path),
  );
}
