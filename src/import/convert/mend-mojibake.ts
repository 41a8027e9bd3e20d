import { decode, encode } from 'iconv-lite';

/** What UTF-8 read as windows-1252 begins with, where it is French: accents, marks of punctuation, the euro mark. */
const SUSPECT =
  /[ÂÃÅâ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2026\u2030\u2039\u203A\u20AC\u2122]{1,2}/g;
/** What such a text may have been: nothing else is changed. */
const MENDED = /^[À-ÖØ-öø-ÿŒœŠšŸŽž€–—‘’“”„…•\u00A0«»°²³·©®™§´¨]$/u;

/** Bytes of windows-1252 that were read as Latin-1: letters and marks, where Unicode has controls that nobody writes. */
const CONTROLS = /[\x80-\x9F]/g;

/** UTF-8 that was read as windows-1252, or that as Latin-1, made right again; a text without such marks stays as it is. */
export function mendMojibake(text: string): string {
  const plain = text.replace(CONTROLS, mendControl);
  return /[ÂÃÅâ]/.test(plain) ? plain.replace(SUSPECT, mendMark) : plain;
}

/** Five of them windows-1252 has not. */
function mendControl(control: string): string {
  const [mended = ''] = decode(Buffer.from(control, 'latin1'), 'windows-1252');
  return mended === '\uFFFD' ? '' : mended;
}

function mendMark(written: string): string {
  for (const length of [3, 2]) {
    const part = written.slice(0, length);
    if (part.length < length) continue;
    const mended = toUtf8(part);
    if (mended !== undefined && MENDED.test(mended)) return `${mended}${written.slice(length)}`;
  }
  return written;
}

/** Undefined where its bytes are not one character of UTF-8. */
function toUtf8(part: string): string | undefined {
  const bytes = encode(part, 'windows-1252');
  if (decode(bytes, 'windows-1252') !== part) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
