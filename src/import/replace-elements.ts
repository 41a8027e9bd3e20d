import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toInnerHtml } from './saved-page.ts';

/** Undefined leaves an element as it is; what it holds is then looked at in turn. */
type Replace = (element: Element) => readonly ElementContent[] | undefined;

/** HTML with some of its elements in another form; as it was where it is nested too deep for any parser. */
export function replaceElements(html: string, replace: Replace): string {
  try {
    const root = fromHtml(html, { fragment: true });
    replaceInside(root, replace);
    return toInnerHtml(root);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return html;
  }
}

function replaceInside(parent: Root | Element, replace: Replace): void {
  parent.children = parent.children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    const made = replace(child);
    if (made) return made;
    replaceInside(child, replace);
    return [child];
  });
}

/** The words of an element that is made; none where they are none. */
export function toTexts(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
