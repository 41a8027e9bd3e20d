import type { Element, Root } from 'hast';
import { findElements, hasClass, isElement } from './tree.ts';

/** The marks of a text's notes: `markdown/notes.ts` writes them, takes them from what authors write, and all outputs read them. */
export const NOTE_CLASSES = { call: 'note-call', back: 'note-back', list: 'notes' } as const;

/** The link of a note's number in the text: `#appel-1`, which leads to `#note-1`. */
export function isNoteCall(element: Element): boolean {
  return element.tagName === 'a' && hasClass(element, NOTE_CLASSES.call);
}

/** The link that leads from a note back to one of its calls. */
export function isNoteBack(element: Element): boolean {
  return element.tagName === 'a' && hasClass(element, NOTE_CLASSES.back);
}

/** The section that ends a text with its notes. */
export function isNoteList(element: Element): boolean {
  return element.tagName === 'section' && hasClass(element, NOTE_CLASSES.list);
}

/** The items of that section, in order; their ids are those of the notes. */
export function listNotes(section: Element): readonly Element[] {
  const list = section.children.find((child) => isElement(child, 'ol'));
  return isElement(list) ? list.children.filter((item) => isElement(item, 'li')) : [];
}

/** Whether a body has notes, which stand beside it. */
export function hasNotes(body: Root): boolean {
  return findElements(body, isNoteList).length > 0;
}
