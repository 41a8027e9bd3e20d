import type { Element, Root } from 'hast';
import type { Anchors, Locale } from '#locales/locale.ts';
import { isNoteBack, isNoteCall, isNoteList, listNotes, NOTE_CLASSES } from '#html/notes.ts';
import { isElement, toText, visitElements } from '#html/tree.ts';

/** What marks each part of notes as `mdast-util-to-hast` and Sätteri's MDX make them, and its element. */
const MARKS = [
  ['dataFootnoteRef', 'a'],
  ['dataFootnoteBackref', 'a'],
  ['dataFootnotes', 'section'],
] as const;

/** No author can guess it: what still has it once raw HTML is read was made before. */
const SEAL = crypto.randomUUID();

/** Seals the parts of notes in a tree whose raw HTML is not read yet. */
export function sealNotes(root: Root): void {
  visitElements(root, (element) => {
    if (isNotePart(element)) element.properties['dataSeal'] = SEAL;
  });
}

/** Takes the marks of notes from all that is not sealed: an author wrote them. */
export function unsealNotes(root: Root, seal: string = SEAL): void {
  visitElements(root, ({ properties }) => {
    if (properties['dataSeal'] !== seal) for (const [mark] of MARKS) properties[mark] = undefined;
    delete properties['dataSeal'];
  });
}

interface Names extends Anchors {
  readonly label: Locale['words']['noteCall'];
}

/** Gives notes the ids and classes of `#html/notes.ts`, and takes these classes from all else. Returns their number. */
export function nameNotes(root: Root, { words, addresses: { anchors } }: Locale): number {
  const names: Names = { ...anchors, label: words.noteCall };
  let notes = 0;
  visitElements(root, (element) => {
    const mark = getMark(element);
    if (mark === 'dataFootnotes') notes += nameList(element, names);
    else if (mark)
      element.properties = mark === 'dataFootnoteRef' ? toCall(element, names) : toBack(element, names);
    else if (isNoteCall(element) || isNoteBack(element) || isNoteList(element))
      delete element.properties['className'];
  });
  return notes;
}

/** Whether an element has the marks of a part of notes, whoever gave them. */
export function isNotePart(element: Readonly<Element>): boolean {
  return getMark(element) !== undefined;
}

function getMark({ tagName, properties }: Element): (typeof MARKS)[number][0] | undefined {
  return MARKS.find(([mark, name]) => name === tagName && properties[mark] !== undefined)?.[0];
}

function nameList(section: Element, names: Names): number {
  section.properties = {
    className: [NOTE_CLASSES.list],
    role: 'doc-endnotes',
    ariaLabelledBy: [names.notes],
  };
  const title = section.children.find((child) => isElement(child, 'h2'));
  if (isElement(title)) title.properties = { id: names.notes };
  const notes = listNotes(section);
  for (const { properties } of notes) properties['id'] = `${names.note}-${toName(properties['id'])}`;
  return notes.length;
}

function toCall(element: Element, { note, noteCall, label }: Names): Element['properties'] {
  const { id, href } = element.properties;
  return {
    id: `${noteCall}-${toName(id)}`,
    href: `#${note}-${toName(href)}`,
    className: [NOTE_CLASSES.call],
    role: 'doc-noteref',
    ariaLabel: label(toText({ type: 'root', children: element.children })),
  };
}

function toBack(
  { properties: { dataFootnoteBackref: _, ...properties } }: Element,
  { noteCall }: Names,
): Element['properties'] {
  const href = `#${noteCall}-${toName(properties['href'])}`;
  return { ...properties, href, className: [NOTE_CLASSES.back] };
}

/** `#fnref-a-2` → `a-2`, `fn-a` → `a`. */
function toName(id: Element['properties'][string]): string {
  return `${id ?? ''}`.replace(/^#?fn(?:ref)?-/, '');
}
