import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTemplates } from '#build/compile-templates.ts';
import { createFolder } from '../run-folder.ts';

describe('templates', () => {
  it.each([
    ['a style of its own', '<p>a</p>\n<style>p { color: red }</style>', 'src/styles'],
    ['code that cannot be read', '---\nconst a = ;\n---\n<p>a</p>', 'A.astro:2'],
  ])('do not compile with %s', async (_, source, told) => {
    const root = createFolder('templates');
    for (const folder of ['src/templates', 'src/build']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'src/templates/A.astro'), source);
    writeFileSync(join(root, 'src/build/render-page.ts'), "export { default } from '../templates/A.astro';");
    await expect(compileTemplates({ root, cacheDir: join(root, 'cache'), key: 'a' })).rejects.toThrow(told);
  });

  it('stay in place for the build that reads them while another compiles them again', async () => {
    const root = createFolder('templates');
    mkdirSync(join(root, 'src/build'), { recursive: true });
    writeFileSync(join(root, 'src/build/render-page.ts'), 'export const a = 1;');
    const options = { root, cacheDir: join(root, 'cache'), key: 'a' };
    const first = await compileTemplates(options);
    const again = await compileTemplates({ ...options, clean: true });
    expect(again).not.toBe(first);
    expect([first, again].filter((file) => !existsSync(file))).toEqual([]);
    expect(await compileTemplates(options)).toBe(again);
  });
});
