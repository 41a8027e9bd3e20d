import { isKept, listTags } from '#markdown/html-tags.ts';
import type { MarkdownRule } from '#markdown/markdown-text.ts';
import { keepsAttribute, RUNNING_ATTRIBUTES } from '#markdown/safe-html.ts';

const ATTRIBUTE = /(?<=\s)([a-z][\w:.-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/gi;
/** Named by another rule. */
const HANDLER = new RegExp(`^(?:${RUNNING_ATTRIBUTES})$`);

/** Attributes of raw HTML that the page does not keep: each once. */
export const checkRemovedAttributes: MarkdownRule = function* (text) {
  const named = new Set<string>();
  for (const tag of listTags(text)) {
    if (tag.isClosing || tag.isInside || !isKept(tag)) continue;
    const { line, column } = tag;
    for (const [, written = ''] of tag.attributes.matchAll(ATTRIBUTE)) {
      const name = written.toLowerCase();
      const key = `<${tag.name} ${name}>`;
      if (named.has(key) || HANDLER.test(name) || keepsAttribute(tag.name, name)) continue;
      named.add(key);
      yield {
        line,
        column,
        rule: 'raw-html',
        message: {
          fr: `Attribut retiré de la page : \`${key}\`.`,
          en: `Attribute removed from the page: \`${key}\`.`,
        },
        fix: {
          fr: 'L’ôter : l’apparence vient du site ; la place d’une image ou d’un tableau aussi.',
          en: 'Remove it: the look comes from the site, and so does the place of a picture or a table.',
        },
        severity: 'warning',
      };
    }
  }
};
