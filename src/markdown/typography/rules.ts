import { getLanguageCode } from '#language.ts';
import { abbreviations } from './abbreviations.ts';
import { apostrophes } from './apostrophes.ts';
import { colons } from './colons.ts';
import { dashSpaces } from './dash-spaces.ts';
import { days } from './days.ts';
import { dashes } from './dashes.ts';
import type { TypographyRule } from './edit.ts';
import { ellipsis } from './ellipsis.ts';
import { ENGLISH } from './english.ts';
import { guillemetSpaces } from './guillemet-spaces.ts';
import { highPunctuation } from './high-punctuation.ts';
import { initials } from './initials.ts';
import { ordinals } from './ordinals.ts';
import { quotes } from './quotes.ts';
import { ranges } from './ranges.ts';
import { thousands } from './thousands.ts';
import { units } from './units.ts';

/** French, each applied to what the one before left: characters first, then the spaces around them. */
const FRENCH: readonly TypographyRule[] = [
  ellipsis,
  apostrophes,
  ordinals,
  quotes,
  dashes,
  dashSpaces,
  guillemetSpaces,
  highPunctuation,
  colons,
  abbreviations,
  initials,
  ranges,
  thousands,
  units,
  days,
];

const NONE: readonly TypographyRule[] = [];

/** Of a language, by its tag: texts of those that have none here stay as they were written. */
export function getRules(language: string): readonly TypographyRule[] {
  const code = getLanguageCode(language);
  if (code === 'fr') return FRENCH;
  return code === 'en' ? ENGLISH : NONE;
}
