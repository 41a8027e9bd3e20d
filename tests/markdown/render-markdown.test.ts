import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, toHtml } from './render.ts';

describe('what a text teaches about itself', () => {
  it.each([
    ['words', 'Un mot, l’autre : 12 000 mots.', 5],
    ['words of code and notes', 'Un `deux`[^1].\n\n[^1]: Trois.', 3],
    ['nothing', '', 0],
  ])('counts %s', (_what, source, least) => {
    expect(render(source).facts.words).toBeGreaterThanOrEqual(least);
    expect(render(source).facts.words).toBeLessThan(least + 4);
  });

  it('is how much of it is quoted, quotations in quotations counted once', () => {
    expect(render('> un deux\n> > trois\n\nquatre cinq six').facts.quotedShare).toBe(0.5);
    expect(render(':::citation{author="X"}\nun deux trois\n:::').facts.quotedShare).toBeGreaterThan(0.5);
    expect(render('Rien.').facts.quotedShare).toBe(0);
  });

  it('is where its links lead and where they are written', () => {
    expect(render('A [b](/articles/c/#d)\ne.\n\n[f](https://exemple.fr)').facts.links).toEqual([
      { href: '/articles/c/#d', line: 1, column: 3 },
      { href: 'https://exemple.fr', line: 4, column: 1 },
    ]);
  });

  it('is every place that an address can end with', () => {
    expect(render('## A\n\n<p id="b">c</p>\n\n### D {#e}').facts.anchors).toEqual(['a', 'b', 'e']);
  });
});

describe('a body', () => {
  it('has no loose style, whatever its author writes', () => {
    expect(toHtml('<p style="color:red">a</p>\n\n| b |\n| -: |\n| c |')).not.toContain('style=');
  });

  it('gives up the window to nobody: links outside say so', () => {
    expect(toHtml('[a](https://exemple.fr) [b](/c/)')).toBe(
      '<p><a href="https://exemple.fr" rel="noopener">a</a> <a href="/c/">b</a></p>',
    );
  });

  it('is set as French typography wants, but for code and addresses', () => {
    expect(toHtml('Il dit "oui" ! `a !` [b !](https://exemple.fr/?a=!)')).toBe(
      '<p>Il dit «\u202foui\u202f»\u202f! <code>a !</code> <a href="https://exemple.fr/?a=!" rel="noopener">b\u202f!</a></p>',
    );
  });

  it('never throws, and never lets a directive or an active element through, on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        ':::encadre\n',
        ':::\n',
        '::video{url="x"}',
        ':lang[',
        ']{en}',
        '**Emma :** ',
        '\n\n',
        '## ',
        '[^1]',
        '\n[^1]: ',
        '<b>',
        '</b>',
        '<script>',
        '<p ',
        '| a |\n| - |\n',
        '> ',
        '- ',
        '    ',
        '```\n',
        '```js\n',
        '==',
        '%%',
        '^[',
        ']',
        '[[',
        ']]',
        '![[',
        '$$',
        '> [!note] ',
        '\n: ',
        ':a[',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        // In the value of an attribute, `<` is a character like any other.
        const tags = toHtml(pieces.join('')).replaceAll(/="[^"]*"/g, '=""');
        expect(tags).not.toMatch(/<(?:x-|script|iframe|style)| on[a-z]+="/i);
      }),
      { numRuns: 400 },
    );
  });
});
