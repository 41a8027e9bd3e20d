import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { REMOVED_ELEMENTS, RUNNING_ATTRIBUTES } from '#markdown/safe-html.ts';

const ELEMENT = new RegExp(`<(?:${REMOVED_ELEMENTS})(?=[\\s/>])`, 'gi');
const HANDLER = new RegExp(`<[a-z][^<>]*?[\\s"'/](${RUNNING_ATTRIBUTES})\\s*=`, 'gi');

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
