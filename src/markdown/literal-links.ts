import type { Nodes, Parent } from 'mdast';
import { getWritten } from './markdown-text.ts';

/**
 * Leaves as text the addresses that stand between `<a href="…">` and `</a>`: made links, they would close their author's.
 * Changes the tree.
 */
export function unlinkInAnchors(parent: Parent, source: string, isWithin = false): void {
  let isInside = isWithin;
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'html')
      isInside = /^<a\s/i.test(node.value) || (isInside && !/^<\/a/i.test(node.value));
    if ('children' in node) unlinkInAnchors(node, source, isInside);
    return isInside && node.type === 'link' && isLiteral(node, source) ? node.children : [node];
  });
}

function isLiteral(link: Nodes, source: string): boolean {
  return !/^[[<]/.test(getWritten(link, source).text);
}
