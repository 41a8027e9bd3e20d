import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

/** `\(x^2\)`, whose marks Markdown takes for escaped brackets. */
const FORMULA = /\\([([])([^\n]{0,300}?)\\[)\]]/g;
const MATHS = /(?<!\\)\^|(?<!\\)_[\w{]|\\[A-Za-z]{2}/;

export const checkTexFormulas: MarkdownRule = function* (text) {
  for (const { found, groups, line, column } of matchWritten(text, 'text', FORMULA))
    if (MATHS.test(groups[2] ?? ''))
      yield {
        line,
        column,
        rule: 'shown-mark',
        message: {
          fr: `Formule qui paraît telle quelle : \`${found}\`.`,
          en: `Formula that appears as it is: \`${found}\`.`,
        },
        fix: {
          fr: 'Écrire $$…$$ ; ou $…$, avec `maths: true` dans l’en-tête.',
          en: 'Write $$…$$; or $…$, with `maths: true` in the front matter.',
        },
        severity: 'warning',
      };
};
