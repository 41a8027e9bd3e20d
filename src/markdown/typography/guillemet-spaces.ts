import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaceAfter, setSpaceBefore } from './no-break.ts';
import { NNBSP, spacesEnd, spacesStart } from './spaces.ts';

const GUILLEMET = /[«»]/g;
const NOTHING_TO_QUOTE = /^$|[\u0085«»]/;

/** A narrow no-break space inside « », added when missing. Nothing at the end of a line or between empty guillemets. */
export const guillemetSpaces: TypographyRule = {
  name: 'guillemet-spaces',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Guillemets » et « Espacements »',
  edits(text) {
    if (!text.includes('«') && !text.includes('»')) return NO_EDITS;
    return Array.from(text.matchAll(GUILLEMET)).flatMap(({ 0: mark, index }) =>
      mark === '«' ? afterOpening(text, index) : beforeClosing(text, index),
    );
  },
};

function afterOpening(text: string, index: number): readonly Edit[] {
  const next = text.charAt(spacesEnd(text, index + 1));
  return NOTHING_TO_QUOTE.test(next) ? NO_EDITS : setSpaceAfter(text, index, NNBSP);
}

function beforeClosing(text: string, index: number): readonly Edit[] {
  const previous = text.charAt(spacesStart(text, index) - 1);
  return NOTHING_TO_QUOTE.test(previous) ? NO_EDITS : setSpaceBefore(text, index, NNBSP);
}
