import { MixedDecoder } from './mixed-decoder.ts';
import type { SourceFile } from './source-file.ts';

/** Of those that an XML declaration or a page may name, what browsers read it as (WHATWG Encoding). */
const DECLARED = /(?:encoding|charset)\s*=\s*["']?\s*([\w:-]+)/i;
const FALLBACK = 'windows-1252';

/**
 * The text of a file, in pieces. What is UTF-8, but for a few foreign bytes, is read as such, whatever it declares; else what it
 * declares, else Windows-1252, which old French platforms wrote. Bytes that UTF-8 cannot have are read as Windows-1252 too.
 */
export async function* readText(file: SourceFile): AsyncIterable<string> {
  const encoding = await findEncoding(file);
  const decoder = encoding === 'utf-8' ? new MixedDecoder() : new TextDecoder(encoding);
  for await (const bytes of await file.open()) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The same in one piece: for files of a page or so. */
export async function readWholeText(file: SourceFile): Promise<string> {
  let text = '';
  for await (const piece of readText(file)) text += piece;
  return text;
}

const ENCODINGS = new WeakMap<SourceFile, string>();

async function findEncoding(file: SourceFile): Promise<string> {
  const known = ENCODINGS.get(file);
  if (known !== undefined) return known;
  const found = findMark(file.head) ?? ((await isUtf8(file)) ? 'utf-8' : findDeclared(file.head));
  ENCODINGS.set(file, found);
  return found;
}

/** The mark of an encoding, or a `<` that takes two bytes. */
function findMark([first, second]: Uint8Array): string | undefined {
  const start = `${first} ${second}`;
  if (start === '255 254' || start === '60 0') return 'utf-16le';
  return start === '254 255' || start === '0 60' ? 'utf-16be' : undefined;
}

/** Some bytes may be damaged; text in another encoding has hardly a sequence of bytes that UTF-8 would have. */
async function isUtf8(file: SourceFile): Promise<boolean> {
  const decoder = new TextDecoder();
  let foreign = 0;
  let damaged = 0;
  const count = (text: string): void => {
    foreign += text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    damaged += text.match(/\uFFFD/g)?.length ?? 0;
  };
  for await (const bytes of await file.open()) count(decoder.decode(bytes, { stream: true }));
  count(decoder.decode());
  return damaged * 2 <= foreign;
}

function findDeclared(head: Uint8Array): string {
  const [, name = FALLBACK] = DECLARED.exec(Buffer.from(head).toString('latin1', 0, 2048)) ?? [];
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === 'utf-8' ? FALLBACK : encoding;
  } catch {
    return FALLBACK;
  }
}
