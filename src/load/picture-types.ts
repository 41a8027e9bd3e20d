import type { Translated } from '#told.ts';
import { tellEach } from '#told.ts';

/** How the name of a picture ends: what it is, its bytes tell. */
const END = 'svg|png|jpe?g|jfif|webp|avif|gif|heic|heif|tiff?|bmp|jxl|jp2|psd|dng|cr2|nef|arw';
export const PICTURE_NAME = new RegExp(`\\.(?:${END})$`, 'i');

/** What names a picture of the web, or one that lies beside the text, by its name alone. */
const NEAR = new RegExp(`https?:\\/\\/[^\\s()<>"']+|(?<!\\.)\\.\\/(?=[^/\\n]*\\.(?:${END}))`, 'gi');
const PICTURE = new RegExp(`\\.(?:${END})`, 'i');

/** Whether a text may show a picture of another folder than its own; true for some that do not. Cost: linear. */
export function namesFarPictures(text: string): boolean {
  if (text.includes('![[')) return true;
  const lines = text.replaceAll(NEAR, '').split('\n');
  return lines.some((line) => line.includes('/') && PICTURE.test(line.slice(line.indexOf('/'))));
}

export function isDrawing(content: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(content.toString('latin1', 0, 200)) && content.includes('<svg');
}

/** Parts of a PNG that tell of its pixels alone. */
const BARE = new Set(['IHDR', 'PLTE', 'tRNS', 'sBIT', 'bKGD', 'sRGB', 'gAMA', 'pHYs', 'IDAT', 'IEND']);

/** Whether a PNG holds a picture and nothing else: no words, no camera, no bytes after its end. */
export function isBarePng(content: Buffer): boolean {
  let end = 8;
  while (end + 8 <= content.length) {
    const name = content.toString('latin1', end + 4, end + 8);
    end += 12 + content.readUInt32BE(end);
    if (!BARE.has(name)) return false;
    if (name === 'IEND') return end === content.length;
  }
  return false;
}

/** First bytes of the types that the library may not know, each with what people call it. */
const FOREIGN: readonly (readonly [bytes: RegExp, name: string | Translated])[] = [
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, 'HEIC'],
  [/^.{4}ftypcrx/s, 'CR3'],
  [/^BM/, 'BMP'],
  [/^8BPS/, 'Photoshop'],
  [/^(?:\xff\x0a|.{4}JXL )/s, 'JPEG XL'],
  [/^.{4}jP {2}/s, 'JPEG 2000'],
  [
    /^(?:II\*\0|MM\0\*)/,
    { fr: 'TIFF ou en format brut d’appareil photo', en: 'TIFF or in the raw format of a camera' },
  ],
  [/^%PDF/, 'PDF'],
];

/** The name of the type of a picture that could not be read, where that is why. */
export function findForeignType(content: Buffer): Translated | undefined {
  const head = content.toString('latin1', 0, 32);
  const name = FOREIGN.find(([bytes]) => bytes.test(head))?.[1];
  return typeof name === 'string' ? tellEach(() => name) : name;
}

/** A sequence in a type of which only the first picture is shown. */
export function isLostAnimation(content: Buffer): boolean {
  const head = content.toString('latin1', 0, 4096);
  return /^.{4}ftypavis/s.test(head) || (head.startsWith('\x89PNG') && head.includes('acTL'));
}
