import { escapeMarkup } from '#html/legal-text.ts';
import { isFields } from '#import/markdown/read-head.ts';

/** The notes of a text in blocks, which stand beside it, as its page shows them below; empty without any. */
export function toFootnotes(meta: string, body: string): string {
  const items = parse(meta).flatMap((note): readonly string[] => {
    if (!isFields(note)) return [];
    const { id, content } = note;
    if (typeof id !== 'string' || typeof content !== 'string' || id === '' || !body.includes(id)) return [];
    const name = escapeMarkup(id);
    return [`<li id="${name}">${content} <a href="#${name}-link">↩︎</a></li>`];
  });
  return items.length === 0 ? '' : `\n<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}

function parse(json: string): readonly unknown[] {
  try {
    const read: unknown = json === '' ? [] : JSON.parse(json);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
