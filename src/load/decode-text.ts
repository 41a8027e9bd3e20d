/** How a text that is not what it should be was written. */
export type Encoding = 'bom' | 'utf-16' | 'latin-1' | 'cr';

export interface DecodedText {
  readonly text: string;
  readonly was: readonly Encoding[];
}

/** What windows-1252, the Latin-1 of most editors, has no character for. */
const UNKNOWN = /[\x80-\x9f]/;

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
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes, ['utf-16']);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes, ['utf-16']);
  const utf8 = new TextDecoder().decode(bytes);
  if (!utf8.includes('\uFFFD'))
    return { text: utf8, was: first === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? ['bom'] : [] };
  // Some characters in UTF-8 and some that are not: nobody knows which.
  if (/[^\0-\x7f\uFFFD]/.test(utf8)) return undefined;
  const latin = decodeAs('windows-1252', bytes, ['latin-1']);
  return UNKNOWN.test(latin.text) ? undefined : latin;
}

function decodeAs(label: string, bytes: Uint8Array, was: readonly Encoding[]): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), was };
}
