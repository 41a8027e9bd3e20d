import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NBSP } from './spaces.ts';

/** Symbols that no letter follows: `%`, `€`, `k€`, `°C`. Their space is added when missing. */
const SYMBOLS = String.raw`(?:%|‰|(?:k|M|Md)?[€$£¥]|°[CF])`;
const UNITS = [
  '[kcmnµμdh]?m[²³]?|km/h|m/s|ha|[kmµμ]?g|t|[cmdh]?[lL]|hl',
  'ms|s|min|h|j|[kMGT]?Hz|[kMGT]?Wh?|[km]?V|k?J|k?cal|hPa|bar|dB|ch|ppm',
  'o|[kMGTP]o|[kMGTP]B|[KMGT]i[oB]|[kMGT]?bits?(?:/s)?|[kMGT]b/s|px|dpi',
  'heures?|euros?|dollars?|milliers?|millions?|milliards?|EUR|USD|CHF',
].join('|');
const SPACED_SYMBOL = new RegExp(String.raw`(?<=\d)\s+(?=${SYMBOLS}(?![\p{L}\p{N}]))`, 'gu');
const GLUED_SYMBOL = new RegExp(String.raw`(?<=\d)${SYMBOLS}(?![\p{L}\p{N}])`, 'gu');
const SPACED_UNIT = new RegExp(String.raw`(?<=\d)\s+(?=(?:${UNITS})(?![\p{L}\p{M}\p{N}'’-]))`, 'gu');
const AFTER_HOURS = /(?=\s)(?<=\d\s*(?:h|heures?|min))\s+(?=[0-5]?\d(?!\d))/gu;

/** A no-break space between a number and its unit: `35 %`, `3 €`, `20 °C`, `10 km`, `18 h 30`, `18 heures 30`, `3 millions`. */
export const units: TypographyRule = {
  name: 'units',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Unités de mesure » ; JoliTypo, Unit',
  edits(text) {
    if (!/\d/.test(text)) return NO_EDITS;
    const edits = [SPACED_SYMBOL, SPACED_UNIT, AFTER_HOURS].flatMap((pattern) =>
      setSpaces(text, pattern, NBSP),
    );
    for (const { 0: symbol, index } of text.matchAll(GLUED_SYMBOL)) {
      edits.push({ start: index, end: index + 1, text: NBSP + symbol.charAt(0) });
    }
    return edits.sort((a: Edit, b: Edit) => a.start - b.start);
  },
};
