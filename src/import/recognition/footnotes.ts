import type { Nodes } from 'mdast';
import { z } from 'zod';
import type { Edit } from '#import/markdown/work.ts';
import type { Translated } from '#locales/locale.ts';
import { getEnd, getStart, toQuote, toWords, type Line, type ReadText } from './imported-text.ts';
import { toEndOfBreak, toStartOfBreak } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

/** `[1]`, `[*]`, as Markdown writes them; spaces before a call belong to it. */
const MARK = /[ \u00a0\u202f]*\\?\[((?:\\?\*){1,4}|\d{1,3})\\?\]/gu;
/** The same at the head of a note, with what sets it off. */
const HEAD =
  /^(?:<span id="[^"]*"><\/span>)*(?:<sup>)?(?:\[?\\?\[((?:\\?\*){1,4}|\d{1,3})\\?\](?:\]\([^)\s]*\))?)(?![\s:]*\{[{%])(?:<\/sup>)?[\s\u00a0]*(?:[:.–—-][\s\u00a0]+)?(?=\S)/u;

/** A mark in the text, and a line below that begins with it. */
export const footnotes = defineRecognizer({
  rule: 'footnotes',
  title: {
    fr: 'Notes : un appel dans le texte, et sa ligne plus bas',
    en: 'Notes: a call in the text, and its line below',
  },
  fields: z.strictObject({}),
  find(read) {
    const marks = listMarks(read);
    const notes = listNotes(read).filter(({ label, line }) =>
      marks.some((mark) => mark.label === label && mark.start < line.start),
    );
    const single = notes.filter(({ label }) => notes.filter((one) => one.label === label).length === 1);
    const [first] = single;
    if (!first) return [];
    return [
      {
        sentence: toQuote(first.line.words),
        change: toChange(single.map(({ label }) => `[${label}]`)),
        fields: {},
        apply: () => ({
          edits: single.flatMap((note) =>
            toEdits(read, note, {
              marks,
              isNote: (start) => single.some(({ line }) => line.start === start),
            }),
          ),
        }),
      },
    ];
  },
});

interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

interface Note {
  readonly label: string;
  readonly line: Line;
  /** Characters before its words. */
  readonly length: number;
}

function listNotes({ lines, markdown }: ReadText): readonly Note[] {
  return lines.flatMap((line) => {
    const [head, written] = HEAD.exec(markdown.slice(line.start, line.end)) ?? [];
    return head === undefined || written === undefined
      ? []
      : [{ label: toLabel(written), line, length: head.length }];
  });
}

/** In words, and in links that lead from a call to its note. */
function listMarks(read: ReadText): readonly Mark[] {
  return read.blocks.flatMap((block) => [...walk(block, read)]);
}

function* walk(node: Nodes, read: ReadText): Iterable<Mark> {
  if (node.type === 'link') {
    const [, label] = /^\[(\*{1,4}|\d{1,3})\]$/.exec(toWords(node).trim()) ?? [];
    if (label !== undefined && /^(?:#|.*#_?(?:ftn|fn|note|edn))/i.test(node.url))
      yield { label, start: getStart(node), end: getEnd(node) };
  } else if (node.type === 'text') {
    const [start, end] = [getStart(node), getEnd(node)];
    for (const { 0: whole, 1: written = '', index } of read.markdown.slice(start, end).matchAll(MARK))
      yield { label: toLabel(written), ...widen(read.markdown, start + index, start + index + whole.length) };
  } else if ('children' in node) for (const child of node.children) yield* walk(child, read);
}

/** With the marks that raise it. */
function widen(markdown: string, start: number, end: number): Pick<Mark, 'start' | 'end'> {
  const isRaised = markdown.slice(0, start).endsWith('<sup>') && markdown.startsWith('</sup>', end);
  return isRaised ? { start: start - '<sup>'.length, end: end + '</sup>'.length } : { start, end };
}

function toEdits(
  read: ReadText,
  { label, line, length }: Note,
  { marks, isNote }: { readonly marks: readonly Mark[]; readonly isNote: (start: number) => boolean },
): readonly Edit[] {
  const wanted = /^\d/.test(label) ? label : `note${label.length > 1 ? `-${label.length}` : ''}`;
  // The text may have notes already.
  const name = read.markdown.includes(`[^${wanted}]`) ? `note-${wanted}` : wanted;
  const calls = marks.filter(
    (one) => one.label === label && (one.end <= line.start || one.start >= line.end),
  );
  const start = line.isFirst ? line.start : toStartOfBreak(read, line);
  const end = toEndOfBreak(read, line);
  return [
    ...calls.map((one) => ({ start: one.start, end: one.end, text: `[^${name}]` })),
    { start, end: line.start + length, text: `${line.isFirst ? '' : '\n\n'}[^${name}]: ` },
    ...(line.isLast || isNote(end) ? [] : [{ start: line.end, end, text: '\n\n' }]),
  ];
}

function toLabel(written: string): string {
  return written.replaceAll('\\', '');
}

function toChange(calls: readonly string[]): Translated {
  const count = calls.length;
  return {
    fr: `${count === 1 ? 'une note' : `${count} notes`} de bas de page : ${calls.join(', ')}`,
    en: `${count === 1 ? 'a footnote' : `${count} footnotes`}: ${calls.join(', ')}`,
  };
}
