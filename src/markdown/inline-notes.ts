import type { Nodes, Paragraph, Parent, Root } from 'mdast';
import { listDelimiters, wrapBetween, type Delimiter } from './delimiters.ts';

const DELIMITER = /\^\[|[[\]]/g;
const NAME = 'en-ligne';
/** Notes in notes of notes: what they hold then stays as it is written. */
const MOST_LEVELS = 3;

/** `^[words]` → a call, and a note of these words among the others. Changes the tree. */
export function placeInlineNotes(root: Root, source: string): void {
  if (!source.includes('^[')) return;
  const taken = new Set<string>();
  listNames(root, taken);
  placeNotes(root, { root, source, taken, level: 1 });
}

interface Notes {
  readonly root: Root;
  readonly source: string;
  readonly taken: Set<string>;
  readonly level: number;
}

function placeNotes(parent: Parent, notes: Notes): void {
  for (const child of [...parent.children]) if ('children' in child) placeNotes(child, notes);
  const pairs = listPairs(parent, notes.source).map((pair) => ({ pair, identifier: makeName(notes.taken) }));
  for (const { pair, identifier } of pairs.toReversed())
    wrapBetween(parent, pair, (children) => {
      const note: Paragraph = { type: 'paragraph', children };
      notes.root.children.push({ type: 'footnoteDefinition', identifier, children: [note] });
      if (notes.level < MOST_LEVELS) placeNotes(note, { ...notes, level: notes.level + 1 });
      return { type: 'footnoteReference', identifier };
    });
}

/** Each opening bracket outside the others, with the one that closes it. */
function listPairs(parent: Parent, source: string): readonly (readonly [Delimiter, Delimiter])[] {
  const pairs: (readonly [Delimiter, Delimiter])[] = [];
  let open: Delimiter | undefined;
  let depth = 0;
  for (const delimiter of listDelimiters(parent, DELIMITER, source)) {
    if (!open && delimiter.found !== '^[') continue;
    depth += delimiter.found === ']' ? -1 : 1;
    open ??= delimiter;
    if (depth > 0) continue;
    if (delimiter.index > open.index || delimiter.start > open.end) pairs.push([open, delimiter]);
    open = undefined;
  }
  return pairs;
}

function makeName(taken: Set<string>): string {
  let count = taken.size + 1;
  while (taken.has(`${NAME}-${count}`)) count += 1;
  taken.add(`${NAME}-${count}`);
  return `${NAME}-${count}`;
}

function listNames(node: Nodes, names: Set<string>): void {
  if (node.type === 'footnoteDefinition' && node.identifier.startsWith(NAME)) names.add(node.identifier);
  if ('children' in node) for (const child of node.children) listNames(child, names);
}
