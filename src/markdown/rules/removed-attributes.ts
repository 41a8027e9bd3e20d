import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { keepsAttribute, REMOVED_ELEMENTS, RUNNING_ATTRIBUTES } from '#markdown/safe-html.ts';

const TAG = /<([a-z][a-z\d-]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/gi;
const ATTRIBUTE = /(?<=\s)([a-z][\w:.-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/gi;
/** Named by another rule: elements with all that they have, and these attributes. */
const REMOVED = new RegExp(`^(?:${REMOVED_ELEMENTS})$`);
const HANDLER = new RegExp(`^(?:${RUNNING_ATTRIBUTES})$`);

/** Attributes of raw HTML that the page does not keep: each once. */
export const checkRemovedAttributes: MarkdownRule = function* (text) {
  const named = new Set<string>();
  for (const { groups, line, column } of matchWritten(text, 'html', TAG)) {
    const tag = (groups[1] ?? '').toLowerCase();
    if (REMOVED.test(tag)) continue;
    for (const [, written = ''] of (groups[2] ?? '').matchAll(ATTRIBUTE)) {
      const name = written.toLowerCase();
      const key = `<${tag} ${name}>`;
      if (named.has(key) || HANDLER.test(name) || keepsAttribute(tag, name)) continue;
      named.add(key);
      yield {
        line,
        column,
        rule: 'raw-html',
        message: `Attribut retiré de la page : \`${key}\`.`,
        fix: 'L’ôter : l’apparence vient du site ; la place d’une image ou d’un tableau aussi.',
        severity: 'warning',
      };
    }
  }
};
