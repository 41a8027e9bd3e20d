import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { describe, expect, it } from 'vitest';
import mdx from '@astrojs/mdx';
import { ideesRecues } from '#integration/idees-recues.ts';
import { allowsMdx, listAdditions } from '#integration/list-additions.ts';
import { createFolder, ROOT } from '../run-folder.ts';

const ours = ideesRecues();
const other = { name: 'other', hooks: {} };

describe('listAdditions', () => {
  it.each<readonly [string, AstroUserConfig, readonly string[]]>([
    ['nothing in our own project', { integrations: [ours], outDir: './site', server: { port: 80 } }, []],
    ['nothing in MDX, which our own build runs', { integrations: [[mdx()], ours] }, []],
    ['another integration', { integrations: [ours, false, [other]] }, ['other']],
    ['an adapter', { integrations: [ours], adapter: other }, ['adapter']],
    ['a Vite plugin', { integrations: [ours], vite: { plugins: [{ name: 'plugin' }] } }, ['vite']],
    ['redirects', { integrations: [ours], redirects: { '/a': '/b' } }, ['redirects']],
  ])('finds %s', (_, config, additions) => {
    expect(listAdditions({ root: ROOT, config })).toEqual(additions);
  });

  it('finds pages and middleware', () => {
    const root = createFolder('additions');
    mkdirSync(join(root, 'src/pages'), { recursive: true });
    for (const file of ['src/pages/404.astro', 'src/pages/contact.astro', 'src/middleware.ts'])
      writeFileSync(join(root, file), '');
    expect(listAdditions({ root, config: { integrations: [ours] } })).toEqual([
      'src/pages/contact.astro',
      'src/middleware.ts',
    ]);
  });
});

describe('allowsMdx', () => {
  it.each([
    ['without mdx()', [ours, other], false],
    ['with it', [ours, mdx()], true],
    ['with it among others of a list', [[other, mdx()], ours], true],
  ])('is told by the integrations of a project %s', (_, integrations, allows) => {
    expect(allowsMdx({ integrations })).toBe(allows);
  });
});
