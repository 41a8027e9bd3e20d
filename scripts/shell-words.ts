/** A word as a shell takes it, whatever it holds. */
export function quoteWord(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What a command to copy ends with, for the content folder that was asked for. */
export function toContentOption(content: string): string {
  return content === 'content' ? '' : ` -- --content ${quoteWord(content)}`;
}
