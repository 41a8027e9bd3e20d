import { apostrophes } from './apostrophes.ts';
import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';
import { pairQuotes } from './quote-pairs.ts';

const PLURAL_FIGURE = /(?<=\d)'(?=s(?![\p{L}\p{N}]))/gu;
const OPENS_PARAGRAPH = /^"(?=[\p{L}\p{N}\uFFFC‘'])/u;
const DASH =
  /(?<=[\p{L}\p{N}.,;:!?…)”’"'\uFFFC])-{2,3}(?=[\p{L}“‘"'(\uFFFC])|(?<=[\s\u0085])-{2,3}(?=\s)|(?<=\d)--(?=\d)/gu;

/** `"word"` → “word”, and ‘word’ inside another pair. A paragraph that goes on with a quotation opens it again. Inches stay. */
const quotes: TypographyRule = {
  name: 'english-quotes',
  source: 'The Chicago Manual of Style, 13.30 and 13.32',
  edits(text) {
    if (!text.includes('"')) return NO_EDITS;
    const pairs = pairQuotes(text).filter(({ typed }) => typed !== '«');
    const edits = pairs.flatMap(({ open, close, typed }): readonly Edit[] => {
      if (typed !== '"') return [];
      const depth = pairs.filter((outer) => outer.open < open && close < outer.close).length;
      const [before, after] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
      return [toEdit(open, 1, before), toEdit(close, 1, after)];
    });
    const isOpen = OPENS_PARAGRAPH.test(text) && !edits.some(({ start }) => start === 0);
    return [...(isOpen ? [toEdit(0, 1, '“')] : []), ...edits].sort((a, b) => a.start - b.start);
  },
};

/** `word--word` and `word -- word` → —; `1914--1918` → –. Options of a command (`--all`) stay. */
const dashes: TypographyRule = {
  name: 'english-dashes',
  source: 'The Chicago Manual of Style, 6.78 and 6.85',
  edits(text) {
    if (!text.includes('--')) return NO_EDITS;
    return Array.from(text.matchAll(DASH), ({ 0: hyphens, index }) =>
      toEdit(index, hyphens.length, isBetweenFigures(text, index, hyphens.length) ? '–' : '—'),
    );
  },
};

/** `the 1990's` → ’: what the rule of all apostrophes leaves alone, because `5'30` is a time. */
const pluralFigures: TypographyRule = {
  name: 'english-plural-figures',
  source: 'The Chicago Manual of Style, 7.15',
  edits: (text) => Array.from(text.matchAll(PLURAL_FIGURE), ({ index }) => toEdit(index, 1, '’')),
};

/** Characters alone: English puts no space where its author has put none. */
export const ENGLISH: readonly TypographyRule[] = [quotes, pluralFigures, apostrophes, dashes];

function toEdit(start: number, length: number, text: string): Edit {
  return { start, end: start + length, text };
}

function isBetweenFigures(text: string, index: number, length: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + length));
}
