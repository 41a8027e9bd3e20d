import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

/** Comments are taken out of Markdown before it is read: what is left of them is in MDX, and would be published. */
export const checkLeftComments: MarkdownRule = function* (text) {
  for (const { line, column } of matchWritten(text, 'text', /(?<!\\)%%/g))
    yield {
      line,
      column,
      rule: 'comment',
      message: {
        fr: 'Commentaire qu’un texte en MDX publierait : `%%`.',
        en: 'Comment that a text in MDX would publish: `%%`.',
      },
      fix: { fr: 'L’écrire {/* … */}.', en: 'Write it {/* … */}.' },
      severity: 'error',
    };
};
