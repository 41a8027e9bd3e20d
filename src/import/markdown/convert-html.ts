import type { Html } from 'mdast';
import { convertTree, parseHtml } from '#import/convert/to-markdown.ts';
import { hidePrivateWords } from '#import/private-words.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';
import { hasPlace } from './convert-addresses.ts';
import { escapeHtml, isOwn } from './escape-words.ts';
import { getPlace, resolve, type Work } from './work.ts';

/** What no page shows. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const FORM = /<(?:form|input|button|textarea|select|option)\b/i;
const MEDIA = /<(?:img|iframe|video|audio|object|embed|picture|a)\b/i;

/** What shows something, or leads somewhere, has new addresses; the rest stays as it is. */
export function convertHtml(node: Html, work: Work): void {
  if (!MEDIA.test(node.value)) {
    const open = FORM.test(node.value)
      ? hidePrivateWords(node.value)
      : node.value.replace(COMMENT, (words) => hidePrivateWords(words));
    if (open === node.value) escapeHtml(node, work);
    else work.edits.push({ ...getPlace(node), text: open });
    return;
  }
  const isOpening = /^<a\b[^>]*>$/i.test(node.value);
  const text = isOpening ? rewriteOpening(node.value, work) : toMarkdownOf(node.value, work);
  work.edits.push({ ...getPlace(node), text });
}

export function toMarkdownOf(html: string, work: Work): string {
  const { body, options, left, changed, source } = work;
  const { root } = parseHtml(html);
  const made = convertTree(root, {
    ...options,
    isLinked: (name) => source.includes(`#${name})`) || source.includes(`"#${name}"`),
    findLink: (address) => options.findLink(resolve(address, body)),
    findPicture: (address) => options.findPicture(resolve(address, body)),
  });
  left.push(...made.left);
  made.changed.forEach((one) => changed.add(one));
  const markdown = made.markdown.trim();
  // A comment in it stays one.
  return isOwn('comment', work) ? markdown.replaceAll('\\%', '%') : markdown;
}

function rewriteOpening(tag: string, work: Work): string {
  const { body, options } = work;
  return tag.replace(
    /(\bhref\s*=\s*)(["'])(.*?)\2/i,
    (whole, before: string, quote: string, written: string) => {
      if (written.startsWith('#')) return hasPlace(decodeEscapes(written.slice(1)), work) ? whole : '';
      const { href } = options.findLink(resolve(written.replaceAll('&amp;', '&'), body));
      return href === ''
        ? ''
        : `${before}${quote}${href.replaceAll('&', '&amp;').replaceAll(quote, '%22')}${quote}`;
    },
  );
}
