import { encode } from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MixedDecoder } from '#import/mixed-decoder.ts';
import { readWholeText } from '#import/source-text.ts';
import { toSource } from './read-export.ts';

function decode(pieces: readonly Uint8Array[]): string {
  const decoder = new MixedDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

/** As a stream gives them: of any size. */
function cut(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const size of sizes) pieces.push(bytes.subarray(start, (start += size)));
  return [...pieces, bytes.subarray(start)];
}

const SIZES = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });

describe('bytes of a file in UTF-8', () => {
  it('are read as they are where they are UTF-8, wherever the stream cuts them', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, SIZES, (written, sizes) => {
        const bytes = new TextEncoder().encode(written);
        expect(decode(cut(bytes, sizes))).toBe(new TextDecoder().decode(bytes));
      }),
    );
  });

  it('are those of Windows-1252 where UTF-8 cannot have them', () => {
    const WORDS = 'l’été — « où ? » : 5 € … Œuvre\n';
    const foreign = encode(WORDS, 'windows-1252');
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), SIZES, (parts, sizes) => {
        const bytes = Buffer.concat(parts.map((isForeign) => (isForeign ? foreign : Buffer.from(WORDS))));
        expect(decode(cut(bytes, sizes))).toBe(WORDS.repeat(parts.length));
      }),
    );
  });

  it('are read so in an export', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFF<p>Été à Œuilly, fête, '),
      encode('l’été</p>', 'windows-1252'),
    ]);
    expect(await readWholeText(toSource(bytes))).toBe('<p>Été à Œuilly, fête, l’été</p>');
  });

  it('that end in the middle of a character are read to the end', () => {
    expect(decode([Buffer.from('é').subarray(0, 1)])).toBe('Ã');
  });
});
