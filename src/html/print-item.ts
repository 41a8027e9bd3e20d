import type { Element, Properties, Root } from 'hast';
import { escapeMarkup, toLegalText } from './legal-text.ts';
import { isSafeValue } from './safe-addresses.ts';

const VOID = new Set(['br', 'hr', 'img', 'source']);

/**
 * The body of a feed's item as HTML, legal in XML too. `<` and `>` are escaped in attributes also: readers that look for
 * tags with a regular expression are not misled (`hast-util-to-html` leaves them, and takes four times as long). Cost: one pass.
 */
export function printItem(body: Root): string {
  return toLegalText(printChildren(body)).trim();
}

function printChildren(parent: Root | Element): string {
  let html = '';
  for (const child of parent.children) {
    if (child.type === 'text') html += child.value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
    else if (child.type === 'element') html += printElement(child);
  }
  return html;
}

function printElement(element: Element): string {
  const { tagName, properties } = element;
  const tag = `<${tagName}${toAttributes(properties)}>`;
  return VOID.has(tagName) ? tag : `${tag}${printChildren(element)}</${tagName}>`;
}

/** An empty value is written as the name alone. */
function toAttributes(properties: Properties): string {
  let attributes = '';
  for (const property of Object.keys(properties)) {
    const value = properties[property];
    if (value === undefined || value === null || value === false || !isSafeValue(property, value)) continue;
    const name = property === 'className' ? 'class' : property.toLowerCase();
    const text = value === true ? '' : `${value}`;
    attributes += text === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escapeMarkup(text)}"`;
  }
  return attributes;
}
