import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h, isBlank, isElement } from '#html/tree.ts';

const FLOW = new Set(
  'address article aside blockquote center details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul x-note x-video'.split(
    ' ',
  ),
);
const HOLDERS = new Set('article center div section'.split(' '));

/** Words that stand in no paragraph are in one, as pages show them: two breaks in a row part them. */
export function wrapLoose<T extends Root | Element>(part: T): T {
  const children: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const finish = (): void => {
    if (!loose.every(isBlank)) children.push(h('p', {}, loose));
    loose = [];
  };
  for (const child of part.children) {
    if (child.type !== 'text' && !isElement(child)) continue;
    const last = loose.findLast((one) => !isBlank(one));
    if (isFlow(child) || (isElement(child, 'br') && isElement(last, 'br'))) finish();
    if (isFlow(child)) children.push(HOLDERS.has(child.tagName) ? wrapLoose(child) : child);
    else loose.push(child);
  }
  finish();
  return { ...part, children };
}

/** Whether it stands apart from the words around it. */
export function isFlow(node: Nodes): node is Element {
  return isElement(node) && FLOW.has(node.tagName);
}
