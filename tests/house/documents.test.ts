import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';

/** A path in code marks: from the root of the project or from `src/`. */
const PATH = /`((?:[\w.-]+\/)+[\w-]+\.(?:ts|mjs|astro|css))`/g;
/** A link to a file beside the document. */
const LINK = /\]\((?!https?:)([^)#\s]+)/g;

describe.each(globSync(['*.md', 'docs/*.md'], { cwd: ROOT }))('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const find = (pattern: RegExp, words = text): readonly string[] =>
    [...words.matchAll(pattern)].map(([, path = '']) => path);

  it('names only files that exist', () => {
    const missing = find(PATH).filter(
      (path) => ![path, `src/${path}`].some((one) => existsSync(join(ROOT, one))),
    );
    expect(missing).toEqual([]);
  });

  it('links only to files that exist', () => {
    const folder = join(ROOT, dirname(document));
    expect(
      find(LINK, text.replace(/^```[^]*?^```|`[^`\n]*`/gm, '')).filter(
        (path) => !existsSync(join(folder, path)),
      ),
    ).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('has one reason for each package, and for no other', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const rows = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').matchAll(/^\| (`[^|]*) \|/gm);
    const named = [...rows].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    const has = (name: string): boolean =>
      packages.some((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name));
    const isNamed = (one: string): boolean =>
      one.startsWith('@types/') ||
      named.some((name) => name === one || (name.endsWith('*') && one.startsWith(name.slice(0, -1))));
    expect(named.filter((name) => !has(name))).toEqual([]);
    expect(packages.filter((one) => !isNamed(one))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});
