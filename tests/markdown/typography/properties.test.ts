import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, typesetRuns } from '#markdown/typography/typeset.ts';
import { findSuperscripts } from '#markdown/typography/superscripts.ts';

// What rules look for, so that random texts meet them, beside any character at all.
const WORDS = [
  'a',
  'mot',
  'Le',
  'École',
  'M.',
  'Mme',
  'etc.',
  'J.',
  'p.',
  'n°',
  'h',
  'km',
  'de',
  'pages',
  'Yahoo',
  "l'",
  'é',
  'e\u0301',
  '\u0301',
];
const NUMBERS = [
  '1',
  '12',
  '000',
  '30',
  '68',
  '2010',
  '2ème',
  'XXème',
  '1ère',
  '12:30',
  '35 %',
  '3€',
  '$',
  '°C',
  '§',
];
const MARKS = [
  '"',
  '"',
  "'",
  '“',
  '”',
  '«',
  '»',
  '‘',
  '’',
  '.',
  '...',
  '…',
  ',',
  ';',
  '!',
  '?',
  ':',
  '-',
  '--',
  '—',
  '–',
  '(',
  ')',
  '[',
  ']',
  '/',
  '@',
  '#',
  '=',
  '+',
];
const SPACES = [' ', ' ', ' ', ' ', ' ', '  ', '\n', '\u00A0', '\u202F', '\u2009', '\u0085'];
const ODD = [
  '\uFFFC',
  '\uD800',
  '\uDC00',
  '😀',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '\0',
  'http://',
  'a.fr',
  'www.',
  ':-)',
];

const piece = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS, ...NUMBERS, ...MARKS, ...SPACES, ...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const passage = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const quotation = fc
  .array(fc.constantFrom('"', '“', '”', '«', '»', "'", ' ', 'a', '.', '!', '(', '—', '\uFFFC'), {
    maxLength: 16,
  })
  .map((pieces) => pieces.join(''));
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
const text = fc.oneof(
  { weight: 6, arbitrary: passage },
  { weight: 3, arbitrary: quotation },
  { weight: 1, arbitrary: anyUnits },
);

const textWithoutNumbers = fc
  .array(fc.constantFrom(...WORDS, ...MARKS, ...SPACES, ...ODD), { maxLength: 24 })
  .map((pieces) => pieces.join(''));
const host = fc.stringMatching(/^[a-z]{2,8}\.fr$/);
const url = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'ftp://'),
    host,
    fc.stringMatching(/^\/[a-z0-9?=&;:!'./_~-]{0,20}[a-z0-9]$/),
  )
  .map((parts) => parts.join(''));
const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9.'_+-]{0,12}[a-z0-9]$/), host)
  .map((parts) => parts.join('@'));

describe('typeset', () => {
  it('changes nothing the second time', () => {
    always(text, (typed) => {
      const set = typeset(typed);
      expect(typeset(set)).toBe(set);
    });
  });

  it('gives back the source once spaces, quotation marks, dashes, dots and ordinals are set aside', () => {
    always(text, (typed) => {
      expect(withoutTypography(typeset(typed))).toBe(withoutTypography(typed));
    });
  });

  it('changes no letter but in ordinals', () => {
    always(textWithoutNumbers, (typed) => {
      expect(letters(typeset(typed))).toBe(letters(typed));
    });
  });

  it('keeps opaque content, hard line breaks and lone surrogates, in their order', () => {
    const kept = /[\uFFFC\u0085]|[\uD800-\uDFFF]/g;
    always(text, (typed) => {
      expect(typeset(typed).match(kept)).toEqual(typed.match(kept));
    });
  });

  it('never changes a URL', () => {
    always(url, (address) => {
      expect(typeset(address)).toBe(address);
      expect(typeset(`Voir ${address} ici`)).toBe(`Voir ${address} ici`);
    });
  });

  it('never changes an e-mail address', () => {
    always(email, (address) => {
      expect(typeset(address)).toBe(address);
      expect(typeset(`Voir ${address} ici`)).toBe(`Voir ${address} ici`);
    });
  });

  it('never changes a time or a ratio', () => {
    always(fc.tuple(fc.nat(99), fc.nat(99)), ([hours, minutes]) => {
      const time = `${hours}:${String(minutes).padStart(2, '0')}`;
      expect(typeset(`à ${time} ici`)).toBe(`à ${time} ici`);
    });
  });
});

describe('typesetRuns', () => {
  it('gives as many runs, whose sum is the text set at once', () => {
    always(fc.array(text, { maxLength: 6 }), (runs) => {
      const set = typesetRuns(runs);
      expect(set).toHaveLength(runs.length);
      expect(set.join('')).toBe(typeset(runs.join('')));
    });
  });

  it('changes nothing the second time', () => {
    always(fc.array(text, { maxLength: 6 }), (runs) => {
      const set = typesetRuns(runs);
      expect(typesetRuns(set)).toEqual(set);
    });
  });

  it('keeps the words of each run in that run', () => {
    always(fc.array(textWithoutNumbers, { maxLength: 6 }), (runs) => {
      expect(typesetRuns(runs).map(letters)).toEqual(runs.map(letters));
    });
  });
});

describe('findSuperscripts', () => {
  it('finds places with letters, in order and apart', () => {
    always(text, (typed) => {
      const places = findSuperscripts(typed);
      for (const { start, end } of places) expect(typed.slice(start, end)).toMatch(/^[enrds]+$/);
      expect(places.every(({ start }, index) => start > (places[index - 1]?.end ?? -1))).toBe(true);
    });
  });
});

function always<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  const property = fc.property(arbitrary, (value) => {
    check(value);
  });
  fc.assert(property, { numRuns: 5000 });
}

function letters(typed: string): string {
  return typed.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function withoutTypography(typed: string): string {
  return typed
    .replace(/\s/g, '')
    .replace(/["'‘’“”«»]/g, '')
    .replace(/[.…]{2,}/g, '…')
    .replace(/[-–—]+/g, '-')
    .replace(/([\dIVXLC])(?:i?(?:e\u0300|[eèé])[mr]e|ier|re|er|e)/g, '$1e');
}
