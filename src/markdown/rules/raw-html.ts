import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

/** Elements that sanitising removes, some of them with all that they hold. */
const REMOVED =
  'applet|audio|base|button|canvas|embed|form|frame|frameset|iframe|link|marquee|math|meta|noscript|object|script|select|style|svg|template|textarea|title|video|xmp';
const ELEMENT = new RegExp(`<(?:${REMOVED})(?=[\\s/>])`, 'gi');
const HANDLER = /<[a-z][^<>]*?[\s"'/](on[a-z]+|srcdoc|formaction)\s*=/gi;

/**
 * HTML in Markdown that could run something, or that the page does not keep: it is removed, and the author must know.
 * Addresses that run code are refused when they are placed.
 */
export const checkRawHtml: MarkdownRule = function* ({ source, nodes, placeAt }) {
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const { text, start } = getWritten(node, source);
    for (const { 0: tag, index } of text.matchAll(ELEMENT))
      yield {
        ...placeAt(start + index),
        rule: 'raw-html',
        message: `Balise retirée de la page : \`${tag}>\`.`,
        fix: 'L’écrire en Markdown ; une vidéo : ::video{url="…" title="…"}.',
        severity: 'warning',
      };
    for (const { 1: name = '', index } of text.matchAll(HANDLER))
      yield {
        ...placeAt(start + index),
        rule: 'raw-html',
        message: `Attribut retiré de la page : \`${name}\`.`,
        fix: 'L’ôter : aucune page n’exécute ce que contient un texte.',
        severity: 'warning',
      };
  }
};
