import { Resvg } from '@resvg/resvg-js';
import { setImmediate } from 'node:timers/promises';
import satori from 'satori';
import type { Box } from './box.ts';
import type { CardFonts } from './card-fonts.ts';
import type { Color } from './ink.ts';
import { toPalettePng } from './palette-png.ts';

interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly accent: Color;
  readonly fonts: CardFonts;
}

/** Boxes → PNG. Letters become paths in fonts that we have, so that the bytes do not depend on the machine. */
export async function drawPicture(
  root: Box,
  { width, height, accent, fonts }: PictureOptions,
): Promise<Uint8Array> {
  const svg = await satori(root, { width, height, fonts: fonts.faces });
  // Between two turns of the event loop, what resvg holds of earlier pictures is let go: 20 MB each.
  await setImmediate();
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return toPalettePng({ width: image.width, height: image.height, pixels: image.pixels }, accent);
}
