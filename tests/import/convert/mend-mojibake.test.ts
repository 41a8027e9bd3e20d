import { decode, encode } from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendMojibake } from '#import/convert/mend-mojibake.ts';

const CLEAN = 'L’été à Œuilly, « ça » coûte 5 € — où ? “Là”… naïve, GRÂCE, PÂTÉ, Ça, ÉTÉ, âme, SÃO PAULO';

describe('a text whose encoding was misread', () => {
  it('is mended', () => {
    const misread = decode(encode('L’été à Œuilly, « ça » coûte 5 € — où ?', 'utf8'), 'windows-1252');
    expect(mendMojibake(misread)).toBe('L’été à Œuilly, « ça » coûte 5 € — où ?');
  });

  it('is mended where windows-1252 was read as Latin-1, or UTF-8 was', () => {
    const words = 'L’été à Œuilly — « 5 € »…';
    expect(mendMojibake(encode(words, 'windows-1252').toString('latin1'))).toBe(words);
    expect(mendMojibake(Buffer.from(words).toString('latin1'))).toBe(words);
    expect(mendMojibake('a\u0081b')).toBe('ab');
  });

  it('is left alone where it is clean', () => {
    expect(mendMojibake(CLEAN)).toBe(CLEAN);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CLEAN.split(''), ' '), { maxLength: 40 }), (marks) => {
        // No word of French has a mark, nor « Œ », after one of these letters.
        const text = marks.join('').replace(/(?<=[ÂÃÅâ])(?:[^\p{L} ]|Œ)/gu, ' ');
        expect(mendMojibake(text)).toBe(text);
      }),
    );
  });
});
