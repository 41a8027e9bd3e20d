import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { renderMdx } from '#load/mdx.ts';
import { getLocale } from '#locales/get-locale.ts';

const folder = mkdtempSync(join(tmpdir(), 'mdx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('names the notes of MDX and their ways back in the language of the site', async () => {
  const file = join(folder, 'a.mdx');
  writeFileSync(file, 'A[^1] b[^1].\n\n[^1]: Un.\n');
  const result = (await renderMdx([file], getLocale('fr'))).get(file);
  const html = result && 'html' in result ? result.html : '';
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Retour à l’appel de note 1"',
    'aria-label="Retour à l’appel de note 1-2"',
  ]);
  expect(html).toMatch(/<h2[^>]*>Notes<\/h2>/);
});
