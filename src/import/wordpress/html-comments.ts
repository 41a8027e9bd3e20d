export interface HtmlComment {
  /** Between `<!--` and `-->`. */
  readonly content: string;
  readonly start: number;
  /** After `-->`. */
  readonly end: number;
}

/** In order. One that is never closed is none, and no text is searched twice for its end. */
export function listHtmlComments(text: string): readonly HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ content: text.slice(start + 4, close), start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}
