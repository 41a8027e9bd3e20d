import type { InlineNode } from '#html/inline-node.ts';
import { UNBROKEN } from '#html/inversions.ts';
import { toInlineNodes } from '#markdown/inline-html.ts';
import { x, type XmlNode } from './xml.ts';

/** What is written as it is, or was marked already. */
const CLOSED = new Set('code pre kbd samp var sup title'.split(' '));

/** Every line of a page of the book with its raised letters and with what no line ends in, as `language` wants them. */
export function markLines(nodes: readonly XmlNode[], language: string): readonly XmlNode[] {
  return nodes.flatMap((node): readonly XmlNode[] => {
    if (typeof node === 'string') return toInlineNodes(node, { language }).map(toXmlNode);
    if (CLOSED.has(node.name) || node.attributes['class'] === UNBROKEN) return [node];
    return [{ ...node, children: markLines(node.children, node.attributes['lang'] ?? language) }];
  });
}

function toXmlNode(node: InlineNode): XmlNode {
  return typeof node === 'string'
    ? node
    : x(node.name, { class: node.className }, node.children.map(toXmlNode));
}
