import type { Nodes } from 'mdast';
import { getWritten, matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt, type Mistake } from '#markdown/mistake.ts';

const OPEN_COMMENT = {
  rule: 'comment',
  message: { fr: 'Commentaire qui n’est pas refermé : `<!--`.', en: 'Comment that is not closed: `<!--`.' },
  fix: { fr: 'Le refermer par -->, et non —>.', en: 'Close it with -->, and not —>.' },
} as const;

/** What HTML takes for instructions, until their end or to the end of the text. */
const INSTRUCTION = /^\s*(<\?|<!\[CDATA\[|<![a-z])/i;
const ENDS: Readonly<Record<string, string>> = { '<?': '?>', '<![CDATA[': ']]>' };

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
    const [, mark] = INSTRUCTION.exec(written) ?? [];
    if (mark !== undefined) yield* checkInstruction(mark, written, node);
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

/** An instruction takes all away that it holds: what follows too, where nothing ends it. A doctype holds nothing. */
function* checkInstruction(mark: string, written: string, node: Nodes): Iterable<Mistake> {
  const end = ENDS[mark.toUpperCase()] ?? '>';
  const isOpen = !written.includes(end);
  if (!isOpen && end === '>') return;
  yield mistakeAt(node, {
    rule: 'raw-html',
    message: isOpen
      ? {
          fr: `Instruction qui n’est pas refermée, et qui emporte la suite du texte : \`${mark}\`.`,
          en: `Instruction that is not closed, and that takes the rest of the text away: \`${mark}\`.`,
        }
      : {
          fr: `Instruction retirée de la page, avec ce qu’elle contient : \`${mark}\`.`,
          en: `Instruction removed from the page, with what it holds: \`${mark}\`.`,
        },
    fix: {
      fr: `L’ôter ; pour la montrer, l’écrire entre accents graves : \`${mark}\`.`,
      en: `Remove it; to show it, write it between backticks: \`${mark}\`.`,
    },
    ...(isOpen ? {} : { severity: 'warning' as const }),
  });
}
