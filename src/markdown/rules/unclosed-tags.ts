import { isKept, listTags, type HtmlTag } from '#markdown/html-tags.ts';
import type { MarkdownRule } from '#markdown/markdown-text.ts';

/** Elements without an end, or whose end may be left out. */
const ENDLESS =
  /^(?:area|br|caption|col|dd|dt|hr|img|input|li|p|rp|rt|source|tbody|td|tfoot|th|thead|tr|wbr)$/;

/** `<b>` that nothing closes: all that follows is bold. */
export const checkUnclosedTags: MarkdownRule = function* (text) {
  const open: HtmlTag[] = [];
  for (const tag of listTags(text)) {
    if (tag.isInside || ENDLESS.test(tag.name) || !isKept(tag) || tag.attributes.endsWith('/')) continue;
    const isAnchor = tag.name === 'a' && !/\shref/i.test(tag.attributes);
    if (!tag.isClosing && !isAnchor) open.push(tag);
    else {
      const last = open.findLastIndex(({ name }) => name === tag.name);
      if (last >= 0) open.splice(last, 1);
    }
  }
  // The first of each name: what it holds is all that follows.
  const first = new Map(open.toReversed().map((tag) => [tag.name, tag]));
  for (const { name, words, line, column } of first.values())
    yield {
      line,
      column,
      rule: 'raw-html',
      message: {
        fr: `Balise qui n’est pas refermée : \`${words}\`.`,
        en: `Tag that is not closed: \`${words}\`.`,
      },
      fix: {
        fr: `Mettre </${name}> après ce qu’elle contient, ou l’ôter.`,
        en: `Put </${name}> after what it holds, or remove the tag.`,
      },
      severity: 'warning',
    };
};
