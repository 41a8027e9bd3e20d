import { toHtml as print } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#load/render-body.ts';
import { EXAMPLES } from './gfm-examples.ts';
import { toHtml } from './render.ts';

const remark = unified().use(remarkParse).use(remarkGfm);
const readAsGithub = (source: string): string =>
  print(toHast(remark.parse(source), { allowDangerousHtml: true }), { allowDangerousHtml: true });
const readHere = (source: string): string =>
  print(toHast(parseMarkdown(source), { allowDangerousHtml: true }), { allowDangerousHtml: true });

/** Differences of the parsers: see `gfm.test.ts`. */
const KNOWN = new Set([
  'table cell that ends with an address',
  'HTML after a footnote',
  'heading with attributes',
  'emphasis that ends after a mark and before a letter',
]);

/** All that we do not read as GitHub does, as `docs/writing.md` lists it. */
const DEPARTURES: readonly (readonly [written: string, expected: string])[] = [
  ['## T {#a}', '<h2 id="a">T</h2>'],
  [':::encadre\nA\n:::', '<aside class="box"'],
  [':lang[a]{en}', '<span lang="en">a</span>'],
  ['==a==', '<mark>a</mark>'],
  ['a %% b %%', '<p>a</p>'],
  ['a^[b]', 'id="note-en-ligne-1"'],
  ['> [!recette]\n> A', 'aria-label="Recette"'],
  ['A\n: b', '<dl><dt>A</dt><dd>b</dd></dl>'],
  ['[a](b c.pdf)', '<a href="b%20c.pdf">a</a>'],
  ['<a href="/b/">www.a.fr</a>', '<a href="/b/">www.a.fr</a>'],
  ['$$a$$', '<math alttext="a"><mi>a</mi></math>'],
];

describe('Markdown', () => {
  it.each(EXAMPLES.filter(([name]) => !KNOWN.has(name)))(
    'with all that we add is read as on GitHub: %s',
    (_name, source) => {
      expect(readHere(source)).toBe(readAsGithub(source));
    },
  );

  it.each(DEPARTURES)('%j is ours', (source, expected) => {
    expect(toHtml(source)).toContain(expected);
    expect(readAsGithub(source)).not.toContain(expected);
  });

  it.each([
    ['a == b, a==b et c==d, ===='],
    ['100 % et \\%% a \\%%'],
    ['x^2 [a] ^ [b]'],
    ['a : b\n:c'],
    ['Une ligne que l’on coupe au signe qui précède les deux-points\n: la suite.'],
    ['Une ligne que l’on coupe au signe qui précède les deux-points\nencore\n: la suite.'],
    ['12:30, http://a.fr, HTTP:GET, a:b[c]'],
    ['De $5 à $6'],
    ['[a](b c)'],
    ['> [note]\n> A'],
  ])('%j is read as on GitHub', (source) => {
    expect(readHere(source)).toBe(readAsGithub(source));
  });
});
