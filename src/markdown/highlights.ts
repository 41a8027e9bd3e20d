import type { Nodes, Parent } from 'mdast';
import { listDelimiters, wrapBetween, type Delimiter } from './delimiters.ts';

const DELIMITER = /(?<!=)==(?!=)/g;
const WORD = /[\p{L}\p{N}]/u;

/** `==words==` → `<mark>`; not `a == b`, nor `a==b`. Changes the tree. */
export function markHighlights(node: Nodes, source: string): void {
  if (!source.includes('==') || !('children' in node)) return;
  markChildren(node, source);
}

function markChildren(parent: Parent, source: string): void {
  for (const pair of listPairs(parent, source).toReversed())
    wrapBetween(parent, pair, (children) => ({ type: 'emphasis', data: { hName: 'mark' }, children }));
  for (const child of parent.children) if ('children' in child) markChildren(child, source);
}

function listPairs(parent: Parent, source: string): readonly (readonly [Delimiter, Delimiter])[] {
  const pairs: (readonly [Delimiter, Delimiter])[] = [];
  let open: Delimiter | undefined;
  for (const delimiter of listDelimiters(parent, DELIMITER, source)) {
    const [before, after] = getNeighbours(parent, delimiter);
    const isEmpty = open?.index === delimiter.index && open.end === delimiter.start;
    if (open && !isEmpty && !/\s/.test(before) && !WORD.test(after)) {
      pairs.push([open, delimiter]);
      open = undefined;
    } else if (!/\s/.test(after) && !WORD.test(before)) open = delimiter;
  }
  return pairs;
}

/** The characters beside a delimiter: a space at the ends, a mark for a node. */
function getNeighbours({ children }: Parent, { index, start, end }: Delimiter): readonly [string, string] {
  const text = children[index];
  const value = text?.type === 'text' ? text.value : '';
  return [
    value.charAt(start - 1) || (index > 0 ? '*' : ' '),
    value.charAt(end) || (index < children.length - 1 ? '*' : ' '),
  ];
}
