import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NBSP } from './spaces.ts';

/** Signs that no letter follows: `%`, `€`, `k€`, `°C`. Their space is added when missing. */
const SIGNS = String.raw`(?:%|‰|(?:k|M|Md)?[€$£¥]|°[CF])`;
const UNITS = [
  '[kcmnµμdh]?m[²³]?|km/h|m/s|ha|[kmµμ]?g|t|[cmdh]?[lL]|hl',
  'ms|s|min|h|j|[kMGT]?Hz|[kMGT]?Wh?|[km]?V|k?J|k?cal|hPa|bar|dB|ch|ppm',
  'o|[kMGTP]o|[kMGTP]B|[KMGT]i[oB]|[kMGT]?bits?(?:/s)?|[kMGT]b/s|px|dpi',
  'euros?|dollars?|milliers?|millions?|milliards?|EUR|USD|CHF',
].join('|');
const SPACED_SIGN = new RegExp(String.raw`(?<=\d)\s+(?=${SIGNS}(?![\p{L}\p{N}]))`, 'gu');
const GLUED_SIGN = new RegExp(String.raw`(?<=\d)${SIGNS}(?![\p{L}\p{N}])`, 'gu');
const SPACED_UNIT = new RegExp(String.raw`(?<=\d)\s+(?=(?:${UNITS})(?![\p{L}\p{M}\p{N}'’-]))`, 'gu');
const AFTER_HOURS = /(?=\s)(?<=\d\s*(?:h|min))\s+(?=[0-5]?\d(?!\d))/gu;

/** A no-break space between a number and its unit: `35 %`, `3 €`, `20 °C`, `10 km`, `18 h 30`, `3 millions`. */
export const units: TypographyRule = {
  name: 'units',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Unités de mesure » ; JoliTypo, Unit',
  edits(text) {
    if (!/\d/.test(text)) return NO_EDITS;
    const edits = [SPACED_SIGN, SPACED_UNIT, AFTER_HOURS].flatMap((pattern) =>
      setSpaces(text, pattern, NBSP),
    );
    for (const { 0: sign, index } of text.matchAll(GLUED_SIGN)) {
      edits.push({ start: index, end: index + 1, text: NBSP + sign.charAt(0) });
    }
    return edits.sort((a: Edit, b: Edit) => a.start - b.start);
  },
};
