import type { Element, Root, RootContent, Text } from 'hast';
import { typesetRuns } from './typography/typeset.ts';
import { LINE_BREAK, OBJECT } from './typography/spaces.ts';
import { findSuperscripts } from './typography/superscripts.ts';
import { isNoteCall } from '#html/notes.ts';
import { h, isElement } from '#html/tree.ts';
import { isSameLanguage } from '#language.ts';

const CLOSED = new Set('code pre kbd samp var img svg math script style textarea'.split(' '));
const INLINE = new Set(
  'a abbr b bdi br cite del dfn em i ins mark q s small span strong sub sup time u'.split(' '),
);

/**
 * Sets every paragraph of a tree as the typography of its language wants it, through its inline elements: words of
 * another are set apart, as their own wants it. Changes the tree.
 */
export function typesetTree(root: Root, language = 'fr'): void {
  typesetBlock(root, language);
  raiseOrdinals(root, language);
}

function typesetBlock(block: Root | Element, language: string): void {
  let runs: Run[] = [];
  const finish = (): void => {
    if (runs.some((run) => typeof run !== 'string')) typesetLine(runs, language);
    runs = [];
  };
  for (const child of block.children) {
    if (isInline(child)) collect(child, runs, language);
    else {
      finish();
      if (child.type === 'element' && !isClosed(child)) typesetBlock(child, getLanguage(child, language));
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

function collect(node: RootContent, runs: Run[], language: string): void {
  if (node.type === 'text') runs.push(node);
  else if (isElement(node) && node.tagName === 'br') runs.push(LINE_BREAK);
  else if (!isElement(node) || isClosed(node)) runs.push(OBJECT);
  else if (isSameLanguage(getLanguage(node, language), language))
    for (const child of node.children) collect(child, runs, language);
  else {
    runs.push(OBJECT);
    typesetBlock(node, getLanguage(node, language));
  }
}

function isClosed(element: Element): boolean {
  return CLOSED.has(element.tagName) || isNoteCall(element);
}

function getLanguage({ properties: { lang } }: Element, around: string): string {
  return lang === undefined ? around : String(lang);
}

function typesetLine(runs: readonly Run[], language: string): void {
  const set = typesetRuns(
    runs.map((run) => (typeof run === 'string' ? run : run.value)),
    language,
  );
  runs.forEach((run, index) => {
    if (typeof run !== 'string') run.value = set[index] ?? run.value;
  });
}

/** « 1er », « XXe »: in French the letters of an ordinal are raised (`<sup>`), where text may hold an element. */
function raiseOrdinals(parent: Root | Element, language: string): void {
  parent.children = parent.children.flatMap((child): (typeof parent.children)[number][] => {
    if (child.type === 'text') return isSameLanguage(language, 'fr') ? splitOrdinals(child) : [child];
    if (child.type === 'element' && !isClosed(child) && child.tagName !== 'sup')
      raiseOrdinals(child, getLanguage(child, language));
    return [child];
  });
}

function splitOrdinals(text: Text): (Text | Element)[] {
  const raised = findSuperscripts(text.value);
  if (raised.length === 0) return [text];
  let done = 0;
  const pieces = raised.flatMap(({ start, end }): (Text | Element)[] => {
    const before: Text = { type: 'text', value: text.value.slice(done, start) };
    done = end;
    return [before, h('sup', {}, [{ type: 'text', value: text.value.slice(start, end) }])];
  });
  return [...pieces, { type: 'text', value: text.value.slice(done) }];
}

/** A text to set, or the character that stands for something to leave alone. */
type Run = Text | string;
