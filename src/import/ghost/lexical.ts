import { escapeMarkup } from '#html/legal-text.ts';
import { getField, isFields, listFields, toCard, toLink, type EditorText, type Fields } from './cards.ts';

/** No author nests lists and links so deep. */
const MOST_LEVELS = 100;
/** Bits of the format of some words. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];
const BLOCKS: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['quote', 'blockquote'],
  ['aside', 'blockquote'],
  ['listitem', 'li'],
]);
const WRITTEN_TAG = /^(?:h[1-6]|[uo]l)$/;

/** What Ghost’s editor has saved since 2023: a tree of Lexical. Undefined for anything else. */
export function readLexical(saved: unknown): EditorText | undefined {
  if (!isFields(saved) || !isFields(saved['root'])) return undefined;
  const left: string[] = [];
  const html = toInside(saved['root'], { left, level: 0 });
  return { html, left };
}

interface Place {
  readonly left: string[];
  readonly level: number;
}

function toInside(node: Fields, { left, level }: Place): string {
  if (level < MOST_LEVELS)
    return listFields(node['children'])
      .map((child) => toHtml(child, { left, level: level + 1 }))
      .join('');
  left.push(getField(node, 'type'));
  return '';
}

function toHtml(node: Fields, place: Place): string {
  const type = getField(node, 'type').replace(/^extended-/, '');
  if (type === 'text') return format(escapeMarkup(getField(node, 'text')), node['format']);
  if (type === 'linebreak') return '<br>';
  if (type === 'link' || type === 'autolink') return toLink(getField(node, 'url'), toInside(node, place));
  const tag = BLOCKS.get(type) ?? getField(node, 'tag');
  if (BLOCKS.has(type) || (/^(?:heading|list)$/.test(type) && WRITTEN_TAG.test(tag)))
    return `<${tag}>${joinLists(toInside(node, place))}</${tag}>`;
  const card = toCard(type, node);
  if (card === undefined && node['children'] === undefined) place.left.push(type);
  return card ?? toInside(node, place);
}

/** A list in a list is an item of its own there: readers see it in the one above. */
function joinLists(html: string): string {
  return html.replace(/<\/li><li>(?=<[uo]l>)/g, '');
}

function format(words: string, bits: unknown): string {
  const set = typeof bits === 'number' ? bits : 0;
  return FORMATS.filter(([bit]) => (set & bit) !== 0).reduce(
    (html, [, tag]) => `<${tag}>${html}</${tag}>`,
    words,
  );
}
