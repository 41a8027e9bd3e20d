import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';

const DOTS = /(?<![./\\])\.{3,}(?![./\\])/g;
const DIGIT = /\d/;

/** Three full stops or more become one ellipsis: `Oui...` → `Oui…`. Not in paths (`.../a`) nor between digits (`1...9`). */
export const ellipsis: TypographyRule = {
  name: 'ellipsis',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Points de suspension » ; JoliTypo, Ellipsis',
  edits(text) {
    if (!text.includes('...')) return NO_EDITS;
    const edits: Edit[] = [];
    for (const { 0: dots, index } of text.matchAll(DOTS)) {
      const end = index + dots.length;
      const betweenDigits = DIGIT.test(text.charAt(index - 1)) && DIGIT.test(text.charAt(end));
      if (!betweenDigits) edits.push({ start: index, end, text: '…' });
    }
    return edits;
  },
};
