import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileEntry } from '#engine/file-entry.ts';
import { toBitmapAddress } from '#html/drawings.ts';
import { cleanSvg } from './clean-svg.ts';
import { drawBitmap } from './draw-bitmap.ts';

/** Of the code that draws: what another one kept is not used. */
const VERSION = 'drawing 2';
/** What the library may take hours over, however short the file; and a file in which anything may take long. */
const COSTLY = /<(?:\w+:)?(?:filter|mask|pattern|clipPath|marker|use|image|symbol)\b/i;
const MOST_BYTES = 12_000;
/** Milliseconds that such a drawing is given. */
const PATIENCE = 20_000;
const DRAWER = fileURLToPath(new URL('./draw-one-bitmap.ts', import.meta.url));

interface Drawing {
  readonly src: string;
  readonly digest: string;
}

/** The bitmap of the drawing in a file, for programs that show no SVG; made when it is asked for. */
export function toBitmapEntry(file: string, { src, digest }: Drawing): FileEntry {
  return {
    path: toBitmapAddress(src),
    depends: [digest, VERSION],
    keep: VERSION,
    render: () => draw(cleanSvg(readFileSync(file)).bytes),
  };
}

/** White where it cannot be drawn in reasonable time: its words, which stand in the text, are what is left of it. */
async function draw(svg: Uint8Array): Promise<Uint8Array> {
  const isCostly = svg.length > MOST_BYTES || COSTLY.test(new TextDecoder().decode(svg));
  if (!isCostly) return drawBitmap(svg).catch(() => drawBitmap(BLANK));
  const { status, stdout } = spawnSync(process.execPath, [DRAWER], {
    input: svg,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    maxBuffer: 100_000_000,
  });
  return status === 0 && stdout.length > 0 ? stdout : drawBitmap(BLANK);
}

const BLANK = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>');
