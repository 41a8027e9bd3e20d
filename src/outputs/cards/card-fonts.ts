import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import type { Font } from 'satori';
import subsetFont from 'subset-font';
import type { FontFile } from '#model/identity.ts';
import { listFaceFiles } from './card-faces.ts';

/** The fonts of a picture, and the widths of their characters, in ems. */
export interface CardFonts {
  readonly faces: Font[];
  /** Of a letter of the semi-bold text, a little over its mean: lines never fill up quite. */
  readonly letter: number;
  /** Of the widest figure of the light text. */
  readonly digit: number;
}

/** Families as satori is asked for them: the chosen ones, then ours for what they have not (Dvořák, Şükrü). */
export const SERIF = toStack('Serif');
export const SANS = toStack('Sans');

const FAMILIES = [
  { name: 'Serif', face: 'serif', ours: 'source-serif-4', weights: [300, 400, 600] },
  { name: 'Sans', face: 'sans', ours: 'source-sans-3', weights: [400, 600] },
] as const;

type Family = (typeof FAMILIES)[number];
type Weight = Family['weights'][number];

/** Of ours; the mean of its letters in the sample is 0.469. */
const OURS = { letter: 0.53, digit: 45 / 84 } as const;
const MARGIN = OURS.letter / 0.469;
const SAMPLE = 'Une idée reçue n’est pas une erreur : c’est une réponse qui a cessé d’être une question.';

/** To be called once for the same fonts: satori keeps what it parsed by the identity of the array. */
export async function loadCardFonts(chosen: readonly FontFile[]): Promise<CardFonts> {
  const faces: Font[] = [];
  for (const family of FAMILIES) {
    const own = chosen.some(({ face }) => face === family.face) ? chosen : [];
    for (const weight of family.weights) faces.push(...(await toChosen(family, weight, own)));
    const name = own.length > 0 ? `Our ${family.name}` : family.name;
    for (const weight of family.weights) faces.push(...readOurs(family, weight, name));
    if (family.face === 'serif' && own.length === 0) faces.push(...readOurs(family, 600, name, 'italic'));
  }
  return { faces, ...(chosen.some(({ face }) => face === 'serif') ? measure(faces) : OURS) };
}

/** The faces of letters that none of those has, of a text and its language: satori asks for them, once each. */
export function readMissing(letters: string, text: string, language: string): readonly Font[] {
  return listFaceFiles(letters, text, language).flatMap(({ package: from, subset, toPath }) => {
    const family = FAMILIES.find(({ ours }) => ours === from);
    const name = family ? `${family.name} ${subset}` : `${from} ${subset}`;
    const weights: readonly Weight[] = family?.weights ?? [400, 600];
    return weights.map((weight): Font => ({
      ...{ name, weight, style: 'normal' },
      data: readFileSync(toPath(weight)),
    }));
  });
}

function toStack(name: string): string {
  const others = ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
  return [
    ...[name, `${name}-rest`, `${name}-extended`, `Our ${name}`, `${name} extended`, `Our ${name} extended`],
    ...others.map((subset) => `${name} ${subset}`),
  ].join(', ');
}

async function toChosen(
  { name, face }: Family,
  weight: Weight,
  chosen: readonly FontFile[],
): Promise<readonly Font[]> {
  const bold = chosen.filter((one) => weight >= 600 && one.face === `${face}-bold`);
  const files = bold.length > 0 ? bold : chosen.filter((one) => one.face === face);
  return Promise.all(
    files.map(async ({ piece, bytes }): Promise<Font> => ({
      ...{ name: `${name}${piece}`, weight, style: 'normal' },
      data: await toStatic(Buffer.from(bytes), weight),
    })),
  );
}

/** A font that satori reads: uncompressed, and of one weight where it has several. */
function toStatic(woff2: Buffer, wght: Weight): Promise<Buffer> {
  const whole = { keepAllGlyphs: true, targetFormat: 'sfnt', noHinting: true } as const;
  return subsetFont(woff2, '', { ...whole, variationAxes: { wght } }).catch(() =>
    // A font without that axis.
    subsetFont(woff2, '', whole),
  );
}

function readOurs(
  { ours }: Family,
  weight: Weight,
  name: string,
  style: 'normal' | 'italic' = 'normal',
): readonly Font[] {
  return ['latin', 'latin-ext'].map((subset) => {
    const file = import.meta.resolve(`@fontsource/${ours}/files/${ours}-${subset}-${weight}-${style}.woff`);
    const data = readFileSync(fileURLToPath(file));
    return { name: subset === 'latin' ? name : `${name} extended`, data, weight, style };
  });
}

function measure(faces: readonly Font[]): Pick<CardFonts, 'letter' | 'digit'> {
  const measureAt = (wanted: Weight, sample: string): readonly number[] => {
    const face = faces.find(({ name, weight }) => name === 'Serif' && weight === wanted);
    const font = create(Buffer.from(new Uint8Array(face?.data ?? [])));
    if (font.isCollection) throw new Error('A collection of fonts');
    return font.glyphsForString(sample).map(({ advanceWidth }) => advanceWidth / font.unitsPerEm);
  };
  const letters = measureAt(600, SAMPLE);
  return {
    letter: (MARGIN * letters.reduce((sum, width) => sum + width, 0)) / letters.length,
    digit: Math.max(OURS.digit, ...measureAt(300, '0123456789')),
  };
}
