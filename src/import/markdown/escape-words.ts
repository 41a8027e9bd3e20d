import type { Blockquote, Heading, Html, Text } from 'mdast';
import { CALLOUT, HEADING_ANCHOR, LINE_START, MARKS_OF_TEXT, type OwnMark } from '#import/convert/escapes.ts';
import { convertWikilink } from './convert-wikilinks.ts';
import { getPlace, type Work } from './work.ts';

/** Characters that are marks for us, and only text in its Markdown; names of notes become links. */
export function escapeWords(node: Text, work: Work): void {
  const { start, end } = getPlace(node);
  const { source, edits } = work;
  const words = source.slice(start, end + 1);
  const isFormula = (at: number): boolean =>
    work.formulas.some(({ 0: { length }, index }) => index <= at && at < index + length);
  for (const { pattern, mark, atLineStart } of MARKS_OF_TEXT) {
    if (isOwn(mark, work)) continue;
    for (const { 0: found, index: within } of words.matchAll(pattern)) {
      const index = start + within;
      if (index >= end || isEscaped(source, index) || isFormula(index)) continue;
      if (atLineStart === true && !isLineStart(source, index)) continue;
      if (mark === 'wikilink' && convertWikilink(index, work)) continue;
      const text = found.slice(0, end - index);
      edits.push({ start: index, end: index + text.length, text: text.replace(/./g, '\\$&') });
    }
  }
}

/** `> [!note]`, where its Markdown has no such boxes. */
export function escapeCallout(node: Blockquote, work: Work): void {
  const [paragraph] = node.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (isOwn('callout', work) || first?.type !== 'text' || !CALLOUT.test(first.value)) return;
  const { start } = getPlace(first);
  if (work.source[start] === '[') work.edits.push({ start, end: start + 1, text: '\\[' });
}

/** `{…}` at the end of a heading, where it is no anchor. */
export function escapeHeading(node: Heading, work: Work): void {
  const { start, end } = getPlace(node);
  const { index, 0: found } = HEADING_ANCHOR.exec(work.source.slice(start, end)) ?? { index: -1, 0: '' };
  if (index < 0 || (isOwn('anchor', work) && found.startsWith('{#'))) return;
  const escaped = work.source[start + index - 1] === '\\' ? 1 : 0;
  work.edits.push({ start: start + index - escaped, end: start + index + 1, text: '&#123;' });
}

/** In HTML that stays as it is, where no backslash escapes. */
export function escapeHtml(node: Html, work: Work): void {
  const { start, end } = getPlace(node);
  if (isOwn('comment', work)) return;
  for (const { index } of work.source.slice(start, end).matchAll(/%%/g))
    work.edits.push({ start: start + index, end: start + index + 2, text: '&#37;&#37;' });
}

export function isOwn(mark: OwnMark | undefined, { body }: Work): boolean {
  return mark !== undefined && body.ownMarks?.has(mark) === true;
}

function isEscaped(source: string, at: number): boolean {
  const [slashes = ''] = /\\*$/.exec(source.slice(Math.max(0, at - 50), at)) ?? [];
  return slashes.length % 2 === 1;
}

function isLineStart(source: string, at: number): boolean {
  return LINE_START.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at));
}
