import type { Nodes, Root } from 'mdast';
import type { Mistake } from './mistake.ts';
import { createPlacer, type PlaceAt } from './placer.ts';

const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** Stands, in the text that readers see, for the marks that end a line. */
const BREAK = '\u2028';

/** A Markdown text as rules read it. */
export interface MarkdownText {
  readonly source: string;
  /** Every node of its tree, in the order of the text. */
  readonly nodes: readonly Nodes[];
  readonly placeAt: PlaceAt;
}

/** A rule over a Markdown text. Lines count from the first of the text. */
export type MarkdownRule = (text: MarkdownText) => Iterable<Mistake>;

export function toMarkdownText(tree: Root, source: string): MarkdownText {
  const nodes: Nodes[] = [];
  collect(tree, nodes);
  return { source, nodes, placeAt: createPlacer(source) };
}

/** A node as its author wrote it, and where it begins in the source. */
export function getWritten(
  { position }: Nodes,
  source: string,
): { readonly text: string; readonly start: number } {
  const start = position?.start.offset ?? 0;
  return { text: source.slice(start, position?.end.offset), start };
}

/** The source, in which only words and marks that readers will see as they are remain: U+0000 stands for each other character. */
export function toShownText({ source, nodes }: MarkdownText): string {
  let shown = '';
  for (const node of nodes) {
    if (node.type !== 'text' && node.type !== 'break') continue;
    const { text, start } = getWritten(node, source);
    if (start < shown.length) continue;
    const words = node.type === 'text' ? text.replace(ESCAPED, hide) : text.replace(/[^\n]/g, BREAK);
    shown += hide(source.slice(shown.length, start)) + words;
  }
  return shown + hide(source.slice(shown.length));
}

function hide(text: string): string {
  return text.replace(/[^\n]/g, '\0');
}

/** What a pattern matches of nodes of one type as their author wrote them, with its place and what precedes it on its line. */
export function* matchWritten(
  { source, nodes, placeAt }: MarkdownText,
  type: Nodes['type'],
  pattern: RegExp,
): Iterable<WrittenMatch> {
  for (const node of nodes) {
    if (node.type !== type) continue;
    const { text, start } = getWritten(node, source);
    for (const match of findAll(text, pattern)) {
      const at = start + match.index;
      const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
      yield { found: match[0], groups: match, before, ...placeAt(at) };
    }
  }
}

/** As `matchAll`, which copies the pattern each time: most patterns of rules match nothing. */
export function findAll(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) === -1 ? [] : text.matchAll(pattern);
}

interface WrittenMatch {
  readonly found: string;
  readonly groups: readonly (string | undefined)[];
  readonly before: string;
  readonly line: number;
  readonly column: number;
}

function collect(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child, nodes);
}
