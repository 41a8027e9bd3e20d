import type { Root } from 'hast';
import { printBody } from './print-body.ts';
import { findElements, isElement } from './tree.ts';

/** The first drawing of a body, as the picture that it is; a photograph owes its credit, which stands with it in the text. */
export function printLeadDrawing(body: Root): string | undefined {
  const [drawing] = findElements(body, ({ tagName }) => tagName === 'figure').flatMap(({ children }) =>
    children.filter((child) => isElement(child, 'img') && `${child.properties['src']}`.endsWith('.svg')),
  );
  if (!isElement(drawing, 'img')) return undefined;
  drawing.properties['loading'] = 'lazy';
  return printBody({ type: 'root', children: [drawing] });
}
