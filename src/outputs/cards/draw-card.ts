import { box, paragraph, titleWords, words, type Box } from './box.ts';
import { cutItalics } from '#model/italics.ts';
import { isFromRight, toDrawable } from './card-faces.ts';
import type { CardView } from './card-view.ts';
import { SANS, SERIF, type CardFonts } from './card-fonts.ts';
import { drawPicture } from './draw-picture.ts';
import { fitSize, shorten } from './fit.ts';
import { HAIRLINE, INK, MUTED, PALE, PAPER, toColor, toCss } from './ink.ts';

/** Size that the Open Graph protocol's readers cut least: 1.91 to 1. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = { top: 52, right: 76, bottom: 44, left: 124 } as const;
const COLUMN = WIDTH - MARGIN.left - MARGIN.right;
const TITLE_SIZES = [96, 88, 80, 72, 66, 60, 54, 48, 43, 38, 34] as const;
const TITLE_LINE = 1.12;
const LENGTHS = { entry: 150, lead: 230, title: 330, people: 54, publication: 26, detail: 60 } as const;
/** Characters of small text in a line of the column. */
const LINE = 64;

export function drawCard(view: CardView, fonts: CardFonts): Promise<Uint8Array> {
  const card = toDrawn(view);
  const accent = toColor(card.accent);
  const root = box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: toCss(PAPER),
      color: toCss(INK),
      padding: `${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px`,
    },
    [
      drawHead(card, fonts),
      drawMiddle(card, { accent: toCss(accent), fonts }),
      drawFoot(card, toCss(accent)),
    ],
  );
  const text = JSON.stringify(card);
  return drawPicture(root, { width: WIDTH, height: HEIGHT, accent, fonts, language: card.language, text });
}

/** Without the lines that our faces would draw as empty frames. */
function toDrawn(card: CardView): CardView {
  const { language, lead, entry, people } = card;
  const title = toDrawable(card.title, language);
  const [word = '', idea = ''] = entry
    ? [entry.word, entry.idea].map((one) => toDrawable(one, language))
    : [];
  return {
    ...card,
    title,
    italics: title === card.title ? card.italics : undefined,
    lead: lead && toDrawable(lead, language),
    people: people && toDrawable(people, language),
    ...(entry && { entry: word && idea ? { word, idea } : undefined }),
  };
}

/** Kind and date, small; the series' figure, large and light. */
function drawHead({ kind, detail, figure }: CardView, fonts: CardFonts): Box {
  const label = [
    { text: detail && kind ? `${kind},` : kind, style: { fontWeight: 600, marginRight: 8 } },
    ...(detail ? [{ text: shorten(detail, LENGTHS.detail), style: { color: MUTED, marginRight: 7 } }] : []),
  ];
  return box({ justifyContent: 'space-between', alignItems: 'flex-start', height: 76 }, [
    paragraph(label, { width: COLUMN - 260, fontFamily: SANS, fontSize: 28, lineHeight: 1.2 }),
    figure && drawFigure(figure, 84 * fonts.digit),
  ]);
}

function drawFigure({ position, total }: NonNullable<CardView['figure']>, digit: number): Box {
  const toWidth = (value: number): number => `${value}`.length * digit;
  return box(
    { fontFamily: SERIF, fontWeight: 300, fontSize: 84, lineHeight: 0.8, alignItems: 'flex-start' },
    [
      box({}, [words(`${position}`, { width: toWidth(position) })]),
      box({ color: PALE }, [words(`/${total}`, { width: toWidth(total) + 29, textAlign: 'right' })]),
    ],
  );
}

interface Look {
  readonly accent: string;
  readonly fonts: CardFonts;
}

function drawMiddle(card: CardView, look: Look): Box {
  const under = card.entry ? drawEntry(card.entry) : card.lead ? drawLead(card.lead) : undefined;
  const lines = Math.ceil(
    ((card.entry ? `${card.entry.word}. — ${card.entry.idea}` : card.lead) ?? '').length / LINE,
  );
  const height = 340 - (lines > 0 ? 30 + 40 * Math.min(lines, 4) : 0) - (card.notice ? 48 : 0);
  return box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
    card.notice === undefined
      ? undefined
      : words(card.notice, {
          width: COLUMN,
          fontFamily: SANS,
          fontWeight: 600,
          fontSize: 26,
          color: look.accent,
          marginBottom: 14,
        }),
    drawTitle(card, height, look),
    under,
  ]);
}

/** The title with its vermilion quotation mark hung in the margin: its own, when it begins with one. */
function drawTitle(card: CardView, height: number, { accent, fonts: { letter } }: Look): Box {
  const { title, quotes } = card;
  const mark = quotes.marks.open;
  const own = title.startsWith(mark) ? title.slice(mark.length) : title;
  const whole = own.replace(/^[\s\u00A0\u202F]+/u, '');
  const shown = shorten(whole, LENGTHS.title);
  const italics = cutItalics(card.italics, title.length - whole.length, shown.length);
  const room = { width: COLUMN, height, lineHeight: TITLE_LINE, letter };
  const fontSize = fitSize(shown, room, TITLE_SIZES);
  const direction = isFromRight(shown) ? 'rtl' : undefined;
  const side = { [direction ? 'right' : 'left']: -0.72 * fontSize, direction };
  return box({ position: 'relative', fontFamily: SERIF, fontWeight: 600, fontSize, lineHeight: TITLE_LINE }, [
    shown === ''
      ? undefined
      : words(mark, { width: fontSize, position: 'absolute', ...side, top: 0, color: accent }),
    titleWords({ title: shown, italics, direction }, { width: COLUMN, fontSize }),
  ]);
}

/** « BUZZ. — Se décide en réunion. », in the manner of a dictionary. */
function drawEntry({ word, idea }: NonNullable<CardView['entry']>): Box {
  const runs = [
    {
      text: `${shorten(word, LENGTHS.detail).toUpperCase()}.`,
      style: { fontWeight: 600, fontSize: 24, letterSpacing: 2, marginRight: 9 },
    },
    {
      text: `— ${shorten(idea, LENGTHS.entry)}`,
      style: { fontWeight: 400, fontSize: 30, color: MUTED, marginRight: 8 },
    },
  ];
  return paragraph(runs, { width: COLUMN, fontFamily: SERIF, lineHeight: 1.25, marginTop: 26 });
}

function drawLead(lead: string): Box {
  return words(shorten(lead, LENGTHS.lead), {
    width: COLUMN,
    fontFamily: SERIF,
    fontSize: 29,
    lineHeight: 1.3,
    color: MUTED,
    marginTop: 24,
    direction: isFromRight(lead) ? 'rtl' : undefined,
  });
}

function drawFoot({ publication, quotes, people }: CardView, accent: string): Box {
  const { open, close } = quotes.marks;
  const gap = { marginRight: quotes.gap && 8 };
  const logo = [
    { text: open, style: { color: accent, ...gap } },
    { text: shorten(publication, LENGTHS.publication).replaceAll(' ', '\u00A0'), style: gap },
    { text: close, style: { color: accent } },
  ];
  return box(
    {
      justifyContent: 'space-between',
      alignItems: 'baseline',
      borderTop: `1px solid ${HAIRLINE}`,
      paddingTop: 20,
    },
    [
      paragraph(logo, { width: 410, fontFamily: SERIF, fontSize: 30, lineHeight: 1.2 }),
      people
        ? words(shorten(people, LENGTHS.people), {
            width: 580,
            fontFamily: SANS,
            fontSize: 25,
            color: MUTED,
            textAlign: 'right',
          })
        : undefined,
    ],
  );
}
