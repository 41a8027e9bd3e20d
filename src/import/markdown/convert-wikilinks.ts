import type { Text } from 'mdast';
import { toAnchor } from '#markdown/heading-ids.ts';
import { LINK, PICTURE } from '#import/convert/conversion.ts';
import { toDestination, toNameWords, type Work } from './work.ts';

/** `[[note]]`, `[[note|words]]`, `[[note#heading]]`, `[[#heading]]`; `\\|` in a table. */
const WIKILINK = /\[\[([^[\]|#\n\\]*)(?:#([^[\]|\n\\]*))?(?:\\?\|([^[\]\n]*))?\]\]/g;
const HERE = new RegExp(WIKILINK.source, 'y');
const IS_PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|bmp|heic)$/i;

/** The pictures that a text shows by their names, as addresses: `![[plan.png]]`, wherever in the folder it is. */
export function listNamedPictures({ position }: Text, source: string): readonly string[] {
  const text = source.slice(position?.start.offset, position?.end.offset);
  return [...text.matchAll(WIKILINK)].flatMap(({ 1: name = '', index }) =>
    text[index - 1] === '!' && IS_PICTURE.test(name.trim()) ? [toAddress(name)] : [],
  );
}

/** The link or the picture that begins there; false where it names nothing that was given. */
export function convertWikilink(at: number, work: Work): boolean {
  HERE.lastIndex = at;
  const found = HERE.exec(work.source);
  if (!found) return false;
  const [{ length }, name = '', heading = '', words = ''] = found;
  const isShown = work.source[at - 1] === '!';
  const made =
    isShown && IS_PICTURE.test(name.trim())
      ? showPicture(name.trim(), words.trim(), work)
      : linkNote({ name: name.trim(), heading: heading.trim(), words: words.trim() }, work);
  if (made === undefined) return false;
  work.edits.push({ start: at - (isShown ? 1 : 0), end: at + length, text: made });
  return true;
}

/** After its name stands a width, or what it shows. */
function showPicture(name: string, words: string, { options, left }: Work): string | undefined {
  const picture = options.findPicture(toAddress(name));
  if (picture === undefined) {
    left.push({
      what: PICTURE,
      value: name,
      reason: { fr: 'absente de ce qui a été donné', en: 'missing from what was given' },
    });
    return undefined;
  }
  const alt = /^(?:\d+(?:x\d+)?)?$/.test(words) ? toNameWords(name) : words;
  return `![${alt.replace(/[[\]\\]/g, '\\$&')}](${toDestination(picture)})`;
}

interface NoteLink {
  readonly name: string;
  readonly heading: string;
  readonly words: string;
}

/** As Obsidian shows it: « note > heading », without a mark of a paragraph. */
function linkNote({ name, heading, words }: NoteLink, { body, options, left }: Work): string | undefined {
  const [last = ''] = heading.split('#').slice(-1);
  const part = last.startsWith('^') ? '' : last.trim();
  const fragment = part === '' ? '' : `#${toAnchor(part)}`;
  const shown =
    words || [name, ...(part === '' ? [] : heading.split('#'))].filter((one) => one !== '').join(' > ');
  if (name === '')
    return fragment === '' || body.findNote === undefined ? undefined : `[${shown}](${fragment})`;
  const address = body.findNote?.(name);
  if (address === undefined) {
    left.push({
      what: LINK,
      value: name,
      reason: { fr: 'note absente de ce qui a été donné', en: 'note missing from what was given' },
    });
    return undefined;
  }
  const { href, reason } = options.findLink(address);
  if (reason !== undefined) left.push({ what: LINK, value: name, reason });
  return href === '' ? shown : `[${shown}](${toDestination(`${href}${href.includes('#') ? '' : fragment}`)})`;
}

function toAddress(name: string): string {
  return `/${name.trim().split('/').map(encodeURIComponent).join('/')}`;
}
