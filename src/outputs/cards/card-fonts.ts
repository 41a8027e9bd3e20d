import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';

/** Families as satori is asked for them; the second has the letters that French does not use (Dvořák, Şükrü). */
export const SERIF = 'Serif, Serif extended';
export const SANS = 'Sans, Sans extended';

const FACES = [
  { name: 'Serif', package: 'source-serif-4', weight: 300 },
  { name: 'Serif', package: 'source-serif-4', weight: 400 },
  { name: 'Serif', package: 'source-serif-4', weight: 600 },
  { name: 'Sans', package: 'source-sans-3', weight: 400 },
  { name: 'Sans', package: 'source-sans-3', weight: 600 },
] as const;

let fonts: Font[] | undefined;

/** The fonts of cards, read at the first call. The same array each time: satori keeps what it parsed by its identity. */
export function loadCardFonts(): Font[] {
  fonts ??= FACES.flatMap((face) => [readFont(face, 'latin', ''), readFont(face, 'latin-ext', ' extended')]);
  return fonts;
}

function readFont(
  { name, package: folder, weight }: (typeof FACES)[number],
  subset: string,
  suffix: string,
): Font {
  const file = import.meta.resolve(`@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff`);
  return { name: `${name}${suffix}`, data: readFileSync(fileURLToPath(file)), weight, style: 'normal' };
}
