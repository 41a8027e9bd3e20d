import type { Root } from 'hast';
import { visitElements } from './tree.ts';

const HEADING = /^h([1-6])$/;
/** A page that shows an item has three levels of headings of its own. */
const LEVELS = 2;

/**
 * Fits the body of a feed's item for a page of the site: headings go down, addresses of the site lose its name, so that
 * the page is the same wherever it is served. Changes the tree. Cost: linear.
 */
export function placeItemOnPage(item: Root, siteUrl: string): void {
  const root = `${new URL(siteUrl).origin}/`;
  visitElements(item, (element) => {
    element.tagName = element.tagName.replace(
      HEADING,
      (_, level) => `h${Math.min(6, Number(level) + LEVELS)}`,
    );
    const { align, ...properties } = element.properties;
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string') properties[name] = value.replaceAll(root, '/');
    // Readers know `align`, and HTML does not any more: it becomes a class of our style sheet.
    element.properties = align === undefined ? properties : { ...properties, className: [`align-${align}`] };
  });
}
