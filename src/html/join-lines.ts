import type { Element, Root } from 'hast';

/**
 * Where a line of the source ends inside a paragraph is a space, in the page as in the data that repeats its words: both
 * compress as one. Changes the tree.
 */
export function joinLines(parent: Root | Element): void {
  for (const child of parent.children)
    if (child.type === 'text') child.value = child.value.replace(/(?<=\S)\n|\n(?=\S)/g, ' ');
    else if (child.type === 'element' && child.tagName !== 'pre') joinLines(child);
}
