import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { type QuotePair, pairQuotes } from './quote-pairs.ts';
import { spacesEnd, spacesStart } from './spaces.ts';

const TO_SET = /["“”]/;
const CLOSING = { '«': '»', '“': '”', '‘': '’' } as const;

/**
 * Quotation marks by depth: « » outside, “ ” inside them, ‘ ’ inside those. Straight marks and English ones that pair are
 * set; « » typed by the author stay. What does not pair (inches, an author's slip) is left alone.
 */
export const quotes: TypographyRule = {
  name: 'quotes',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale et Ramat, « Guillemets » ; JoliTypo, SmartQuotes',
  edits(text) {
    if (!TO_SET.test(text)) return NO_EDITS;
    return setLevels(pairQuotes(text))
      .flatMap((pair) => editsOfPair(text, pair))
      .sort((a, b) => a.start - b.start);
  },
};

/** The pairs with the opening mark each of them takes from the pair around it. */
function setLevels(pairs: readonly QuotePair[]): readonly SetPair[] {
  const around: SetPair[] = [];
  return pairs.map((pair) => {
    while ((around.at(-1)?.close ?? Infinity) < pair.open) around.pop();
    const set = { ...pair, mark: markInside(pair, around.at(-1)?.mark) };
    around.push(set);
    return set;
  });
}

function markInside(pair: QuotePair, outer: Mark | undefined): Mark {
  if (pair.typed === '«' || outer === undefined) return '«';
  return pair.typed === '“' || outer === '«' ? '“' : '‘';
}

/** English marks have no space inside; guillemets get theirs from their own rule. */
function editsOfPair(text: string, { open, close, typed, mark }: SetPair): readonly Edit[] {
  if (typed === '«') return [];
  const isEnglish = mark !== '«';
  const opening = { start: open, end: isEnglish ? spacesEnd(text, open + 1) : open + 1, text: mark };
  const closing = {
    start: isEnglish ? spacesStart(text, close) : close,
    end: close + 1,
    text: CLOSING[mark],
  };
  return [opening, closing].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

type Mark = keyof typeof CLOSING;

interface SetPair extends QuotePair {
  readonly mark: Mark;
}
