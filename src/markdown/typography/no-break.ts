import type { Edit } from './edit.ts';
import { spacesEnd, spacesStart } from './spaces.ts';

/** Makes each match of a pattern that matches white space and nothing else one given space. */
export function setSpaces(text: string, pattern: RegExp, space: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (found !== space) edits.push({ start: index, end: index + found.length, text: space });
  }
  return edits;
}

/** Makes the white space before the mark at `index` one given space, and adds it when there is none. */
export function setSpaceBefore(text: string, index: number, space: string): readonly Edit[] {
  const start = spacesStart(text, index);
  if (start === index) return [{ start, end: start + 1, text: space + text.charAt(start) }];
  return replaceSpaces(text, { start, end: index, text: space });
}

/** Makes the white space after the mark at `index` one given space, and adds it when there is none. */
export function setSpaceAfter(text: string, index: number, space: string): readonly Edit[] {
  const start = index + 1;
  const end = spacesEnd(text, start);
  if (start === end) return [{ start: index, end, text: text.charAt(index) + space }];
  return replaceSpaces(text, { start, end, text: space });
}

function replaceSpaces(text: string, edit: Edit): readonly Edit[] {
  return text.slice(edit.start, edit.end) === edit.text ? [] : [edit];
}
