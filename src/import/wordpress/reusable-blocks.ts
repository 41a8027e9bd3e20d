import { listHtmlComments } from './html-comments.ts';

const REFERENCE = /^\s*wp:block\s.*?"ref"\s*:\s*(\d+)/s;
/** Blocks in blocks. */
const MOST_LEVELS = 3;
/** Characters that blocks may add to a text. */
const MOST = 500_000;

/** A text with the blocks that it shares with others, where the export has them. */
export function showReusable(
  text: string,
  find: (id: string) => string | undefined,
  levels = MOST_LEVELS,
): string {
  if (levels === 0 || !text.includes('wp:block ')) return text;
  let shown = '';
  let end = 0;
  let added = 0;
  for (const comment of listHtmlComments(text)) {
    const isWhole = comment.content.trimEnd().endsWith('/');
    const [, id = ''] = (isWhole && REFERENCE.exec(comment.content)) || [];
    const block = id === '' ? undefined : find(id);
    if (block === undefined || (added += block.length) > MOST) continue;
    shown += text.slice(end, comment.start) + block;
    end = comment.end;
  }
  return end === 0 ? text : showReusable(shown + text.slice(end), find, levels - 1);
}
