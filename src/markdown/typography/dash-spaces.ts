import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaceAfter, setSpaceBefore } from './no-break.ts';
import { NBSP, spacesEnd, spacesStart } from './spaces.ts';

const DASH = /[—–]/g;
const STARTS_LINE = /^$|[\u0085«“(]/;
const CLOSES = /^$|[,;.:!?)»”]/;
const LETTER = /[\p{L}\uFFFC«“…]/u;
const DIGIT = /\d/;
const CAPITAL = /\p{Lu}/u;
const SENTENCE_MARK = /[.!?…]/;
const SENTENCE_END = /(?:[!?…]|(?<=[\p{Ll}\p{N})»”])\.)[\s«»“”"()]+\p{Lu}|\u0085/u;

/**
 * Spaces of dashes. A dash that starts a line (dialogue) and one that opens an incise hold to the word after them, one
 * that closes an incise to the word before. In a sentence the dashes open and close by turns. Only the space after the
 * dash of a dialogue is added when missing; a dash between two words or two numbers is left alone.
 */
export const dashSpaces: TypographyRule = {
  name: 'dash-spaces',
  source: 'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Tiret » et « Dialogue »',
  edits(text) {
    const edits: Edit[] = [];
    let lastDash = 0;
    let isOpen = false;
    for (const { index } of text.matchAll(DASH)) {
      const dash = readDash(text, index);
      if (dash.kind === 'incise') {
        if (isOpen && (dash.startsSentence || SENTENCE_END.test(text.slice(lastDash, index)))) isOpen = false;
        isOpen = !isOpen && !dash.closes;
        lastDash = index;
        edits.push(...(isOpen ? setSpaceAfter(text, index, NBSP) : setSpaceBefore(text, index, NBSP)));
      } else if (dash.kind === 'dialogue') edits.push(...setSpaceAfter(text, index, NBSP));
    }
    return edits.length === 0 ? NO_EDITS : edits;
  },
};

function readDash(text: string, index: number): Dash {
  const wordEnd = spacesStart(text, index);
  const wordStart = spacesEnd(text, index + 1);
  const before = text.charAt(wordEnd - 1);
  const after = text.charAt(wordStart);
  return {
    kind: kindOf({ before, after, hasSpaceBefore: wordEnd < index, hasSpaceAfter: wordStart > index + 1 }),
    closes: CLOSES.test(after),
    startsSentence: SENTENCE_MARK.test(before) && CAPITAL.test(after),
  };
}

function kindOf({ before, after, hasSpaceBefore, hasSpaceAfter }: DashContext): Dash['kind'] {
  if (before === '—' || before === '–' || after === '—' || after === '–') return 'other';
  if (STARTS_LINE.test(before))
    return after !== '' && (hasSpaceAfter || LETTER.test(after)) ? 'dialogue' : 'other';
  if (DIGIT.test(before) && DIGIT.test(after)) return 'other';
  return hasSpaceBefore && (hasSpaceAfter || CLOSES.test(after)) ? 'incise' : 'other';
}

interface Dash {
  readonly kind: 'dialogue' | 'incise' | 'other';
  readonly closes: boolean;
  readonly startsSentence: boolean;
}

interface DashContext {
  readonly before: string;
  readonly after: string;
  readonly hasSpaceBefore: boolean;
  readonly hasSpaceAfter: boolean;
}
