import { type Edit, NO_EDITS, type TypographyRule } from './edit.ts';

const NUMBER = String.raw`(?<![\p{L}\p{M}\p{N}])(?:\d+|[IVX]+|[XLC][IVXLC]+)`;
const FIRST = String.raw`(?<![\p{L}\p{M}\p{N}])[1I]`;
const E = String.raw`(?:e\u0300?|è|é)`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
const MAY_HAVE_ORDINAL = /[\dIVXLC]i?[eèé]\u0300?(?:re|me)|[1I]ier/;
const LONG_ORDINAL = new RegExp(
  `(?=[ieèé])(?:(?<=${FIRST})i?${E}re(s?)|(?<=${FIRST})ier(s?)|(?<=${NUMBER})i?${E}me(s?))${END}`,
  'gu',
);

/** Ordinals take their short form: `1ère` → `1re`, `2ème` → `2e`, `XXème` → `XXe`, and their plurals. `2nd` is kept. */
export const ordinals: TypographyRule = {
  name: 'ordinals',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Abréviations » (adjectifs numéraux ordinaux)',
  edits(text) {
    if (!MAY_HAVE_ORDINAL.test(text)) return NO_EDITS;
    const edits: Edit[] = [];
    for (const { 0: suffix, 1: feminine, 2: masculine, 3: other, index } of text.matchAll(LONG_ORDINAL)) {
      const short =
        feminine !== undefined
          ? `re${feminine}`
          : masculine !== undefined
            ? `er${masculine}`
            : `e${other ?? ''}`;
      if (short !== suffix) edits.push({ start: index, end: index + suffix.length, text: short });
    }
    return edits;
  },
};
