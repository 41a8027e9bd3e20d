import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { findElements, hasClass, toText } from '#html/tree.ts';
import { readWholeText } from './source-text.ts';
import type { SourceFile } from './source-file.ts';

export type Part = Root | Element;

/** A page that was saved from a blog, as a tree. */
export async function readPage(file: SourceFile): Promise<Root> {
  const html = await readWholeText(file);
  try {
    return fromHtml(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested too deep for any parser: its head and its paragraphs are left.
    return fromHtml(html.replace(NESTED, ' '));
  }
}

/** Tags that may stand in one another without end. */
const NESTED = /<\/?(?!(?:html|head|title|meta|link|body|h[1-6]|p|br|img|time|li)\b)[a-z][^<>]*>/gi;

export function findClass(part: Part, name: string): Element | undefined {
  return findAllClass(part, name)[0];
}

export function findAllClass(part: Part, name: string): readonly Element[] {
  return findElements(part, (element) => hasClass(element, name));
}

export function findTag(part: Part, tagName: string): Element | undefined {
  return findElements(part, (element) => element.tagName === tagName)[0];
}

export function findWith(part: Part, attribute: string, value: string): Element | undefined {
  return findElements(part, ({ properties }) => [properties[attribute]].flat().includes(value))[0];
}

export function getAttribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return typeof value === 'string' ? value : '';
}

export function toWords(part: Part | undefined): string {
  return part === undefined ? '' : toText(part).replace(/\s+/g, ' ').trim();
}

/** As the page tells it: by name, or in its title after that of its text. Empty where it does not. */
export function findSiteName(page: Root, title: string): string {
  const named = getAttribute(findWith(page, 'property', 'og:site_name'), 'content').trim();
  const whole = toWords(findTag(page, 'title'));
  const rest = title !== '' && whole.startsWith(title) ? whole.slice(title.length) : '';
  return named || (/^ ?[-–—|:·«] (.+?)(?: »)?$/.exec(rest)?.[1] ?? '');
}

export function toInnerHtml(part: Part | undefined): string {
  return part === undefined ? '' : toHtml(part.children).trim();
}

/** A part of a page without some of its elements. */
export function without<T extends Part>(part: T, isUnwanted: (element: Element) => boolean): T {
  const children = part.children
    .filter((child) => child.type !== 'element' || !isUnwanted(child))
    .map((child) => (child.type === 'element' ? without(child, isUnwanted) : child));
  return { ...part, children };
}
