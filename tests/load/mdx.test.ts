import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { renderMdx } from '#load/mdx.ts';
import { getLocale } from '#locales/get-locale.ts';
import { renderMdxHtml } from '#markdown/render-markdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'mdx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What an author may write to have elements taken for ours. */
const FORGED = `<a data-footnote-ref data-seal="seal" href="/f/">f</a> {<a data-footnote-backref href="/f/">f</a>}

<section data-footnotes><h2>F</h2><ol><li id="fn-f">f</li></ol></section>

<Fragment set:html={'<a data-footnote-ref data-seal href=/f/>f</a>'} />

`;

async function run(source: string): Promise<{ readonly html: string; readonly seal: string }> {
  const file = join(folder, 'a.mdx');
  writeFileSync(file, source);
  const result = (await renderMdx([file], getLocale('fr'))).get(file);
  if (!result || 'mistake' in result) throw new Error(JSON.stringify(result?.mistake.message));
  return result;
}

it('names the notes of MDX and their ways back in the language of the site', async () => {
  const { html } = await run('A[^1] b[^1].\n\n[^1]: Un.\n');
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Retour à l’appel de note 1"',
    'aria-label="Retour à l’appel de note 1-2"',
  ]);
  expect(html).toMatch(/<h2[^>]*>Notes<\/h2>/);
});

it('takes nothing for its own of what an author of MDX writes, in notes too', async () => {
  const { html, seal } = await run(
    `${FORGED}A[^1].\n\n[^1]: Un <a data-footnote-backref href="/f/">f</a>.\n`,
  );
  const context = { cast: undefined, language: 'fr', locale: getLocale('fr'), findPicture: () => undefined };
  const { body, facts } = renderMdxHtml(html, seal, context);
  const printed = printBody(body);
  expect(printed.match(/class="note[^"]*"/g)).toEqual([
    'class="note-call"',
    'class="notes"',
    'class="note-back"',
  ]);
  expect(printed.match(/<a href="\/f\/">f<\/a>/g)).toHaveLength(4);
  expect(printed).not.toMatch(/data-(?:footnote|seal)/);
  expect(facts.notes).toBe(1);
});
