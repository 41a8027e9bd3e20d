import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NNBSP } from './spaces.ts';

const MAY_HAVE_THOUSANDS = /\d\s\d{3}/;
const NUMBER = /(?<![\p{L}\p{N}.,+]|\d\s)[1-9]\d{0,2}(?:\s\d{3})+(?!\d|\s\d)/gu;

/**
 * A narrow no-break space between the groups of three figures of a number: `12 000`. Only where the author separated
 * them; a row that starts with 0 or +, or with groups of other lengths (telephone, payment, year), is left alone.
 */
export const thousands: TypographyRule = {
  name: 'thousands',
  source: 'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Nombres »',
  edits(text) {
    if (!MAY_HAVE_THOUSANDS.test(text)) return NO_EDITS;
    return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: number, index }) =>
      setSpaces(number, /\s/g, NNBSP).map((edit): Edit => ({
        ...edit,
        start: edit.start + index,
        end: edit.end + index,
      })),
    );
  },
};
