import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

/** Links written without an address. */
export const checkEmptyLinks: MarkdownRule = function* ({ source, nodes }) {
  for (const node of nodes)
    if (node.type === 'link' && /^#?$/.test(node.url))
      yield mistakeAt(node, {
        rule: 'empty-link',
        message: {
          fr: `Lien sans adresse : \`${getWritten(node, source).text}\`.`,
          en: `Link without an address: \`${getWritten(node, source).text}\`.`,
        },
        ...(node.url === '#' ? { severity: 'warning' } : {}),
        fix: {
          fr: 'Écrire l’adresse entre les parenthèses, ou ôter les crochets.',
          en: 'Write the address between the parentheses, or remove the brackets.',
        },
      });
};
