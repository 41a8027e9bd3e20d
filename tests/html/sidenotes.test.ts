import { describe, expect, it } from 'vitest';
import { printArticleBody } from '#html/print-body.ts';
import { findAll, getValue, hasClass, parseHtml, toTextOf } from '../site/pages.ts';
import { toBody, toHtml } from '../markdown/render.ts';

const show = (source: string): string => printArticleBody(toBody(source));
const besides = (source: string): readonly string[] =>
  findAll(parseHtml(show(source), true), (one) => hasClass(one, 'sidenote')).map((one) => toTextOf(one));

describe('notes beside the text', () => {
  it('are put just after their calls, with their numbers', () => {
    expect(show('Un[^a] mot.\n\n[^a]: La note.')).toMatch(
      /^<p>Un<sup><a [^>]*>1<\/a><button [^>]*popovertarget="beside-1"[^>]*><\/button><\/sup><small [^>]*class="sidenote popup"[^>]*popover[^>]*><span class="sidenote-number">1<\/span> La note\.<\/small> mot\.<\/p>/,
    );
    expect(besides('A[^a] b[^b].\n\n[^b]: Bêta.\n[^a]: Alpha.')).toEqual(['1 Alpha.', '2 Bêta.']);
  });

  it('are put once, whatever the number of their calls, and opened by each', () => {
    const source = 'A[^a] b[^a].\n\n[^a]: Alpha.';
    expect(besides(source)).toEqual(['1 Alpha.']);
    expect(show(source).match(/popovertarget="beside-1"/g)).toHaveLength(2);
  });

  it('keep links, code and emphasis, and lose the way back', () => {
    expect(show('A[^a].\n\n[^a]: Un *mot*, `code`, [lien](/b/).')).toContain(
      '</span> Un <em>mot</em>, <code>code</code>, <a href="/b/">lien</a>.</small>',
    );
  });

  it.each([
    ['of several paragraphs', 'A[^a].\n\n[^a]: Un.\n\n    Deux.'],
    ['with a list', 'A[^a].\n\n[^a]: Un.\n\n    - deux'],
    ['with code on lines', 'A[^a].\n\n[^a]: Un.\n\n    ```\n    deux\n    ```'],
    ['with a quotation', 'A[^a].\n\n[^a]: > Un.'],
  ])('stay at the end alone when they are notes %s', (_what, source) => {
    expect(besides(source)).toEqual([]);
    expect(show(source)).toBe(toHtml(source));
  });

  it('leave a text without notes as it is', () => {
    expect(show('A `[^a]` b.')).toBe(toHtml('A `[^a]` b.'));
  });

  it('repeat no id, a note that calls another included', () => {
    const ids = findAll(parseHtml(show('A[^a].\n\n[^a]: Un[^b].\n[^b]: Deux.'), true), () => true)
      .map((one) => getValue(one, 'id'))
      .filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keep out of headings, whose words are read by machines', () => {
    expect(
      findAll(parseHtml(show('## Titre[^a]\n\nUn.\n\n[^a]: La note.'), true), (one) =>
        /^h\d$/.test(one.tagName),
      ).map((one) => toTextOf(one))[0],
    ).toBe('Titre1');
  });

  it.each([
    ['a heading', '## Titre[^a]\n\nUn.\n\n[^a]: La note.', 'h2'],
    ['a table that scrolls', '| Un[^a] |\n| - |\n| b |\n\n[^a]: La note.', 'table'],
  ])('stand after %s, which would hide them', (_what, source, name) => {
    const tree = parseHtml(show(source), true);
    expect(besides(source)).toEqual(['1 La note.']);
    expect(
      findAll(tree, (one) => one.tagName === name).flatMap((one) =>
        findAll(one, (inner) => hasClass(inner, 'sidenote')),
      ),
    ).toEqual([]);
  });

  it.each(['<kbd>Ctrl</kbd>', '<mark>mot</mark>', '~~mot~~', '<time datetime="2010">2010</time>', '`mot`'])(
    'may hold any words: %s',
    (words) => {
      expect(besides(`A[^a].\n\n[^a]: Un ${words}.`)).toHaveLength(1);
    },
  );

  it('keep the words of the list at the end', () => {
    expect(show('A[^a].\n\n[^a]: La note.').split('<ol>')[1]).toBe(
      toHtml('A[^a].\n\n[^a]: La note.').split('<ol>')[1],
    );
  });
});
