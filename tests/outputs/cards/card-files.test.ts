import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toDigest } from '#engine/digest.ts';
import { readFontFiles } from '#load/font-files.ts';
import { loadCardFonts } from '#outputs/cards/card-fonts.ts';
import { listCardFiles } from '#outputs/cards/card-files.ts';
import { drawBookCover } from '#outputs/cards/draw-book-cover.ts';
import { getLocale } from '#locales/get-locale.ts';
import { drawCard } from '#outputs/cards/draw-card.ts';
import { ROOT } from '../../run-folder.ts';
import { createSmallPublication } from '../epub/small-publication.ts';

const SIGNATURE = {
  language: 'fr',
  publication: 'Idées reçues',
  accent: '#b83216',
  quotes: getLocale('fr').quotes,
} as const;
/** One weight, and none to choose. */
const OWN = join(ROOT, 'src/fonts/serif.woff2');
const OURS = await loadCardFonts([]);
const LONG = 'Une œuvre, un cœur : « l’été », où l’on ne dit rien de neuf en trois cents signes. '
  .repeat(4)
  .slice(0, 300);

describe('the list', () => {
  const files = listCardFiles(createSmallPublication());

  it('has a card for each public article and series and for each person', () => {
    expect(files.map((file) => file.path)).toEqual([
      '/cartes/articles/un-cas.png',
      '/cartes/articles/entretien-imaginaire.png',
      '/cartes/articles/premiere-partie.png',
      '/cartes/series/petite-serie.png',
      '/cartes/personnes/la-redaction.png',
      '/cartes/personnes/emma-bovary.png',
      '/cartes/personnes/naoko-saiki.png',
      '/cartes/personnes/jean-marie-oeuvrard.png',
    ]);
  });

  it('says of each all that it draws', () => {
    expect(files[1]?.card).toEqual({
      ...SIGNATURE,
      kind: 'Entretien',
      detail: '8\u00a0octobre 2026',
      title: 'Entretien avec Emma',
      notice: expect.stringContaining('imaginaire'),
      figure: { position: 2, total: 4 },
      people: 'Entretien avec Emma Bovary et Jean-Marie Œuvrard',
    });
    expect(files[3]?.card).toMatchObject({
      kind: 'Série',
      figure: { position: 3, total: 4 },
      lead: 'Trois parties & une à venir.',
    });
    expect(files[5]?.card).toMatchObject({
      title: 'Emma Bovary',
      notice: 'Personnage de fiction',
      detail: 'personnage de roman',
    });
  });
});

describe('a card', () => {
  it.each([
    ['a short title', { kind: 'Essai', title: 'Buzz' }],
    [
      'a title of 300 signs',
      { kind: 'Essai', title: LONG, entry: { word: 'Titre', idea: LONG }, people: LONG, detail: LONG },
    ],
    ['a word of 80 letters', { kind: 'Essai', title: 'a'.repeat(80) }],
    [
      'letters of other languages',
      { kind: 'Essai', title: 'Dvořák, Şükrü, ÿ Ÿ — 12\u202F000\u00A0€\u202F! b\u2011a' },
    ],
  ])('holds %s in its margins, in a light file', async (_, words) => {
    const png = await drawCard({ ...SIGNATURE, ...words }, OURS);
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(40_000);
    for (const margin of [
      { left: 1130, top: 0, width: 70, height: 630 },
      { left: 0, top: 0, width: 1200, height: 40 },
      { left: 0, top: 592, width: 1200, height: 38 },
    ])
      expect(new Set(await sharp(png).extract(margin).raw().toBuffer())).toEqual(new Set([251, 248, 243]));
  });

  it('has the same bytes each time', async () => {
    const card = { ...SIGNATURE, kind: 'Guide', title: 'Deux fois' };
    expect(Buffer.compare(await drawCard(card, OURS), await drawCard(card, OURS))).toBe(0);
  });

  it('takes the accent of the site, in either notation', async () => {
    for (const accent of ['#0000ff', 'oklch(45.2% 0.313 264)']) {
      const { data } = await sharp(await drawCard({ ...SIGNATURE, accent, kind: 'Essai', title: 'B' }, OURS))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(hasBlue(data)).toBe(true);
    }
  });
});

it('is set in the fonts that the owner chose: a pair, or files of one weight or of several', async () => {
  const words = {
    ...SIGNATURE,
    kind: 'Série',
    title: LONG,
    lead: LONG,
    figure: { position: 90, total: 100 },
  };
  const own = [{ file: 'fonts/serif.woff2', name: 'serif', digest: toDigest(readFileSync(OWN)) }];
  const files = [
    readFontFiles({ pair: 'literata', own: [] }, ROOT),
    readFontFiles({ pair: 'source', own }, dirname(dirname(OWN))),
  ];
  const pictures = [drawCard(words, OURS)];
  for (const one of files) pictures.push(loadCardFonts(one).then((fonts) => drawCard(words, fonts)));
  const digests = (await Promise.all(pictures)).map(toDigest);
  expect(new Set(digests).size).toBe(3);
});

it('draws a cover for books', async () => {
  const cover = {
    ...SIGNATURE,
    title: LONG,
    summary: LONG,
    extent: '9 parties parues sur 10',
    authors: 'La rédaction',
  };
  const png = await drawBookCover(cover, OURS);
  expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 1800, format: 'png' });
});

function hasBlue(pixels: Buffer): boolean {
  for (let at = 0; at < pixels.length; at += 3)
    if ((pixels[at] ?? 255) < 40 && (pixels[at + 1] ?? 255) < 40 && (pixels[at + 2] ?? 0) > 240) return true;
  return false;
}
