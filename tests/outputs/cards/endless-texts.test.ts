import { describe, expect, it } from 'vitest';
import { loadCardFonts } from '#outputs/cards/card-fonts.ts';
import { drawBookCover } from '#outputs/cards/draw-book-cover.ts';
import { getLocale } from '#locales/get-locale.ts';
import { drawCard } from '#outputs/cards/draw-card.ts';

const { quotes } = getLocale('fr');

/** What draws pictures ends the whole process at a line of some forty thousand pixels. */
const ENDLESS = [
  ['words', 'mot '.repeat(3_000)],
  ['one word', 'm'.repeat(12_000)],
  ['words that nothing parts', 'mot\u00A0'.repeat(3_000)],
] as const;

const OURS = await loadCardFonts([]);

describe('a picture of a text without end', () => {
  it.each(ENDLESS)('is drawn as a cover: %s', async (_what, text) => {
    const cover = {
      language: 'fr',
      quotes,
      title: text,
      summary: text,
      extent: 'Une partie',
      authors: text,
      publication: text,
    };
    expect((await drawBookCover({ ...cover, accent: '#b83216' }, OURS)).length).toBeGreaterThan(1_000);
  });

  it.each(ENDLESS)('is drawn as a card: %s', async (_what, text) => {
    const entry = { word: text, idea: text };
    const card = {
      language: 'fr',
      quotes,
      kind: 'Essai',
      detail: text,
      title: text,
      entry,
      people: text,
      publication: text,
    };
    expect((await drawCard({ ...card, accent: '#b83216' }, OURS)).length).toBeGreaterThan(1_000);
  });
});
