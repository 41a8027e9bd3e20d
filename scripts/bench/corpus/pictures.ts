import { deflateSync } from 'node:zlib';
import { toChunk, toPng } from '#outputs/cards/palette-png.ts';
import { createRandom } from './random.ts';

/** No wider than the smallest version our build makes: no tool of the bench resizes anything. */
const WIDTH = 480;
const HEIGHT = 270;

export function createPicture(format: 'svg' | 'png', seed: number): string | Uint8Array {
  return format === 'svg' ? createSvg(seed) : createPng(seed);
}

function createSvg(seed: number): string {
  const random = createRandom(seed);
  const points = Array.from(
    { length: 12 },
    (_, index) => `${index * 40 + 20},${random.between(20, HEIGHT - 20)}`,
  ).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/><polyline points="${points}" fill="none" stroke="#b83216" stroke-width="4"/></svg>\n`;
}

/** Bars in 8 bits of grey, some kilobytes (PNG, W3C Recommendation, third publication). */
function createPng(seed: number): Uint8Array {
  const random = createRandom(seed);
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(WIDTH + 1, 240 - Math.floor(y / 4));
    row[0] = 0;
    for (let bar = 0; bar < 24; bar += 1)
      row.fill(random.between(30, 200), bar * 20 + 2, bar * 20 + random.between(6, 18));
    return row;
  });
  const data = toChunk('IDAT', deflateSync(Buffer.concat(rows)));
  return toPng({ width: WIDTH, height: HEIGHT, bits: 8, colourType: 0 }, [data]);
}
