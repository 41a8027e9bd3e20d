import { NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NBSP } from './spaces.ts';

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|févr|avr|juill|sept|oct|nov|déc)(?=\\.)';
const DAY = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}/.,-])(?:1er|[12]?\d|3[01]))\s+(?=(?:${MONTHS})(?![\p{L}\p{M}\p{N}-]))`,
  'giu',
);

/** A no-break space between the day and the month: `17 mars`, `1er avril`. */
export const days: TypographyRule = {
  name: 'days',
  source: 'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Divisions » (dates)',
  edits: (text) => (/\d/.test(text) ? setSpaces(text, DAY, NBSP) : NO_EDITS),
};
