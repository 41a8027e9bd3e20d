import data from '../../fixtures/naughty-strings.json' with { type: 'json' };

/** Texts that have broken feeds, databases and readers, sort by sort. Every one is unlike the others. */
export function listNaughtyStrings(): readonly string[] {
  return [
    ...new Set([
      ...listCharacters(),
      ...data.markup,
      ...data.attributes.flatMap((one) => [`<img ${one}>`, `" ${one} x="`, `' ${one} x='`]),
      ...data.references.flatMap((one) => [one, `a${one}b`]),
      ...data.numbers,
      ...data.words,
      ...data.scripts,
      ...data.injections,
      ...SHAPES,
      ...data.emoji.flatMap((one) => [one, `Vive ${one}${one} !`]),
    ]),
  ];
}

/** Code points that XML forbids, discourages, or that nobody sees, one by one between two letters. */
function listCharacters(): readonly string[] {
  const planes = range(0, 16).flatMap((plane) => [plane * 0x1_00_00 + 0xff_fe, plane * 0x1_00_00 + 0xff_ff]);
  const points = [
    ...range(0x00, 0x20),
    ...range(0x7f, 0xa0),
    0xad,
    ...range(0x20_00, 0x20_0f),
    ...range(0x20_28, 0x20_2f),
    ...range(0x20_5f, 0x20_6f),
    ...range(0xfd_d0, 0xfd_ef),
    ...range(0xfe_00, 0xfe_0f),
    ...range(0xff_f9, 0xff_fd),
    0x16_80,
    0x18_0e,
    0x30_00,
    0xfe_ff,
    0xe0_001,
    0xe0_020,
    0xe0_07f,
    ...planes,
  ];
  const surrogates = ['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uDC00\uD800', '\uD83D', '\uD83D\uD83D\uDE00'];
  return [
    ...points.map((point) => `a${String.fromCodePoint(point)}b`),
    ...surrogates.flatMap((one) => [`a${one}b`, one, `${one}<`]),
  ];
}

const SHAPES = [
  ' ',
  '  espaces  autour  ',
  '\t\ttab\t',
  '\n\nlignes\n\n',
  'a\rb',
  'a\r\nb',
  'a\u0085b',
  'a\u2028b\u2029c',
  '\u00A0\u202F\u2009',
  '\u200B\u200C\u200D',
  '\uFEFFmarque',
  'a'.repeat(10_000),
  'mot '.repeat(2_000),
  '<b>'.repeat(1_000),
  '&amp;'.repeat(1_000),
  ']]>'.repeat(1_000),
  '('.repeat(2_000),
  '"'.repeat(1_000),
  'e\u0301'.repeat(2_000),
  '👩‍👩‍👧‍👦'.repeat(300),
  `a${'\u0300'.repeat(1_000)}`,
  `${'é<&>"\u0001'.repeat(17_000)}fin`,
];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
