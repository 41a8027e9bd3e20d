import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaceBefore } from './no-break.ts';
import { NBSP, spacesStart } from './spaces.ts';

const TAKES_SPACE_BEFORE = /[^\u0085([{«“‘:]/;
const TAKES_ADDED_SPACE_BEFORE = /[\p{L}\p{M}\p{N}\uFFFC\uDC00-\uDFFF)\]}»”’%‰€$£°….]/u;
const ENDS_SPACED_COLON = /^$|[\s\u0085\uFFFC«“"]/;
const EMOJI_NAME = /:(?:[a-z][\w+-]*|[+-]1)$/;
const LONGEST_NAME = 40;
const ENDS_COLON = /^$|[\s\u0085«]/;

/**
 * A no-break space before a colon, added when the author forgot it and a space, « or the end follows. Not in times
 * (`12:30`), ratios (`16:9`), `::`, emoticons (`:-)`) and the like, where something else follows.
 */
export const colons: TypographyRule = {
  name: 'colons',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Espacements » ; JoliTypo, SpaceBeforePunctuation',
  edits(text) {
    const edits: Edit[] = [];
    for (let index = text.indexOf(':'); index >= 0; index = text.indexOf(':', index + 1)) {
      if (takesSpace(text, index)) edits.push(...setSpaceBefore(text, index, NBSP));
    }
    return edits.length === 0 ? NO_EDITS : edits;
  },
};

function takesSpace(text: string, index: number): boolean {
  const start = spacesStart(text, index);
  const before = text.charAt(start - 1);
  const after = text.charAt(index + 1);
  if (start < index) return TAKES_SPACE_BEFORE.test(before) && ENDS_SPACED_COLON.test(after);
  if (!TAKES_ADDED_SPACE_BEFORE.test(before) || !ENDS_COLON.test(after)) return false;
  return !EMOJI_NAME.test(text.slice(Math.max(0, index - LONGEST_NAME), index));
}
