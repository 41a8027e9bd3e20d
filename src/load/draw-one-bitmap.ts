/** A program of its own, which can be ended: a drawing from its input, its bitmap to its output. */
import { readFileSync, writeSync } from 'node:fs';
import { drawBitmap } from './draw-bitmap.ts';

const png = await drawBitmap(readFileSync(0));
for (let from = 0; from < png.length;) from += writeSync(1, png, from);
