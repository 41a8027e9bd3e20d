import type { Nodes, Root } from 'mdast';
import { getWritten } from './markdown-text.ts';
import type { Mistake } from './mistake.ts';
import { createPlacer } from './placer.ts';

/** A text without its comments. */
export interface Uncommented {
  readonly source: string;
  /** Where a place of that source is in the text as written. */
  readonly toWritten: (place: Place) => Place;
  readonly mistakes: readonly Mistake[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const MARK = /(?<!\\)%%/g;
/** What may hide or show the marks that follow it, until the comment that holds it is gone. */
const FENCE = /[`~$]/;
/** Beyond so many comments with code in them, the text is refused as one that is not closed. */
const MOST_READINGS = 100;
const VERBATIM: ReadonlySet<string> = new Set(['code', 'inlineCode', 'math', 'inlineMath']);

/** `%% … %%` outside code and addresses is for the author alone: it is cut before anything else sees the text. */
export function removeComments(source: string, parse: (source: string) => Root): Uncommented {
  if (!source.includes('%%')) return keepComments(source);
  const found: Span[] = [];
  let rest = source;
  let open: number | undefined;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const comments = findComments(rest, parse(rest));
    found.push(...comments.closed);
    open = comments.open;
    if (comments.closed.length === 0 || open === undefined) break;
    rest = comments.closed.reduce(blank, rest);
  }
  const cuts = found.map((span) => widen(span, source)).sort((one, other) => one.start - other.start);
  return {
    source: cutOut(source, cuts),
    toWritten: createToWritten(source, cuts),
    mistakes: open === undefined ? [] : [unclosed(source, open)],
  };
}

/** The text of a format that has no such comments. */
export function keepComments(source: string): Uncommented {
  return { source, toWritten: (place) => place, mistakes: [] };
}

/** The comments up to the first that holds code, and the mark after them, where the text is to be read again. */
function findComments(text: string, tree: Root): { closed: readonly Span[]; open: number | undefined } {
  const verbatim = listVerbatim(tree, text);
  const closed: Span[] = [];
  let end = 0;
  for (const { index: start } of text.matchAll(MARK)) {
    if (start < end || verbatim.some((span) => span.start <= start && start < span.end)) continue;
    const close = text.indexOf('%%', start + 2);
    if (close < 0) return { closed, open: start };
    end = close + 2;
    closed.push({ start, end });
    if (FENCE.test(text.slice(start, end))) return { closed, open: start };
  }
  return { closed, open: undefined };
}

/** Code, formulas, and the addresses of links. */
function listVerbatim(node: Nodes, text: string): readonly Span[] {
  const { text: written, start } = getWritten(node, text);
  const end = start + written.length;
  if (VERBATIM.has(node.type)) return [{ start, end }];
  const inside = 'children' in node ? node.children.flatMap((child) => listVerbatim(child, text)) : [];
  if (node.type !== 'link') return inside;
  const words = written.startsWith('[') ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  return [...inside, { start: words, end }];
}

/** Of the same length: nothing where it has lines for itself, a word inside others. */
function blank(text: string, { start, end }: Span): string {
  const isAlone =
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 80));
  return (
    text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, isAlone ? ' ' : 'x') + text.slice(end)
  );
}

/** With the line that it has for itself, or the spaces that would be left before a mark or at the end of a line. */
function widen({ start, end }: Span, source: string): Span {
  const before = /[^\S\n]*$/.exec(source.slice(Math.max(0, start - 80), start))?.[0].length ?? 0;
  const after = /^[^\S\n]*(?:\n|$)/.exec(source.slice(end, end + 80))?.[0].length;
  const isFirst = start === before || source[start - before - 1] === '\n';
  if (isFirst && after !== undefined) return { start: start - before, end: end + after };
  return after !== undefined || /^[ ,.)\]]/.test(source.slice(end))
    ? { start: isFirst ? start : start - before, end }
    : { start, end };
}

function cutOut(source: string, cuts: readonly Span[]): string {
  let done = 0;
  const pieces = cuts.map(({ start, end }) => {
    const piece = source.slice(done, Math.max(done, start));
    done = Math.max(done, end);
    return piece;
  });
  return [...pieces, source.slice(done)].join('');
}

function createToWritten(source: string, cuts: readonly Span[]): (place: Place) => Place {
  const starts = [0];
  for (const { index } of cutOut(source, cuts).matchAll(/\n/g)) starts.push(index + 1);
  const placeAt = createPlacer(source);
  return ({ line, column }) => {
    let offset = (starts[line - 1] ?? 0) + column - 1;
    for (const { start, end } of cuts) if (start <= offset) offset += end - start;
    return placeAt(offset);
  };
}

function unclosed(source: string, offset: number): Mistake {
  return {
    ...createPlacer(source)(offset),
    rule: 'comment',
    message: { fr: 'Commentaire qui n’est pas refermé : `%%`.', en: 'Comment that is not closed: `%%`.' },
    fix: {
      fr: 'Le refermer par %%, ou écrire \\%% ce qui doit paraître.',
      en: 'Close it with %%, or write \\%% for what must appear.',
    },
    severity: 'error',
  };
}
