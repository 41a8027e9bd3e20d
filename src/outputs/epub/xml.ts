/** A piece of an XML document; `undefined` and `false` print nothing. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
}

export type Attributes = Readonly<Record<string, string | undefined>>;
type Child = XmlNode | undefined | false | readonly (XmlNode | undefined | false)[];

/** Elements that XHTML writes `<br/>`; any other empty element keeps its end tag, as browsers need (HTML, Polyglot Markup §4). */
const VOID = new Set(['br', 'col', 'hr', 'img', 'link', 'meta', 'item', 'itemref', 'rootfile', 'content']);
/** What XML 1.0 §2.2 cannot hold, even as a reference. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function x(name: string, attributes: Attributes, ...children: readonly Child[]): XmlElement {
  return {
    name,
    attributes,
    children: children.flat().filter((child) => child !== undefined && child !== false),
  };
}

export function isXmlElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object';
}

/** A well-formed document with its declaration. */
export function toXmlDocument(root: XmlElement, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${toXml(root)}\n`;
}

export function toXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`,
  );
  const tag = `${node.name}${attributes.join('')}`;
  if (node.children.length === 0 && VOID.has(node.name)) return `<${tag}/>`;
  return `<${tag}>${node.children.map(toXml).join('')}</${node.name}>`;
}

/** The same tree with each element replaced by what `change` makes of it, children first. */
export function mapElements(node: XmlNode, change: (element: XmlElement) => XmlElement): XmlNode {
  if (typeof node === 'string') return node;
  return change({ ...node, children: node.children.map((child) => mapElements(child, change)) });
}

/** Calls `visit` for every element, parents first. */
export function visitXml(nodes: readonly XmlNode[], visit: (element: XmlElement) => void): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    visit(node);
    visitXml(node.children, visit);
  }
}

export function toWords(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : toWords(node.children))).join('');
}

function escapeXml(value: string): string {
  return value.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
