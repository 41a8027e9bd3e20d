import type { Locale } from '#locales/locale.ts';
import type { FontChoice } from '#model/identity.ts';
import { cutItalics, type Stretch } from '#model/italics.ts';
import { box, paragraph, titleWords, words } from './box.ts';
import { SANS, SERIF, type CardFonts } from './card-fonts.ts';
import { drawPicture } from './draw-picture.ts';
import { fitSize, shorten } from './fit.ts';
import { HAIRLINE, INK, MUTED, PAPER, toColor, toCss } from './ink.ts';

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 130;
const COLUMN = WIDTH - 2 * MARGIN;
const SIZES = [150, 136, 124, 112, 100, 88, 76, 66, 56, 48] as const;

/** What the cover of a series' book shows. */
export interface BookCover {
  readonly language: string;
  readonly title: string;
  /** Of the title. */
  readonly italics?: readonly Stretch[] | undefined;
  readonly summary: string;
  /** « 9 parties parues sur 10 ». */
  readonly extent: string;
  /** « Emma Bovary et Homais ». */
  readonly authors: string;
  readonly publication: string;
  readonly quotes: Locale['quotes'];
  readonly accent: string;
  readonly fonts?: FontChoice | undefined;
}

/** A typographic cover, PNG, 1200 × 1800: reading systems show no SVG in their libraries. */
export function drawBookCover(cover: BookCover, fonts: CardFonts): Promise<Uint8Array> {
  const accent = toColor(cover.accent);
  const title = shorten(cover.title, 330);
  const fontSize = fitSize(
    title,
    { width: COLUMN, height: 560, lineHeight: 1.1, letter: fonts.letter },
    SIZES,
  );
  const root = box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      backgroundColor: toCss(PAPER),
      color: toCss(INK),
      padding: MARGIN,
      fontFamily: SERIF,
    },
    [
      words(cover.quotes.marks.open, {
        width: COLUMN,
        fontWeight: 600,
        fontSize: 380,
        lineHeight: 0.7,
        height: 300,
        marginLeft: -14,
        color: toCss(accent),
      }),
      titleWords(
        { title, italics: cutItalics(cover.italics, 0, title.length) },
        { width: COLUMN, fontWeight: 600, fontSize, lineHeight: 1.1 },
      ),
      words(shorten(cover.summary, 220), {
        width: COLUMN,
        fontSize: 40,
        lineHeight: 1.35,
        color: MUTED,
        marginTop: 50,
      }),
      drawColophon(cover, toCss(accent)),
    ],
  );
  return drawPicture(root, {
    ...{ width: WIDTH, height: HEIGHT, accent, fonts },
    language: cover.language,
    text: JSON.stringify(cover),
  });
}

function drawColophon(
  { publication, quotes, extent, authors }: BookCover,
  accent: string,
): ReturnType<typeof box> {
  const { open, close } = quotes.marks;
  const gap = { marginRight: quotes.gap && 12 };
  const logo = [
    { text: open, style: { color: accent, ...gap } },
    { text: shorten(publication, 60).replaceAll(' ', '\u00A0'), style: gap },
    { text: close, style: { color: accent } },
  ];
  return box(
    {
      position: 'absolute',
      left: MARGIN,
      bottom: MARGIN,
      flexDirection: 'column',
      borderTop: `2px solid ${HAIRLINE}`,
      paddingTop: 44,
    },
    [
      paragraph(logo, { width: COLUMN, fontSize: 54, lineHeight: 1.2, marginBottom: 22 }),
      words(shorten(authors, 120), {
        width: COLUMN,
        fontFamily: SANS,
        fontSize: 36,
        marginBottom: 8,
      }),
      words(extent, { width: COLUMN, fontFamily: SANS, fontSize: 36, color: MUTED }),
    ],
  );
}
