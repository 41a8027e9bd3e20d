import { getWritten, matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

const OPEN_COMMENT = {
  rule: 'comment',
  message: { fr: 'Commentaire qui n’est pas refermé : `<!--`.', en: 'Comment that is not closed: `<!--`.' },
  fix: { fr: 'Le refermer par -->, et non —>.', en: 'Close it with -->, and not —>.' },
} as const;

const MDX_COMMENT = {
  rule: 'comment',
  message: {
    fr: 'Commentaire de MDX, que la page montrerait : `{/*`.',
    en: 'Comment of MDX, which the page would show: `{/*`.',
  },
  fix: { fr: 'Écrire %% … %%.', en: 'Write %% … %%.' },
} as const;

/** What takes a part of a text away, or shows what was not to be read: comments that are not closed, cells beside their table. */
export const checkLostParts: MarkdownRule = function* (text) {
  for (const node of text.nodes) {
    const written = node.type === 'html' ? getWritten(node, text.source).text : '';
    if (/^\s*<!--/.test(written) && !written.includes('-->')) yield mistakeAt(node, OPEN_COMMENT);
    if (node.type !== 'table') continue;
    const width = node.children[0]?.children.length ?? 0;
    for (const row of node.children)
      if (row.children.length > width)
        yield mistakeAt(row, {
          rule: 'table',
          message: {
            fr: `Cellules de trop, qui ne paraissent pas : \`${row.children.length}\` pour ${width} colonnes.`,
            en: `More cells than columns, which do not appear: \`${row.children.length}\` for ${width}.`,
          },
          fix: {
            fr: 'Ajouter un titre de colonne, ou écrire \\| une barre du texte.',
            en: 'Add the title of a column, or write \\| for a bar of the text.',
          },
        });
  }
  for (const { line, column } of matchWritten(text, 'text', /(?<!\\)<!--/g))
    yield { line, column, ...OPEN_COMMENT, severity: 'error' };
  for (const { line, column } of matchWritten(text, 'text', /(?<!\\)\{\/\*/g))
    yield { line, column, ...MDX_COMMENT, severity: 'error' };
};
