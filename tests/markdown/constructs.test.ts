import { describe, expect, it } from 'vitest';
import { listMistakes, render, toHtml } from './render.ts';

describe('callouts of GitHub and Obsidian', () => {
  it.each([
    ['the name of their type', '> [!WARNING]\n> A.', 'Attention', '<p>A.</p>'],
    ['their own title', '> [!note] Pour *mémoire*\n> A.', 'Pour mémoire', '<p>A.</p>'],
    ['a type of their author', '> [!recette]- \n> A.', 'Recette', '<p>A.</p>'],
    ['a type that every object has', '> [!constructor]\n> A.', 'Constructor', '<p>A.</p>'],
    ['blocks', '> [!tip]\n>\n> - A', 'Conseil', '<ul>\n<li>A</li>\n</ul>'],
  ])('are our boxes, with %s', (_what, source, title, inside) => {
    expect(toHtml(source)).toBe(
      `<aside class="box" aria-label="${title}"><p class="box-title">${title}</p>\n${inside}\n</aside>`,
    );
    expect(listMistakes(source)).toEqual([]);
  });

  it.each([['> \\[!note]\n> A.'], ['> A\n> [!note]'], ['[!note]'], ['> [a]']])('but not in %j', (source) => {
    expect(toHtml(source)).not.toContain('aside');
  });
});

describe('highlighted words', () => {
  it.each([
    ['a ==b== c', '<p>a <mark>b</mark> c</p>'],
    ['==a **b** `c`== d', '<p><mark>a <strong>b</strong> <code>c</code></mark> d</p>'],
    ['**==a==**, ==b==', '<p><strong><mark>a</mark></strong>, <mark>b</mark></p>'],
    ['a == b == c', '<p>a == b == c</p>'],
    ['a==b et c==d', '<p>a==b et c==d</p>'],
    ['==== a ===', '<p>==== a ===</p>'],
    ['\\==a== ==b\\==', '<p>==a== ==b==</p>'],
    ['\\* ==a==', '<p>* <mark>a</mark></p>'],
    ['`==a==`', '<p><code>==a==</code></p>'],
    ['==a\n\nb==', '<p>==a</p>\n<p>b==</p>'],
  ])('%j', (source, expected) => {
    expect(toHtml(source)).toBe(expected);
  });
});

describe('notes in the line', () => {
  it('stand among the others, with what they hold', () => {
    const { html, facts } = render('A^[B **c** [d](/e/) (f[g])]h[^1].\n\n[^1]: I.');
    expect(html).toMatch(
      /^<p>A<sup><a id="appel-en-ligne-1" href="#note-en-ligne-1"[^>]*>1<\/a><\/sup>h<sup><a id="appel-1"/,
    );
    expect(html).toMatch(
      /<li id="note-en-ligne-1">\s<p>B <strong>c<\/strong> <a href="\/e\/">d<\/a> \(f\[g\]\) <a href="#appel-en-ligne-1"/,
    );
    expect(facts.notes).toBe(2);
    expect(listMistakes('A^[b].')).toEqual([]);
  });

  it('may stand in a note, a heading and a list, and take no name of another', () => {
    const { facts } = render('## A^[b ^[c]]\n\n- d^[e][^en-ligne-2]\n\n[^en-ligne-2]: F.');
    expect(facts.notes).toBe(4);
    expect(new Set(facts.anchors).size).toBe(facts.anchors.length);
    expect(facts.headings).toMatchObject([{ id: 'a', text: 'A' }]);
  });

  it.each([['a^[b](/c/)'], ['a\\^[b]'], ['a^[]'], ['a^[b'], ['`^[a]`'], ['x^2 [a]']])(
    'are not in %j',
    (source) => {
      expect(render(source).facts.notes).toBe(0);
    },
  );
});

describe('lists of definitions', () => {
  it.each([
    ['A\n: b *c*\n: d', '<dl><dt>A</dt><dd>b <em>c</em></dd><dd>d</dd></dl>'],
    ['A\n\n: b\n\n  c', '<dl><dt>A</dt><dd><p>b</p><p>c</p></dd></dl>'],
    ['A : b', '<p>A\u00a0: b</p>'],
    [': a', '<p>: a</p>'],
  ])('%j', (source, expected) => {
    expect(toHtml(source)).toBe(expected);
  });
});
