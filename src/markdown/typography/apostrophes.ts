import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';

const LETTER = /[\p{L}\p{M}\uFFFC]/u;
const STARTS_WORD = /^$|[\s\u0085([{«“‘"—–-]/;
const ENDS_WORD = /^$|[\s\u0085)\]}»”",.;:!?…—–-]/;
const TWO_DIGIT_YEAR = /^\d{2}(?!\d)/;

/**
 * Straight apostrophes become ’ after a letter (`l'ami`), before a cut word (`'tain`) or year (`Mai '68`); a straight
 * pair around words (`'mot'`) becomes ‘ ’. Feet and minutes (`5'30`), doubled ones (`''`) and emoticons are left alone.
 */
export const apostrophes: TypographyRule = {
  name: 'apostrophes',
  source: 'Ramat, Le Ramat de la typographie, « Apostrophe » ; JoliTypo, CurlyQuote',
  edits(text) {
    if (!text.includes("'")) return NO_EDITS;
    const curled = curlApostrophes(text);
    return [...curled.keys()]
      .sort((a, b) => a - b)
      .map((start): Edit => ({ start, end: start + 1, text: curled.get(start) ?? '’' }));
  },
};

/** The characters to write, by index. An opening mark is an apostrophe until its closing one is met. */
function curlApostrophes(text: string): ReadonlyMap<number, string> {
  const curled = new Map<number, string>();
  let opening: number | undefined;
  for (let index = text.indexOf("'"); index >= 0; index = text.indexOf("'", index + 1)) {
    const role = roleOf(text, index);
    if (role === 'opening') opening = index;
    if (role === 'opening' || role === 'inner' || (role === 'closing' && isAfterLetter(text, index)))
      curled.set(index, '’');
    if (role === 'closing' && opening !== undefined) {
      // Of one letter only, it is a word cut at both ends: rock 'n' roll.
      if (index - opening > 2) curled.set(opening, '‘');
      curled.set(index, '’');
      opening = undefined;
    }
  }
  return curled;
}

type Role = 'opening' | 'closing' | 'inner' | 'none';

function roleOf(text: string, index: number): Role {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (before === "'" || after === "'") return 'none';
  if (STARTS_WORD.test(before)) return roleAtStart(text, index);
  if (ENDS_WORD.test(after)) return 'closing';
  return LETTER.test(before) ? 'inner' : 'none';
}

function roleAtStart(text: string, index: number): Role {
  if (LETTER.test(text.charAt(index + 1))) return 'opening';
  return TWO_DIGIT_YEAR.test(text.slice(index + 1, index + 4)) ? 'inner' : 'none';
}

function isAfterLetter(text: string, index: number): boolean {
  return LETTER.test(text.charAt(index - 1));
}
