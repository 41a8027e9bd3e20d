import type { Image, RootContent } from 'mdast';
import { z } from 'zod';
import { text } from '#fields.ts';
import { toDestination, type Edit } from '#import/markdown/work.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { getEnd, getStart, listLinks, toQuote, toWords, type Line, type ReadText } from './imported-text.ts';
import { removeLine } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

const CAPTION = /^\(?\s*l[ée]gende\s*:\s*(.+?)\s*\)?$/iu;
const BY = String.raw`(?:photo(?:graphie)?s?\s+par\s+|cr[ée]dits?(?:\s+photos?)?\s*:\s*)`;
const CREDIT = new RegExp(String.raw`^\(?\s*(?:©\s*)?${BY}(.+?)\s*\)?\.?$`, 'iu');
/** A caption that ends in its credit. */
const BOTH = new RegExp(String.raw`^(.+?)[\s.,;(–—-]+${BY}(.+?)[\s).]*$`, 'iu');
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg)$/i;
const LONGEST = 240;
const MOST_LINES = 2;

/** What stands below a picture and tells what it shows, and by whom it was made. */
export const captions = defineRecognizer({
  rule: 'caption',
  title: {
    fr: 'Légendes et crédits écrits sous une image : ils deviennent les siens',
    en: 'Captions and credits written under a picture: they become its own',
  },
  fields: z.strictObject({ caption: text.optional(), credit: text.optional() }),
  find: (read, { language }) =>
    read.blocks.flatMap((node, block) => {
      const picture = findPicture(read, node, block);
      if (!picture) return [];
      const below = [...picture.beside, ...listBelow(read, picture.line)].map((line) => ({
        line,
        ...readWords(line),
      }));
      const length = below.findIndex(({ caption, credit }) => !caption && !credit);
      const own = below.slice(0, length < 0 ? MOST_LINES : Math.min(length, MOST_LINES));
      const [first] = own;
      if (!first) return [];
      const caption = own.find((one) => one.caption)?.caption;
      const credit = own.find((one) => one.credit)?.credit;
      return [
        {
          sentence: toQuote(own.map(({ line }) => line.words).join(' ')),
          change: toChange({ caption, credit, isShown: picture.image !== undefined }),
          fields: { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) },
          apply: (fields) => ({
            edits: picture.image
              ? toEdits(read, { ...picture, image: picture.image }, { own, fields: { ...fields, language } })
              : [],
          }),
        },
      ];
    }),
});

interface Named {
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly isShown: boolean;
}

function toChange({ caption, credit, isShown }: Named): Translated {
  const words = [
    caption ? { fr: `légende : ${caption}`, en: `caption: ${caption}` } : [],
    credit ? { fr: `crédit : ${credit}`, en: `credit: ${credit}` } : [],
  ].flat();
  return {
    fr: `${words.map(({ fr }) => fr).join(' ; ')}${isShown ? '' : ' (quand l’image sera là : --media)'}`,
    en: `${words.map(({ en }) => en).join('; ')}${isShown ? '' : ' (once the picture is there: --media)'}`,
  };
}

interface Picture {
  /** Undefined where it was not got: a link stands for it. */
  readonly image: Image | undefined;
  readonly line: Line;
  /** What stands on its own line. */
  readonly beside: readonly Line[];
}

/** A picture at the head of its paragraph, alone on its line or with its caption. */
function findPicture({ lines }: ReadText, node: RootContent, block: number): Picture | undefined {
  const line = node.type === 'paragraph' ? lines.find((one) => one.block === block) : undefined;
  const [first, ...others] =
    line?.nodes.filter((one) => one.type !== 'text' || one.value.trim() !== '') ?? [];
  if (!line || !first) return undefined;
  const beside =
    others.length === 0 ? [] : [{ ...line, nodes: others, words: others.map(toWords).join('').trim() }];
  if (first.type === 'image') return { image: first, line, beside };
  return first.type === 'link' && PICTURE.test(first.url) ? { image: undefined, line, beside } : undefined;
}

/** The lines after it, with nothing between them. */
function listBelow({ lines }: ReadText, line: Line): readonly Line[] {
  const index = lines.indexOf(line);
  const below: Line[] = [];
  for (const next of lines.slice(index + 1, index + 1 + MOST_LINES)) {
    if (next.block - (below.at(-1) ?? line).block > 1) break;
    below.push(next);
  }
  return below;
}

function readWords({ words, nodes }: Line): { readonly caption?: string; readonly credit?: string } {
  const written = words
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  if (written.length > LONGEST) return {};
  const [, alone] = CREDIT.exec(written) ?? [];
  if (alone !== undefined) return isNamed(written, alone) ? { credit: addAddress(alone, nodes) } : {};
  const [, legend] = CAPTION.exec(written) ?? [];
  if (legend === undefined) return {};
  const [, caption = legend, credit] = BOTH.exec(legend) ?? [];
  if (credit === undefined || !isNamed(legend, credit)) return { caption: addAddress(legend, nodes) };
  return { caption, credit: addAddress(credit, nodes) };
}

/** « photo par Odile », and not « photo par temps de pluie ». */
function isNamed(written: string, name: string): boolean {
  return /^[\p{Lu}@]/u.test(name) || !/photo\p{L}*\s+par\s/iu.test(written);
}

/** A caption has no link: its address stays readable. */
function addAddress(words: string, nodes: Line['nodes']): string {
  const link = nodes.flatMap(listLinks).find((one) => words.includes(one.words.trim()));
  return link && !words.includes(link.url) ? `${words} (${link.url})` : words;
}

/** The picture with its words, which leave the text. */
function toEdits(
  read: ReadText,
  { image, beside }: Picture & { readonly image: Image },
  {
    own,
    fields,
  }: { readonly own: readonly { readonly line: Line }[]; readonly fields: Parameters<typeof toTitled>[2] },
): readonly Edit[] {
  const removals = own.map(({ line }) =>
    beside.includes(line) ? { start: getEnd(image), end: line.end } : removeLine(read, line),
  );
  return [toTitled(read, image, fields), ...removals.map((place) => ({ ...place, text: '' }))];
}

interface PictureWords {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Of the publication. */
  readonly language: string;
}

function toTitled({ markdown }: ReadText, image: Image, { caption, credit, language }: PictureWords): Edit {
  const [start, end] = [getStart(image), getEnd(image)];
  const written = markdown.slice(start, end);
  const words = [
    image.title ?? undefined,
    caption,
    credit === undefined ? undefined : tell({ fr: `Crédit : ${credit}`, en: `Credit: ${credit}` }, language),
  ]
    .filter((one) => one !== undefined)
    .map((one, index, all) => (index < all.length - 1 && !/[.!?…]$/.test(one) ? `${one}.` : one));
  const title = words.join(' ').replace(/[\\"]/g, '\\$&');
  const text = `${written.slice(0, written.indexOf('](') + 2)}${toDestination(image.url)} "${title}")`;
  return { start, end, text };
}
