import { escapeMarkup } from '#html/legal-text.ts';
import { isFields, toCard, type EditorText, type Fields } from './cards.ts';

/** How sections and pieces of text begin, each a number in its format. */
const IMAGE = 2;
const LIST = 3;
const CARD = 10;
const ATOM = 1;
const TAGS: ReadonlyMap<string, string> = new Map([
  ...['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol'].map((tag) => [tag, tag] as const),
  ['aside', 'blockquote'],
  ['pull-quote', 'blockquote'],
]);
const MARKUPS: ReadonlySet<string> = new Set('a strong em b i u s code sub sup'.split(' '));

/** What Ghost’s editor saved from 2017 to 2023: a list of sections. Undefined for anything else. */
export function readMobiledoc(saved: unknown): EditorText | undefined {
  if (!isFields(saved) || !Array.isArray(saved['sections'])) return undefined;
  const left: string[] = [];
  const html = toList(saved['sections']).map((one) => toSection(toList(one), saved, left));
  return { html: html.join(''), left };
}

function toSection(section: readonly unknown[], saved: Fields, left: string[]): string {
  const [type, value, inside] = section;
  if (type === IMAGE) return toCard('image', { src: value }) ?? '';
  if (type === CARD) return toOwnCard(toList(pick(saved, 'cards', value)), left);
  const tag = TAGS.get(toWords(value)) ?? 'p';
  if (type !== LIST) return `<${tag}>${toInline(toList(inside), saved)}</${tag}>`;
  const items = toList(inside).map((one) => `<li>${toInline(toList(one), saved)}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

function toOwnCard([name, card]: readonly unknown[], left: string[]): string {
  const html = toCard(toWords(name), isFields(card) ? card : {});
  if (html === undefined) left.push(toWords(name));
  return html ?? '';
}

/** Pieces of text, each with the marks that begin there, and how many end after it. */
function toInline(markers: readonly unknown[], saved: Fields): string {
  const open: string[] = [];
  const pieces = markers.map((marker) => {
    const [type, opened, closed, value] = toList(marker);
    const marks = toList(opened).map((one) => toList(pick(saved, 'markups', one)));
    for (const [tag] of marks) open.push(MARKUPS.has(toWords(tag)) ? `</${toWords(tag)}>` : '');
    const words = type === ATOM ? toAtom(toList(pick(saved, 'atoms', value))) : escapeMarkup(toWords(value));
    const ended = Array.from({ length: Math.min(Number(closed) || 0, open.length) }, () => open.pop());
    return `${marks.map(toStart).join('')}${words}${ended.join('')}`;
  });
  return `${pieces.join('')}${open.reverse().join('')}`;
}

function toStart([name, attributes]: readonly unknown[]): string {
  const tag = toWords(name);
  const list = toList(attributes).map(toWords);
  const href = list.find((_, index) => list[index - 1] === 'href') ?? '';
  if (!MARKUPS.has(tag)) return '';
  return tag === 'a' ? `<a href="${escapeMarkup(href)}">` : `<${tag}>`;
}

function toAtom([name, words]: readonly unknown[]): string {
  return name === 'soft-return' ? '<br>' : escapeMarkup(toWords(words));
}

function pick(saved: Fields, table: string, index: unknown): unknown {
  return toList(saved[table])[Number(index)];
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
