import type { FontFile } from '#model/identity.ts';
import type { BookPicture } from './book-pictures.ts';

/** Of text faces; a font without a bold one beside it is taken for a variable one. */
const DESCRIPTORS: Readonly<Record<string, string>> = {
  serif: 'font-style: normal; font-weight: 100 900;',
  'serif-bold': 'font-style: normal; font-weight: 600 900;',
  'serif-italic': 'font-style: italic; font-weight: 100 900;',
};

/** The text face that the owner has chosen, as files of the book. */
export function toBookFonts(files: readonly FontFile[]): readonly (FontFile & BookPicture)[] {
  return files
    .filter(({ face }) => face in DESCRIPTORS)
    .map((file) => ({ ...file, name: `fonts/${file.face}${file.piece}.woff2`, type: 'font/woff2' }));
}

/** Pieces are families one after the other: not every reading system heeds the ranges of characters of a face. */
export function toFontStyle(fonts: readonly (FontFile & BookPicture)[]): string {
  if (fonts.length === 0) return '';
  const hasBold = fonts.some(({ face }) => face === 'serif-bold');
  const rules = fonts.map(({ face, piece, name }) => {
    const descriptors = DESCRIPTORS[face] ?? '';
    const bounded = hasBold && face === 'serif' ? descriptors.replace('900', '500') : descriptors;
    return `@font-face { font-family: "Text${piece}"; ${bounded} src: url("${name}"); }\n`;
  });
  const families = [...new Set(fonts.map(({ piece }) => `"Text${piece}"`))];
  return `${rules.join('')}body { font-family: ${families.join(', ')}, serif; }\n`;
}
