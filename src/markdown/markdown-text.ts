import type { Nodes, Root } from 'mdast';
import type { Mistake } from './mistake.ts';
import { createPlacer, type PlaceAt } from './placer.ts';

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

function collect(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child, nodes);
}
