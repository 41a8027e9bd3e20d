import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprintModules } from '#engine/module-fingerprint.ts';
import { createFolder } from '../run-folder.ts';

describe('fingerprintModules', () => {
  let root = '';
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const take = (): string => fingerprintModules(root, ['lock.json', 'src/pages', 'src/a/main.ts']);

  beforeEach(() => {
    root = createFolder('modules');
    write({
      'lock.json': '1',
      'src/pages/home.astro': "---\nimport Shell from '../parts/Shell.astro';\n---\n<p/>",
      'src/pages/styles.css': 'p {}',
      'src/parts/Shell.astro': '<html/>',
      'src/a/main.ts':
        "import type { Type } from './type.ts';\nexport { x } from '#b/x.ts';\nconst y = () => import('../c/y.ts');\nimport 'node:fs';\n// from './nowhere.ts'",
      'src/a/type.ts': 'export type Type = 1;',
      'src/a/unused.ts': '',
      'src/b/x.ts': "import '../a/main.ts';\nimport { z } from\n  './z.ts';",
      'src/b/z.ts': '',
      'src/c/y.ts': '',
    });
  });

  it.each([
    ['a file that is named', 'lock.json'],
    ['a file of a folder that is named', 'src/pages/styles.css'],
    ['a component that a template imports', 'src/parts/Shell.astro'],
    ['a module that is named', 'src/a/main.ts'],
    ['a type', 'src/a/type.ts'],
    ['a module of another folder', 'src/b/x.ts'],
    ['what that one imports', 'src/b/z.ts'],
    ['a module that is loaded when it is needed', 'src/c/y.ts'],
    ['a file that is added to a folder', 'src/pages/new/page.md'],
  ])('changes with %s', (_, path) => {
    const before = take();
    write({ [path]: "\n// Changed.\nimport './main.ts';" });
    expect(take()).not.toBe(before);
  });

  it('changes with the name of a file', () => {
    const before = take();
    renameSync(join(root, 'src/pages/styles.css'), join(root, 'src/pages/styles-2.css'));
    expect(take()).not.toBe(before);
  });

  it('does not change with what is not imported, nor with the place of the project', () => {
    const before = take();
    write({ 'src/a/unused.ts': 'changed' });
    expect(take()).toBe(before);
    const other = root;
    root = createFolder('modules');
    expect(() => take()).toThrow('ENOENT');
    root = other;
    expect(take()).toBe(before);
  });
});
