import type { Nodes } from 'mdast';

const ELEMENTS: Readonly<Record<string, string | undefined>> = {
  descriptionList: 'dl',
  descriptionTerm: 'dt',
  descriptionDetails: 'dd',
};

/** Gives lists of definitions their elements. Changes the tree. */
export function shapeDefinitions(node: Nodes): void {
  const hName = ELEMENTS[node.type];
  if (hName) node.data = { hName };
  if (node.type === 'descriptionDetails' && node.spread !== true)
    Object.assign(node, {
      children: node.children.flatMap((child): readonly Nodes[] =>
        child.type === 'paragraph' ? child.children : [child],
      ),
    });
  if ('children' in node) for (const child of node.children) shapeDefinitions(child);
}
