import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { type QuotePair, pairQuotes } from './quote-pairs.ts';
import { spacesEnd, spacesStart } from './spaces.ts';

const TO_SET = /["“”]/;
const ENGLISH = /[“”]/g;
const GUILLEMET = /[«»]/;
const CLOSING = { '«': '»', '“': '”', '‘': '’' } as const;

/**
 * Quotation marks by depth: « » outside, “ ” inside them, ‘ ’ inside those. Straight marks and English ones that pair
 * are set; « » typed by the author stay, and so do English marks around them. What does not pair (inches, a slip) and
 * what is around nothing is left alone; everything is when an English mark is lone.
 */
export const quotes: TypographyRule = {
  name: 'quotes',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale et Ramat, « Guillemets » ; JoliTypo, SmartQuotes',
  edits(text) {
    if (!TO_SET.test(text)) return NO_EDITS;
    const pairs = pairQuotes(text);
    if (hasLoneEnglish(text, pairs)) return NO_EDITS;
    return setLevels(text, pairs)
      .flatMap((pair) => editsOfPair(text, pair))
      .sort((a, b) => a.start - b.start);
  },
};

/** Then nobody can tell what is quoted in what. */
function hasLoneEnglish(text: string, pairs: readonly QuotePair[]): boolean {
  return Array.from(text.matchAll(ENGLISH)).length !== 2 * pairs.filter(({ typed }) => typed === '“').length;
}

/** The pairs with the opening mark each of them takes from the pair around it. */
function setLevels(text: string, pairs: readonly QuotePair[]): readonly SetPair[] {
  const around: SetPair[] = [];
  return pairs.map((pair) => {
    while ((around.at(-1)?.close ?? Infinity) < pair.open) around.pop();
    const outer = around.at(-1)?.mark;
    const set = { ...pair, mark: outer ? markInside(pair, outer) : markOutside(text, pair) };
    around.push(set);
    return set;
  });
}

/** English marks around guillemets were chosen by the author. */
function markOutside(text: string, { open, close, typed }: QuotePair): Mark {
  return typed === '“' && GUILLEMET.test(text.slice(open, close)) ? '“' : '«';
}

function markInside({ typed }: QuotePair, outer: Mark): Mark {
  if (typed !== '"') return typed;
  return outer === '«' ? '“' : '‘';
}

/** A straight pair that becomes English loses its spaces inside; guillemets get theirs from their own rule. */
function editsOfPair(text: string, { open, close, typed, mark }: SetPair): readonly Edit[] {
  const isEmpty = spacesEnd(text, open + 1) >= close;
  if (typed === '«' || isEmpty) return [];
  const hugs = typed === '"' && mark !== '«';
  const opening = { start: open, end: hugs ? spacesEnd(text, open + 1) : open + 1, text: mark };
  const closing = {
    start: hugs ? spacesStart(text, close) : close,
    end: close + 1,
    text: CLOSING[mark],
  };
  return [opening, closing].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

type Mark = keyof typeof CLOSING;

interface SetPair extends QuotePair {
  readonly mark: Mark;
}
