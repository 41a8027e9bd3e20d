import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkitten';
import type { TextStyle } from './svg-style.ts';

/** A face of ours, and how large. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  readonly size: number;
}

const FOLDER = new URL('../fonts/drawings/', import.meta.url);
const known = new Map<string, Font>();
/** How browsers draw text that no style tells of. */
const DEFAULT_SIZE = '16';
const SERIF = /serif|georgia|times|garamond|palatino|cambria/i;
const SANS = /sans-serif|source sans|arial|helvetica|verdana|system-ui/i;
const COMMANDS = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

/** Ours for what its author asks, or undefined where we have none: a fixed width, a light weight. */
export async function findFace(style: TextStyle): Promise<Face | undefined> {
  const { 'font-family': family = 'serif', 'font-size': size = DEFAULT_SIZE } = style;
  const [, units] = /^(\d*\.?\d+)(?:px)?$/.exec(size) ?? [];
  const name = toName(family, style);
  if (name === undefined || units === undefined) return undefined;
  return { name, font: await loadFont(name), size: Number(units) };
}

function toName(
  family: string,
  { 'font-weight': weight = '400', 'font-style': slope = 'normal' }: TextStyle,
): string | undefined {
  const isSans = SANS.test(family);
  if (!isSans && !SERIF.test(family)) return undefined;
  const isBold = /^(?:bold|[6-9]00)$/.test(weight);
  const isItalic = slope !== 'normal';
  if (!isBold && !/^(?:normal|[3-5]00)$/.test(weight)) return undefined;
  if (isItalic && (isBold || isSans)) return undefined;
  return `${isSans ? 'source-sans-3' : 'source-serif-4'}-${isBold ? 600 : 400}-${isItalic ? 'italic' : 'normal'}`;
}

async function loadFont(name: string): Promise<Font> {
  const kept = known.get(name);
  if (kept) return kept;
  const { create } = await import('fontkitten');
  const font = create(readFileSync(fileURLToPath(new URL(`${name}.ttf`, FOLDER))));
  if ('fonts' in font) throw new Error(`${name}.ttf holds several fonts`);
  known.set(name, font);
  return font;
}

/** Spaces that a face may not have, by their code points, in thousandths of its size. */
const SPACES = new Map([
  [0xa0, 250],
  [0x2009, 160],
  [0x202f, 160],
]);

/** Whether the face has a shape for every letter. */
export function hasLetters({ font }: Face, text: string): boolean {
  return [...text].every((letter) => hasLetter(font, letter) || SPACES.has(toCode(letter)));
}

function hasLetter(font: Font, letter: string): boolean {
  return font.hasGlyphForCodePoint(toCode(letter));
}

function toCode(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

export function measure({ font, size }: Face, text: string): number {
  const thousandths = [...text].map((letter) => {
    const [glyph] = hasLetter(font, letter) ? font.glyphsForString(letter) : [];
    return glyph ? (glyph.advanceWidth / font.unitsPerEm) * 1000 : (SPACES.get(toCode(letter)) ?? 0);
  });
  return (thousandths.reduce((sum, width) => sum + width, 0) / 1000) * size;
}

/** The shape of a letter in a thousandth of its size, from its place on the base line; empty of a space. */
export function drawLetter({ font }: Face, letter: string): string {
  const [glyph] = hasLetter(font, letter) ? font.glyphsForString(letter) : [];
  const scale = 1000 / font.unitsPerEm;
  const pen = { at: [0, 0], start: [0, 0] };
  return (glyph?.path.commands ?? [])
    .map(({ command, args }) => {
      const points = args.map((value, index) => Math.round(value * (index % 2 === 0 ? scale : -scale)));
      const steps = points.map((value, index) => value - (pen.at[index % 2] ?? 0));
      pen.at = command === 'closePath' ? pen.start : points.slice(-2);
      if (command === 'moveTo') pen.start = pen.at;
      return `${COMMANDS[command]}${steps.join(' ').replaceAll(' -', '-')}`;
    })
    .join('');
}
