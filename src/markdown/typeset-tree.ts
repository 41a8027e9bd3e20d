import type { Element, Root, RootContent, Text } from 'hast';
import { typesetRuns } from './typography/typeset.ts';
import { isElement, isNoteCall } from './tree.ts';

/** Stands for what typography must not look into: code, a picture, foreign words, a call of note. */
const OPAQUE = '\uFFFC';
const CLOSED = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'img',
  'svg',
  'math',
  'script',
  'style',
  'textarea',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/** Sets every paragraph of a tree as French typography wants it, through its inline elements. Changes the tree. */
export function typesetTree(root: Root, language = 'fr'): void {
  if (language.slice(0, 2) === 'fr') typesetBlock(root);
}

function typesetBlock(block: Root | Element): void {
  let runs: (Text | undefined)[] = [];
  const finish = (): void => {
    if (runs.some((run) => run !== undefined)) typesetLine(runs);
    runs = [];
  };
  for (const child of block.children) {
    if (isInline(child)) collect(child, runs);
    else {
      finish();
      if (child.type === 'element' && !isClosed(child)) typesetBlock(child);
    }
  }
  finish();
}

function isInline(node: RootContent): boolean {
  return (
    node.type === 'text' ||
    (isElement(node) && (INLINE.has(node.tagName) || (isClosed(node) && node.tagName !== 'pre')))
  );
}

function collect(node: RootContent, runs: (Text | undefined)[]): void {
  if (node.type === 'text') runs.push(node);
  else if (isElement(node) && !isClosed(node)) for (const child of node.children) collect(child, runs);
  else runs.push(undefined);
}

function isClosed(element: Element): boolean {
  const { lang } = element.properties;
  return (
    CLOSED.has(element.tagName) ||
    isNoteCall(element) ||
    (lang !== undefined && !String(lang).startsWith('fr'))
  );
}

function typesetLine(runs: readonly (Text | undefined)[]): void {
  const set = typesetRuns(runs.map((run) => run?.value ?? OPAQUE));
  runs.forEach((run, index) => {
    if (run) run.value = set[index] ?? run.value;
  });
}
