import { Resvg } from '@resvg/resvg-js';
import { setImmediate } from 'node:timers/promises';
import satori from 'satori';
import type { Box } from './box.ts';
import { readMissing, type CardFonts } from './card-fonts.ts';
import type { Color } from './ink.ts';
import { toPalettePng } from './palette-png.ts';

interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly accent: Color;
  readonly fonts: CardFonts;
  /** Of its words, which tells in which hand ideograms are written. */
  readonly language: string;
  readonly text: string;
}

/** Boxes → PNG. Letters become paths in fonts that we have, so that the bytes do not depend on the machine. */
export async function drawPicture(
  root: Box,
  { width, height, accent, fonts, language, text }: PictureOptions,
): Promise<Uint8Array> {
  const svg = await satori(root, {
    ...{ width, height, fonts: fonts.faces },
    loadAdditionalAsset: (_script, letters) => Promise.resolve([...readMissing(letters, text, language)]),
  });
  // Between two turns of the event loop, what resvg holds of earlier pictures is let go: 20 MB each.
  await setImmediate();
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return toPalettePng({ width: image.width, height: image.height, pixels: image.pixels }, accent);
}
