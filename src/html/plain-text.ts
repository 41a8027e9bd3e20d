import { decodeReferences, scanHtml } from './scan-html.ts';

/** Elements that a reader does not read. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code del dfn em i img input ins kbd mark q s samp small source span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const SPACES = /[\t\n\r ]+/g;

/** The words that a reader reads, one line a block (and a line of code); pictures are left out. */
export function toPlainText(html: string): string {
  let text = '';
  let unread = 0;
  let preformatted = 0;
  for (const token of scanHtml(html)) {
    if (token.kind === 'text') {
      const words = unread > 0 ? '' : decodeReferences(token.raw);
      text += preformatted > 0 ? words : words.replace(SPACES, ' ');
      continue;
    }
    const step = token.kind === 'open' ? 1 : -1;
    if (UNREAD.has(token.name)) unread = Math.max(0, unread + step);
    if (token.name === 'pre') preformatted = Math.max(0, preformatted + step);
    if (!INLINE.has(token.name)) text += '\n';
  }
  return text
    .split('\n')
    .map((line) => line.replace(SPACES, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
