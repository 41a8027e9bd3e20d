import type { Edit } from '#import/markdown/work.ts';

/**
 * Markdown with its edits made, of which those that meet an earlier one are not. Text that begins or ends with an empty line
 * stands apart from its neighbours by one; what leaves takes its own with it. All else stays byte for byte.
 */
export function splice(source: string, edits: readonly Edit[]): string {
  let made = '';
  let done = 0;
  let isOpen = false;
  const take = (end: number): string => {
    const rest = source.slice(done, end);
    return isOpen ? rest.replace(/^[ \t]*\n+|^[ \t]+/, '') : rest;
  };
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    if (start < done) continue;
    made += take(start);
    if (text.startsWith('\n\n')) made = made.trimEnd();
    made += made === '' ? text.trimStart() : text;
    isOpen = text.endsWith('\n\n') || (text === '' && /(?:^|\n\n)$/.test(made));
    done = end;
  }
  return `${`${made}${take(source.length)}`.trim()}\n`;
}
