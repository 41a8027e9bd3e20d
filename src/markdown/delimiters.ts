import type { Parent, PhrasingContent, Text } from 'mdast';
import { getWritten } from './markdown-text.ts';

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** A delimiter in the text of one of the children of a parent. */
export interface Delimiter {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

/** What a pattern matches in the texts of a parent, but where its author escaped it. */
export function listDelimiters({ children }: Parent, pattern: RegExp, source: string): readonly Delimiter[] {
  return children.flatMap((node, index) => {
    if (node.type !== 'text' || node.value.search(pattern) < 0) return [];
    const isEscaped = findEscapes(getWritten(node, source).text, node.value);
    return [...node.value.matchAll(pattern)].flatMap(({ 0: found, index: start }) =>
      isEscaped(start) || isEscaped(start + found.length - 1)
        ? []
        : [{ index, start, end: start + found.length, found }],
    );
  });
}

/** Which characters of a text its author wrote after a backslash: all, where the two cannot be compared. */
function findEscapes(written: string, value: string): (at: number) => boolean {
  if (!written.includes('\\')) return () => false;
  const escaped = new Set<number>();
  let at = 0;
  for (let index = 0; index < written.length; index += 1) {
    const delimiter = written.charAt(index);
    if (delimiter === '\\' && ESCAPABLE.test(written.charAt(index + 1))) {
      escaped.add(at);
      index += 1;
    } else if (delimiter !== value.charAt(at)) {
      if (/\s/.test(delimiter)) continue;
      return () => true;
    }
    at += 1;
  }
  return at === value.length ? (one) => escaped.has(one) : () => true;
}

/** Puts what stands between two delimiters, and the delimiters with it, into one node. Changes the parent. */
export function wrapBetween(
  parent: Parent,
  [open, close]: readonly [Delimiter, Delimiter],
  make: (inside: PhrasingContent[]) => PhrasingContent,
): void {
  const children = parent.children as PhrasingContent[];
  const first = children[open.index];
  const last = children[close.index];
  if (first?.type !== 'text' || last?.type !== 'text') return;
  const inside: PhrasingContent[] =
    first === last
      ? cutText(first, open.end, close.start)
      : [
          ...cutText(first, open.end),
          ...children.slice(open.index + 1, close.index),
          ...cutText(last, 0, close.start),
        ];
  const made = [...cutText(first, 0, open.start), make(inside), ...cutText(last, close.end)];
  children.splice(open.index, close.index - open.index + 1, ...made);
}

function cutText(text: Text, start: number, end?: number): Text[] {
  const value = text.value.slice(start, end);
  return value === '' ? [] : [{ ...text, value }];
}
