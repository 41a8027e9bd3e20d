import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hasClass, isElement } from '#html/tree.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** What importers leave out and list, or never show. */
const UNSEEN = new Set(
  'script style noscript form select textarea button svg math canvas object applet iframe video audio map title'.split(
    ' ',
  ),
);
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;

/** The words of some HTML as readers see them, in order, in small letters; addresses are no words. */
export function listWords(html: string): readonly string[] {
  return toWords(toSeen(fromHtml(html, { fragment: true })));
}

export function toWords(text: string): readonly string[] {
  const plain = text.replace(ADDRESS, ' ').replace(/[[\p{Cf}\p{Cc}]--[\t\n\r]]/gv, '');
  return (
    plain
      .normalize('NFKC')
      .toLowerCase()
      // Pages write ordinals as printers do.
      .replace(/(\d)i?[èe]me(?=s?(?!\p{L}))/gu, '$1e')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

export function toSeen(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isUnseen(node)) return ' ';
  const inside = 'children' in node ? node.children.map(toSeen).join('') : '';
  return node.type === 'element' && !INLINE.has(node.tagName) ? ` ${inside} ` : inside;
}

/** So many words that follow one another, as one text each. */
export function listRuns(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

/** How many of the first are among the second, each as often as it is there; from 0 to 1. */
export function measureShare(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const counts = Map.groupBy(found, (one) => one);
  let missing = 0;
  for (const one of wanted) if (counts.get(one)?.pop() === undefined) missing += 1;
  return 1 - missing / wanted.length;
}

/**
 * Players and pictures that were not got are links: their names are no words of the text. Nor are
 * what notes are numbered and headed by, and what wide screens show of them beside the text.
 */
function isUnseen(element: Element): boolean {
  const { tagName, properties } = element;
  const isFile =
    tagName === 'a' &&
    /\.(?:jpe?g|png|gif|webp|svg|bmp|avif)(?:[?#].*)?$/i.test(`${properties['href'] ?? ''}`);
  const isNote =
    isNoteLink(element) ||
    (tagName === 'sup' && element.children.some((one) => isElement(one) && isNoteLink(one)));
  const isOurs =
    hasClass(element, 'video') || hasClass(element, 'sidenote') || properties['id'] === 'notes-titre';
  return UNSEEN.has(tagName) || isFile || isNote || isOurs;
}

function isNoteLink(element: Element): boolean {
  const { tagName, properties, children } = element;
  return (
    tagName === 'a' &&
    `${properties['href'] ?? ''}`.includes('#') &&
    /^[\s[(]*(?:\d+|↩\uFE0E?)[\s\])]*$/.test(children.map(toSeen).join(''))
  );
}
