import type { Root } from 'hast';
import { findElements, hasClass } from './tree.ts';

/** Of a block of code that has colours, and, with a letter after it, of its words. */
export const CODE_CLASS = 'hl';

/** Whether a body needs the style sheet of coloured code. */
export function hasCode(body: Root): boolean {
  return (
    findElements(body, (element) => element.tagName === 'pre' && hasClass(element, CODE_CLASS)).length > 0
  );
}
