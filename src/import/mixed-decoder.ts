import { isUtf8 } from 'node:buffer';

/** A sequence that UTF-8 has for one character (RFC 3629), or a byte that is in none; as Latin letters. */
const SEQUENCES =
  /[\xC2-\xDF][\x80-\xBF]|(?:\xE0[\xA0-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]|\xED[\x80-\x9F])[\x80-\xBF]|(?:\xF0[\x90-\xBF]|[\xF1-\xF3][\x80-\xBF]|\xF4[\x80-\x8F])[\x80-\xBF]{2}|[\x80-\xFF]/g;
/** The last bytes of a piece, whose character the next piece may end. */
const UNFINISHED = /[\xC2-\xF4][\x80-\xBF]{0,2}$/;
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Reads UTF-8 as `TextDecoder` does, but for bytes that it cannot have: those are Windows-1252, pasted from elsewhere. */
export class MixedDecoder {
  #rest = Buffer.alloc(0);
  #isFirst = true;

  decode(piece: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    const bytes = Buffer.concat([this.#rest, piece]);
    const end = bytes.length - (stream ? countUnfinished(bytes) : 0);
    this.#rest = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    const text = isUtf8(whole) ? whole.toString('utf8') : decodeMixed(whole);
    if (whole.length === 0 || !this.#isFirst) return text;
    this.#isFirst = false;
    return text.replace(/^\uFEFF/, '');
  }
}

function countUnfinished(bytes: Buffer): number {
  return UNFINISHED.exec(bytes.toString('latin1', Math.max(0, bytes.length - 3)))?.[0].length ?? 0;
}

function decodeMixed(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(SEQUENCES, (one) =>
      one.length > 1
        ? Buffer.from(one, 'latin1').toString('utf8')
        : WINDOWS_1252.decode(Buffer.from(one, 'latin1')),
    );
}
