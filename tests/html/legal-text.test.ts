import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, toLegalLine, toLegalText } from '#html/legal-text.ts';

const XML_CHARS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

describe('toLegalText', () => {
  it.each([
    ['a\u0000b\u0008c\u001Fd', 'abcd'],
    ['a\uD800b\uDC00c', 'abc'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\r\nb\rc\u0085d', 'a\nb\nc\nd'],
    ['« été » 🎈 שלום\u202f!', '« été » 🎈 שלום\u202f!'],
    ['a\u200Fb\uFEFFc', 'a\u200Fb\uFEFFc'],
  ])('makes %j %j', (text, legal) => {
    expect(toLegalText(text)).toBe(legal);
  });

  it('leaves only what XML 1.0 allows, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const legal = toLegalText(text);
        return XML_CHARS.test(legal) && legal.isWellFormed() && toLegalText(legal) === legal;
      }),
    );
  });
});

describe('toLegalLine', () => {
  it('is one line without spaces around it, and keeps no-break spaces inside', () => {
    expect(toLegalLine(' \u0001 Qui\u202f?\n\n  Moi\u00a0: \u0007')).toBe('Qui\u202f? Moi\u00a0:');
  });
});

describe('escapeMarkup', () => {
  it('escapes what ends a text or an attribute', () => {
    expect(escapeMarkup(`a & b < c > "d" ]]> 'e'`)).toBe(`a &amp; b &lt; c &gt; &quot;d&quot; ]]&gt; 'e'`);
  });
});
