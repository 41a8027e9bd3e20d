import type { Element, Root } from 'hast';
import { isElement, toText, visitElements } from './tree.ts';

/** Ids and classes of footnotes in our words: `note-1` for the note, `appel-1` for its call. Returns their number. */
export function nameNotes(root: Root): number {
  let notes = 0;
  visitElements(root, (element) => {
    const { properties } = element;
    if (properties['dataFootnotes'] !== undefined) nameSection(element);
    if (isElement(element, 'li') && String(properties['id'] ?? '').startsWith('fn-')) notes += 1;
    for (const key of ['id', 'href'] as const) {
      const value = properties[key];
      if (typeof value === 'string') properties[key] = rename(value);
    }
    if (properties['dataFootnoteRef'] !== undefined) element.properties = toCall(element);
    if (properties['dataFootnoteBackref'] !== undefined) properties['className'] = ['note-back'];
  });
  return notes;
}

function rename(value: string): string {
  return value.replace(/^(#?)fnref-/, '$1appel-').replace(/^(#?)fn-/, '$1note-');
}

function toCall(element: Element): Element['properties'] {
  const { id, href } = element.properties;
  return {
    id,
    href,
    className: ['note-call'],
    role: 'doc-noteref',
    ariaLabel: `Note ${toText({ type: 'root', children: element.children })}`,
    dataFootnoteRef: true,
  };
}

function nameSection(section: Element): void {
  section.properties = { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: ['notes-titre'] };
  const title = section.children.find((child) => isElement(child, 'h2'));
  if (isElement(title)) title.properties = { id: 'notes-titre' };
}
