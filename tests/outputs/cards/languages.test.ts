import { describe, expect, it } from 'vitest';
import { getLocale } from '#locales/get-locale.ts';
import { findUndrawn, isFromRight, listFaceFiles, toDrawable } from '#outputs/cards/card-faces.ts';
import { loadCardFonts } from '#outputs/cards/card-fonts.ts';
import type { CardView } from '#outputs/cards/card-view.ts';
import { drawCard } from '#outputs/cards/draw-card.ts';
import { fitSize, shorten } from '#outputs/cards/fit.ts';

const FONTS = await loadCardFonts([]);
const CARD: CardView = {
  ...{ language: 'fr', kind: 'Essai', title: '', publication: 'Deux rives', accent: '#b83216' },
  quotes: getLocale('fr').quotes,
};
const draw = async (title: string, language = 'fr'): Promise<string> =>
  Buffer.from(await drawCard({ ...CARD, title, language }, FONTS)).toString('base64');

describe('a title on a card', () => {
  it.each([
    ['vi', 'Nghệ thuật đo lường'],
    ['el', 'Η τέχνη της μέτρησης'],
    ['ru', 'Искусство измерения'],
    ['pl', 'Łódź, Şükrü, Þing'],
  ])('is drawn with faces that come with us: %s', async (language, title) => {
    expect(findUndrawn(title, language)).toBeUndefined();
    const drawn = await draw(title, language);
    expect(drawn).not.toBe(await draw('', language));
    // Frames of letters without a glyph are all alike.
    expect(drawn).not.toBe(await draw(title.replace(/[^\0-\x7f]/g, '\ua7f7'), language));
  });

  it.each([
    ['ja', '測定の言葉', '@fontsource/noto-sans-jp'],
    ['zh-Hant', '測量的方法', '@fontsource/noto-sans-tc'],
    ['zh', '测量的方法', '@fontsource/noto-sans-sc'],
    ['fr', '측정의 기술', '@fontsource/noto-sans-kr'],
    ['ar', 'القاعدة', '@fontsource/vazirmatn'],
    ['he', 'אמנות', '@fontsource/noto-sans-hebrew'],
    ['hi', 'मापन', '@fontsource/noto-sans-devanagari'],
    ['fr', 'ქართული', '@fontsource/noto-sans-georgian'],
    ['fr', 'ᏣᎳᎩ', undefined],
  ])(
    'of another script names the package that has it, and is left out without: %s %s',
    async (language, title, install) => {
      expect(findUndrawn(title, language)?.install).toBe(install);
      expect(await draw(title, language)).toBe(await draw('', language));
    },
  );

  it('loses marks that no face has, and pictograms on purpose', () => {
    expect(toDrawable('De A ⇒ B 🎉', 'fr')).toBe('De A  B 🎉');
    expect(findUndrawn('Fête 🎉', 'fr')).toBeUndefined();
    expect(findUndrawn('A ⇒ B', 'fr')).toEqual({ letters: '⇒' });
  });

  it('asks only for the faces that its letters need', () => {
    const files = listFaceFiles('Ж', 'Ж', 'ru').map(({ package: name, subset }) => `${name} ${subset}`);
    expect(files).toEqual(['source-serif-4 cyrillic', 'source-sans-3 cyrillic']);
  });

  it('is read from the right where its first letter is', () => {
    expect(['«القاعدة» A', '2026 שלום', 'A שלום', '2026'].map(isFromRight)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has its size of wide letters, which a line may end after', () => {
    const room = { width: 1000, height: 300, lineHeight: 1.1, letter: 0.53 };
    expect(fitSize('字'.repeat(20), room, [96, 60, 40])).toBe(96);
    expect(fitSize('字'.repeat(60), room, [96, 60, 40])).toBe(60);
    expect(shorten('字'.repeat(60), 40)).toBe(`${'字'.repeat(19)}…`);
  });
});
