import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaceBefore } from './no-break.ts';
import { NNBSP, spacesStart } from './spaces.ts';

const MARKS = /[;!?]+/g;
const TAKES_SPACE_BEFORE = /[^\u0085([{«“‘]/;
const TAKES_ADDED_SPACE_BEFORE = /[\p{L}\p{M}\p{N}\uFFFC\uDC00-\uDFFF)\]}»”’%‰€$£°….]/u;
const ENDS_MARKS = /^$|[\s\u0085\uFFFC)\]}»”"’',…—–]/;
const ENDS_SEMICOLON = /^$|[\s\u0085\uFFFC»”"]/;
const ENTITY = /&#?\w{1,31}$/;
const NAME_WITH_MARK = /(?:Yahoo|Joomla|Jeopardy)$/;
const LONGEST_BEFORE = 33;

/**
 * A narrow no-break space before `;`, `!`, `?` and their groups (`?!`), added when the author forgot it. Not in `(?)`,
 * `a?b=c`, `!important`, `;-)`, `&eacute;`, nor in names such as Yahoo!
 */
export const highPunctuation: TypographyRule = {
  name: 'high-punctuation',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Espacements » ; JoliTypo, SpaceBeforePunctuation',
  edits(text) {
    const edits: Edit[] = [];
    for (const { 0: marks, index } of text.matchAll(MARKS)) {
      if (takesSpace(text, index, marks)) edits.push(...setSpaceBefore(text, index, NNBSP));
    }
    return edits.length === 0 ? NO_EDITS : edits;
  },
};

function takesSpace(text: string, index: number, marks: string): boolean {
  const end = marks === ';' ? ENDS_SEMICOLON : ENDS_MARKS;
  if (!end.test(text.charAt(index + marks.length))) return false;
  const start = spacesStart(text, index);
  const before = text.charAt(start - 1);
  if (start < index) return TAKES_SPACE_BEFORE.test(before);
  return (
    TAKES_ADDED_SPACE_BEFORE.test(before) &&
    !belongsToWord(text.slice(Math.max(0, index - LONGEST_BEFORE), index), marks)
  );
}

function belongsToWord(word: string, marks: string): boolean {
  return (marks.startsWith(';') && ENTITY.test(word)) || (marks === '!' && NAME_WITH_MARK.test(word));
}
