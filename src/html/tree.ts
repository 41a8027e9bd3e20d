import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { isNoteCall } from './notes.ts';

/** An element of our HTML. */
export function h(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function isElement(node: Nodes | undefined, tagName?: string): node is Element {
  return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** Only spaces and line breaks: what separates blocks in a tree made from Markdown. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Calls `visit` for every element, parents first. */
export function visitElements(
  node: Root | Element,
  visit: (element: Element, parent: Root | Element) => void,
): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    visit(child, node);
    visitElements(child, visit);
  }
}

/** Every element for which `test` holds, parents first. */
export function findElements(node: Root | Element, test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visitElements(node, (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** The widths of the pictures that stand alone, in pixels. */
export function listFigureWidths(body: Root): readonly number[] {
  return findElements(body, ({ tagName }) => tagName === 'figure').flatMap(
    ({ properties, children: [image] }) =>
      isElement(image, 'img') && Object.keys(properties).length === 0
        ? [Number(image.properties['width'] ?? 0)]
        : [],
  );
}

/** The text that a reader sees in a node; calls of notes are left out. */
export function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && isNoteCall(node)) return '';
  return 'children' in node ? node.children.map(toText).join('') : '';
}
