import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Fields of a text, as its front matter has them. */
export type Head = Readonly<Record<string, unknown>>;

/** A text of the import, as its file will have it. */
export interface ImportedText {
  /** Its file, from the content folder. */
  readonly item: string;
  readonly title: string;
  /** Of the blog that it comes from. */
  readonly siteTitle: string;
  readonly date: string | undefined;
  readonly head: Head;
  /** Labels of its themes. */
  readonly tags: readonly string[];
  /** Name of who wrote it. */
  readonly author: string | undefined;
  readonly markdown: string;
}

/** A text as recognizers read it. */
export interface ReadText extends ImportedText {
  readonly blocks: readonly RootContent[];
  /** Of the paragraphs that stand in no other block, in their order. */
  readonly lines: readonly Line[];
}

/** A line of a paragraph, up to its end or to a break. */
export interface Line {
  /** Of its paragraph among the blocks. */
  readonly block: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly nodes: readonly PhrasingContent[];
  readonly words: string;
  /** Place in the Markdown. */
  readonly start: number;
  readonly end: number;
}

export function readImportedText(text: ImportedText): ReadText {
  const { children: blocks } = fromMarkdown(text.markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const lines = blocks.flatMap((node, block) =>
    node.type === 'paragraph' ? toLines(node.children, block) : [],
  );
  return { ...text, blocks, lines };
}

/** What readers see of a node: words, and names of pictures not. */
export function toWords(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(toWords).join('') : '';
}

/** Links to pages of the web, with their words. */
export function listLinks(node: Nodes): readonly { readonly url: string; readonly words: string }[] {
  if (node.type === 'link')
    return /^https?:\/\//.test(node.url) ? [{ url: node.url, words: toWords(node) }] : [];
  return 'children' in node ? node.children.flatMap(listLinks) : [];
}

export function getStart({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

export function getEnd({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

/** Words compare without case, accents, sorts of spaces and of apostrophes. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A sentence as a proposal quotes it: on one line, its first words where it is long. */
export function toQuote(words: string): string {
  const line = words.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/\s\S*$/, '')}…`;
}

function toLines(children: readonly PhrasingContent[], block: number): readonly Line[] {
  const groups: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  const filled = groups.filter((nodes) => nodes.length > 0);
  return filled.map((nodes, index) => ({
    block,
    isFirst: index === 0,
    isLast: index === filled.length - 1,
    nodes,
    words: nodes.map(toWords).join('').trim(),
    start: nodes[0] ? getStart(nodes[0]) : 0,
    end: getEnd(nodes.at(-1) ?? { type: 'text', value: '' }),
  }));
}
