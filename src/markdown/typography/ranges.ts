import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}_.,/–—-])`;
const AFTER = String.raw`(?![\p{L}\p{N}_/–—]|[-.,]\d|--)`;
const YEAR = String.raw`(?:1\d{3}|20\d{2})`;
const MAY_HAVE_RANGE = /\d--?\d/;
const RANGE = new RegExp(
  [
    String.raw`${BEFORE}(\d{1,4})(--)(\d{1,4})${AFTER}`,
    String.raw`${BEFORE}(?<!ISSN\s)(${YEAR})(-)(${YEAR})${AFTER}`,
    String.raw`(?<=(?<![\p{L}\p{N}])(?:[Pp]p?\.|[Pp]ages?)\s{0,2})(\d{1,4})(-)(\d{1,4})${AFTER}`,
  ].join('|'),
  'gu',
);

/**
 * An en dash between the ends of a range: two years (`1990-1995`), pages (`p. 12-15`), any numbers typed `12--15`.
 * Other hyphens between numbers (dates, telephones, scores, laws, ISSN) are left alone.
 */
export const ranges: TypographyRule = {
  name: 'ranges',
  source: 'JoliTypo, Dash (restreint aux années et aux pages)',
  edits(text) {
    if (!MAY_HAVE_RANGE.test(text)) return NO_EDITS;
    const edits: Edit[] = [];
    for (const match of text.matchAll(RANGE)) {
      const [from = '', hyphen = '', to = ''] = match.slice(1).filter((part) => part !== undefined);
      const start = match.index + from.length;
      if (Number(from) < Number(to)) edits.push({ start, end: start + hyphen.length, text: '–' });
    }
    return edits;
  },
};
