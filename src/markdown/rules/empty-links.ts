import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

/** Links written without an address. */
export const checkEmptyLinks: MarkdownRule = function* ({ source, nodes }) {
  for (const node of nodes)
    if (node.type === 'link' && node.url === '')
      yield mistakeAt(node, {
        rule: 'empty-link',
        message: `Lien sans adresse : \`${getWritten(node, source).text}\`.`,
        fix: 'Écrire l’adresse entre les parenthèses, ou ôter les crochets.',
      });
};
