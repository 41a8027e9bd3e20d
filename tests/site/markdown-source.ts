import type { Nodes, Paragraph, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Markdown as remark reads it, without what its author wrote for nobody else: another parser than the one that makes the pages. */
function parseMarkdown(source: string): Root {
  return parser.parse(source.replace(/%%[^]*?%%/g, ''));
}

/** The words of a Markdown file in the order of its page: its text, then its notes in the order of their calls. */
export function readWords(source: string): string {
  const root = parseMarkdown(source);
  const calls = [
    ...new Set(collect(root, (node) => (node.type === 'footnoteReference' ? [node.identifier] : []))),
  ];
  const notes = new Map(
    collect(root, (node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, toWords(node.children)] as const] : [],
    ),
  );
  return [toWords(root.children), ...calls.map((call) => notes.get(call) ?? '')].join('\n');
}

/** The turns of an interview: its questions, and each paragraph that opens with a name, with those that follow it. */
export function readTurns(source: string): readonly string[] {
  const turns: string[] = [];
  let open = false;
  for (const node of parseMarkdown(source).children) {
    const isHeading = node.type === 'heading' && node.depth === 2;
    if (isHeading || (node.type === 'paragraph' && hasSpeaker(node))) {
      turns.push(toWords([node]));
      open = !isHeading;
    } else if (open && node.type !== 'footnoteDefinition')
      turns.push(`${turns.pop() ?? ''} ${toWords([node])}`);
  }
  return turns;
}

/** Letters and digits only: what no typographic rule adds, removes or changes. */
export function toLetters(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

function hasSpeaker({ children: [first] }: Paragraph): boolean {
  return first?.type === 'strong' && /:$/.test(toWords(first.children).trim());
}

function toWords(nodes: readonly Nodes[]): string {
  return nodes.map(toWordsOf).join(' ');
}

function toWordsOf(node: Nodes): string {
  if (node.type === 'footnoteDefinition' || node.type === 'html') return '';
  if (node.type === 'image') return (node.title ?? '').replace(/Crédit\s*:/, '');
  if (node.type === 'heading') return toWords(node.children).replace(/\{#[^}]*\}\s*$/, '');
  if (node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective')
    return toDirectiveWords(node);
  if ('value' in node) return node.value;
  return 'children' in node ? toWords(node.children) : '';
}

/** A box opens with its title; a quotation and a video end with what names them. What only looks like a directive is text. */
function toDirectiveWords({
  name,
  attributes,
  children,
}: Extract<Nodes, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>): string {
  const { title = '', author = '', source = '', date = '' } = attributes ?? {};
  const words = toWords(children);
  if (name === 'lang') return words;
  if (name === 'encadre') return `${title} ${words}`;
  return name === 'citation' || name === 'video'
    ? [words, author, source, date, title].join(' ')
    : `:${name}${words}`;
}

function collect<T>(node: Nodes, take: (node: Nodes) => readonly T[]): readonly T[] {
  return [
    ...take(node),
    ...('children' in node ? node.children.flatMap((child) => collect(child, take)) : []),
  ];
}
