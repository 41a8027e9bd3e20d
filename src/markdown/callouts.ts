import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { getWritten } from './markdown-text.ts';

const MARK = /^\[!([a-z][\w-]*)\][+-]?(?:[ \t]+|(?=\n)|$)/i;

interface CalloutContext {
  readonly source: string;
  /** By type, where the author gives none. */
  readonly titles: Readonly<Record<string, string>>;
}

/** `> [!note] Title`, as GitHub and Obsidian have it, → our box. Changes the tree. */
export function shapeCallouts(root: Root, context: CalloutContext): void {
  if (context.source.includes('[!')) visit(root, context);
}

function visit(node: Nodes, context: CalloutContext): void {
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, context);
  if (node.type === 'blockquote') shapeCallout(node, context);
}

function shapeCallout(quote: Blockquote, { titles, source }: CalloutContext): void {
  const [paragraph] = quote.children;
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return;
  const [mark, type = ''] = MARK.exec(first.value) ?? [];
  if (mark === undefined || getWritten(first, source).text.startsWith('\\')) return;
  first.value = first.value.slice(mark.length);
  const written = takeFirstLine(paragraph);
  if (paragraph.children.length === 0) quote.children.shift();
  const key = type.toLowerCase();
  const title =
    written || (Object.hasOwn(titles, key) && titles[key]) || type.charAt(0).toUpperCase() + type.slice(1);
  quote.data = { hName: 'x-box', hProperties: { title } };
}

/** The words of the first line of a paragraph, which loses it. */
function takeFirstLine(paragraph: Paragraph): string {
  const { children } = paragraph;
  const end = children.findIndex(
    (one) => one.type === 'break' || (one.type === 'text' && one.value.includes('\n')),
  );
  const last = children[end];
  if (!last) {
    paragraph.children = [];
    return toWords(children).trim();
  }
  const line = children.slice(0, end);
  if (last.type !== 'text') {
    paragraph.children = children.slice(end + 1);
    return toWords(line).trim();
  }
  const cut = last.value.indexOf('\n');
  const words = toWords(line) + last.value.slice(0, cut);
  paragraph.children = [{ ...last, value: last.value.slice(cut + 1) }, ...children.slice(end + 1)];
  return words.trim();
}

function toWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? toWords(node.children) : ''))
    .join('');
}
