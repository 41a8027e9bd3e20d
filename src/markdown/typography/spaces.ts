/** U+00A0, a word space where no line breaks: before a colon, after `M.`, between a number and its unit. */
export const NBSP = '\u00A0';
/** U+202F, half a word space where no line breaks: before `; ! ?`, inside « », between thousands. */
export const NNBSP = '\u202F';
/** U+FFFC stands for one opaque inline thing (code, picture, words of another language): typography reads it as a letter. */
export const OBJECT = '\uFFFC';
/** U+0085 stands for a hard line break (`<br>`): what follows starts a line; it is kept where it is. */
export const LINE_BREAK = '\u0085';

const SPACE = /\s/;

/** Where the white space that ends at `index` begins; `index` itself when there is none. */
export function spacesStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the white space that begins at `index` ends; `index` itself when there is none. */
export function spacesEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}
