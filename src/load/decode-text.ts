/** How a text that is not what it should be was written. */
export type Encoding = 'bom' | 'utf-16' | 'latin-1' | 'mac-roman' | 'cr';

export interface DecodedText {
  readonly text: string;
  readonly was: readonly Encoding[];
}

/** What windows-1252, the Latin-1 of most editors, has no character for; and two that no text of ours holds, « é » and « à » of Mac Roman. */
const NOT_LATIN = /[\x80-\x9fŽˆ]/;
/** « é » and « è » of DOS, which nothing here decodes. */
const OF_DOS = /(?<=\p{L}|['’])‚|\p{Ll}Š/u;
const FRENCH = /^[\0-\x7f\u00a0«»àâäçèéêëîïôöùûüœæÀÂÇÈÉÊËÎÏÔÙÛÜŒÆ°§‘’“”…–—•€]*$/;

/** The text of some bytes as UTF-8 would hold it, with Unix line ends where it had those of an old Mac; undefined when they are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeBytes(bytes);
  if (!decoded) return undefined;
  const { text, was } = decoded;
  return text.includes('\r') && !text.includes('\n')
    ? { text: text.replaceAll('\r', '\n'), was: [...was, 'cr'] }
    : decoded;
}

function decodeBytes(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third, fourth] = bytes;
  const isUtf32 = third === 0 && fourth === 0;
  if (first === 0xff && second === 0xfe && isUtf32) return undefined;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes, ['utf-16']);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes, ['utf-16']);
  if (isUtf16(bytes, 1)) return decodeAs('utf-16le', bytes, ['utf-16']);
  if (isUtf16(bytes, 0)) return decodeAs('utf-16be', bytes, ['utf-16']);
  const utf8 = new TextDecoder().decode(bytes);
  if (!utf8.includes('\uFFFD'))
    return { text: utf8, was: first === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? ['bom'] : [] };
  // Some characters in UTF-8 and some that are not: nobody knows which, but where all are French in Mac Roman.
  const latin = /[^\0-\x7f\uFFFD]/.test(utf8) ? undefined : decodeAs('windows-1252', bytes, ['latin-1']);
  if (latin && OF_DOS.test(latin.text)) return undefined;
  if (latin && !NOT_LATIN.test(latin.text)) return latin;
  const mac = decodeAs('macintosh', bytes, ['mac-roman']);
  return FRENCH.test(mac.text) ? mac : undefined;
}

/** Without a mark of its own: every second byte of its first words is nothing. */
function isUtf16(bytes: Uint8Array, zero: number): boolean {
  const [...first] = bytes.subarray(0, 12);
  return first.length === 12 && first.every((byte, index) => (index % 2 === zero) === (byte === 0));
}

function decodeAs(label: string, bytes: Uint8Array, was: readonly Encoding[]): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), was };
}
