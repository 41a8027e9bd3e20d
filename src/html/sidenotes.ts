import type { Element, ElementContent, Root } from 'hast';
import { isNoteBack, isNoteCall, isNoteList, listNotes } from './notes.ts';
import { toPeek } from './peeks.ts';
import { findElements, h, hasClass, isBlank, isElement, toText, visitElements } from './tree.ts';

const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:p|ul|ol|li|dl|pre|blockquote|table|div|figure|section|aside|hr|h[1-6]|img|svg)$/;

/**
 * Puts a copy of each footnote just after its first call: in the margin of wide screens, opened elsewhere by a button beside
 * each call. A note of several blocks stays at the end only; when none does, the list is marked `beside`, and style hides
 * either the copies or the list, so a reader meets each note once. Changes the tree.
 */
export function addSidenotes(root: Root): void {
  const [list] = findElements(root, isNoteList);
  if (!list) return;
  const notes = listNotes(list);
  const copies = new Map(notes.flatMap(toCopy));
  const isWhole = copies.size === notes.length;
  addPeeks(root, new Set(copies.keys()));
  placeCopies(root, copies);
  if (isWhole && copies.size === 0) list.properties['className'] = ['notes', 'beside'];
}

/** The id of a note and its words for the margin; nothing for one that has blocks. */
function toCopy(note: Element): [string, ElementContent[]][] {
  const [first, ...rest] = note.children.filter((child) => !isBlank(child));
  const isOne = rest.length === 0 && isElement(first, 'p');
  const words = withoutBacks(structuredClone(isOne ? first.children : note.children));
  const copy = h('small', {}, words);
  if (findElements(copy, ({ tagName }) => BLOCK.test(tagName)).length > 0) return [];
  visitElements(copy, ({ properties }) => delete properties['id']);
  return [[`#${note.properties['id']}`, words]];
}

/** Without the links back, nor the space before each. */
function withoutBacks(children: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    const last = kept.at(-1);
    if (!isElement(child) || !isNoteBack(child)) kept.push(child);
    else if (last?.type === 'text') last.value = last.value.replace(/ $/, '');
  }
  return kept;
}

/** A button in each call whose note has a copy; not in headings, whose words machines read, nor in the list. */
function addPeeks(parent: Root | Element, copied: ReadonlySet<string>): void {
  for (const child of parent.children) {
    if (!isElement(child) || HEADING.test(child.tagName) || isNoteList(child)) continue;
    const [call] = child.children;
    if (child.tagName !== 'sup' || !isElement(call) || !isNoteCall(call)) addPeeks(child, copied);
    else if (copied.has(toKey(call.properties)))
      child.children.push(toPeek(toCopyId(call), `${call.properties['ariaLabel']}`));
  }
}

/** Takes each copy out of `copies` as it is placed. */
function placeCopies(parent: Root | Element, copies: Map<string, ElementContent[]>): void {
  parent.children = parent.children.flatMap((child): (typeof parent.children)[number][] => {
    if (!isElement(child) || isNoteList(child)) return [child];
    if (isClosed(child))
      return [child, ...findElements(child, isNoteCall).flatMap((call) => take(call, copies))];
    placeCopies(child, copies);
    return [child];
  });
}

/** Where a note cannot stand: a heading, whose words machines read, boxes that scroll or are cut, the call. Its notes come after. */
function isClosed(element: Element): boolean {
  const { tagName, children } = element;
  if (tagName === 'div') return hasClass(element, 'table');
  if (tagName === 'sup') return isElement(children[0]) && isNoteCall(children[0]);
  return tagName === 'figure' || HEADING.test(tagName);
}

/** A second call of the same note, in the same block, has nothing left. */
function take(call: Element, copies: Map<string, ElementContent[]>): Element[] {
  const words = copies.get(toKey(call.properties));
  if (!words) return [];
  copies.delete(toKey(call.properties));
  const number = h('span', { className: ['sidenote-number'] }, call.children);
  return [
    h('small', { id: toCopyId(call), className: ['sidenote', 'popup'], popover: 'auto' }, [
      number,
      { type: 'text', value: ' ' },
      ...words,
    ]),
  ];
}

/** Of the number alone: programs that show a text alone weigh the words of ids, and would keep some notes twice. */
function toCopyId({ children }: Element): string {
  return `beside-${toText({ type: 'root', children })}`;
}

function toKey({ href }: Element['properties']): string {
  return `${href}`;
}
