import { describe, expect, it } from 'vitest';
import { defineKind, type KindWords } from '#kinds/kind.ts';
import { en } from '#locales/en.ts';
import { fr } from '#locales/fr.ts';
import { getLocale, LANGUAGES } from '#locales/get-locale.ts';
import type { Locale } from '#locales/locale.ts';

/** The names of all words, sorted. */
function listNames(words: object, group = ''): readonly string[] {
  const names = Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? listNames(value, `${group}${name}.`) : [`${group}${name}`],
  );
  return names.sort();
}

describe('a language of the interface', () => {
  it.each(LANGUAGES)('has every word of French, and no other: %s', (code) => {
    expect(listNames(getLocale(code))).toEqual(listNames(fr));
  });

  /** `tsc` fails where one of these would be accepted. */
  it('is refused by the compiler without one of its words, or with a kind that has none in it', () => {
    const { skip: _skip, ...someWords } = en.words;
    // @ts-expect-error A word is missing.
    const words: Locale['words'] = someWords;
    const { cards: _cards, ...some } = en;
    // @ts-expect-error A group of words is missing.
    const locale: Locale = some;
    const kindWords: KindWords = { name: '', plural: '', description: '', address: '' };
    const parts = { kind: 'silent', fields: {}, example: {}, schemaType: '', citationType: '' } as const;
    const kind = defineKind({
      ...parts,
      // @ts-expect-error German is missing.
      words: { fr: kindWords, en: kindWords },
      toStructuredData: () => ({}),
      toHeadLines: () => [],
      toSearchTexts: () => [],
      getReferences: () => ({}),
      getSections: () => ({}),
      check: () => [],
    });
    expect([words, locale, kind]).toHaveLength(3);
  });
});
