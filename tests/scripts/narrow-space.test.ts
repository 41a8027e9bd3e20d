import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/fonts';
/** The files that a page fetches first; the others hold rarer characters. */
const TEXT = readdirSync(FOLDER).filter(
  (file) => /^[a-z-]+\.woff2$/.test(file) && !/rest|extended/.test(file),
);

describe('the narrow no-break space of our fonts', () => {
  it.each(TEXT)('has a glyph 0.18 em wide in %s', (file) => {
    const font = read(file);
    expect(font.hasGlyphForCodePoint(0x202f)).toBe(true);
    expect(font.glyphForCodePoint(0x202f).advanceWidth / font.unitsPerEm).toBeCloseTo(0.18, 3);
  });

  it.each(TEXT)('leaves no name that its license reserves in %s, whose copyright is beside it', (file) => {
    const { copyright, familyName } = read(file);
    const [, reserved] = /Reserved Font Name ‘(\w+)’/.exec(copyright ?? '') ?? [];
    if (reserved !== undefined) expect(familyName).not.toContain(reserved);
    const [holder = ''] = /Adobe|The \w+ Project Authors/.exec(copyright ?? '') ?? [''];
    expect(holder).not.toBe('');
    expect(readFileSync(`${FOLDER}/OFL.txt`, 'utf8')).toContain(holder);
  });
});

function read(file: string): Font {
  const font = create(readFileSync(`${FOLDER}/${file}`));
  if (font.isCollection) throw new Error('A collection of fonts');
  return font;
}
