import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';

const TYPED_DASH = /(?<=^|[\s\u0085«“‘(])-{2,3}(?=[\s,;.!?)»”’])/g;

/** Two or three hyphens between spaces, or that start a line, are a dash: `mot -- incise` → `mot — incise`. */
export const dashes: TypographyRule = {
  name: 'dashes',
  source: 'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Tiret » ; JoliTypo, Dash',
  edits(text) {
    if (!text.includes('--')) return NO_EDITS;
    return Array.from(text.matchAll(TYPED_DASH), ({ 0: hyphens, index }): Edit => ({
      start: index,
      end: index + hyphens.length,
      text: '—',
    }));
  },
};
