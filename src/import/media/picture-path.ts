import { fileTypeFromBuffer } from 'file-type';
import { isDrawing } from '#load/picture-types.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';

/** Types that our pages show, and how their names end. */
const ENDS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/tiff': 'tif',
};

/** How the name of a picture ends, by its content; undefined for what is none that our pages show. */
export async function findPictureEnd(content: Buffer): Promise<string | undefined> {
  if (isDrawing(content)) return 'svg';
  const type = await fileTypeFromBuffer(content);
  return type && ENDS[type.mime];
}

/** Where a picture is put, from `content/`: its whole old path, so that equal names of two folders never meet. */
export function toPicturePath(
  url: URL,
  { end, isOwn }: { readonly end: string; readonly isOwn: boolean },
): string {
  const parts = [...(isOwn ? [] : [url.hostname]), ...decodeEscapes(url.pathname).split('/')].map(toSafePart);
  const kept = parts.filter((one) => one !== '').slice(-8);
  const name = (kept.pop() ?? 'image').replace(/\.[a-z\d]{2,5}$/i, '') || 'image';
  const query = url.search === '' ? '' : `-${toSafePart(url.search.slice(1)).slice(0, 30)}`;
  return ['media', ...kept.map((one) => one.slice(0, 60)), `${name.slice(0, 80)}${query}.${end}`].join('/');
}

/** Letters without accents, digits and hyphens: never `..`, never hidden. */
function toSafePart(part: string): string {
  const plain = part.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
}
