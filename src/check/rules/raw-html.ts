import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('raw-html');
/** Elements that sanitising removes, some of them with all that they hold. */
const REMOVED =
  'applet|audio|base|button|canvas|embed|form|frame|frameset|iframe|link|marquee|math|meta|noscript|object|script|select|style|svg|template|textarea|title|video|xmp';
const ELEMENT = new RegExp(`<(?:${REMOVED})(?=[\\s/>])`, 'gi');
const HANDLER = /<[a-z][^<>]*?[\s"'/](on[a-z]+|srcdoc|formaction)\s*=/gi;

/**
 * HTML in Markdown that could run something, or that the page does not keep: it is removed, and the author must know.
 * Addresses that run code are refused when the body is rendered. Code is left alone, and MDX,
 * whose elements are kept. Cost: the length of the text.
 */
export const checkRawHtml: TextRule = (text) => {
  if (text.file.endsWith('.mdx') || !text.source.includes('<')) return [];
  const { file, markdown, placeAt } = text;
  return [
    ...[...markdown.matchAll(ELEMENT)].map(({ 0: tag, index }) =>
      warning(file, placeAt(index), {
        message: `Balise retirée de la page : \`${tag}>\`.`,
        fix: 'L’écrire en Markdown ; une vidéo : ::video{url="…" title="…"}.',
      }),
    ),
    ...[...markdown.matchAll(HANDLER)].map(({ 1: name = '', index }) =>
      warning(file, placeAt(index), {
        message: `Attribut retiré de la page : \`${name}\`.`,
        fix: 'L’ôter : aucune page n’exécute ce que contient un texte.',
      }),
    ),
  ];
};
