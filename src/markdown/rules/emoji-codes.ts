import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

const CODE = /(?<![\w:]):(?:[+-]1|[a-z][a-z\d_+-]*[a-z\d]):(?![\w:])/g;

export const checkEmojiCodes: MarkdownRule = function* (text) {
  if (!/:[\w+-]+:/.test(text.source)) return;
  for (const { found, line, column } of matchWritten(text, 'text', CODE))
    yield {
      line,
      column,
      rule: 'emoji-code',
      message: `Code d’emoji, qui paraît tel quel : \`${found}\`.`,
      fix: 'Coller le signe lui-même (👍).',
      severity: 'warning',
    };
};
