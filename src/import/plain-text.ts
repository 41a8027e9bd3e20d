import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** What a reader sees of a short HTML text, a title or a name: no tags, entities decoded, one line. */
export function toPlainText(html: string): string {
  const text = /[<&]/.test(html) ? toText(fromHtml(html, { fragment: true })) : html;
  return text.replace(/[\s\u00a0]+/gu, (space) => (space === '\u00a0' ? space : ' ')).trim();
}
