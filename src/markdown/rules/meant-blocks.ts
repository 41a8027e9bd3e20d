import type { Nodes } from 'mdast';
import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt, type Mistake } from '#markdown/mistake.ts';

const FENCE = /^(`{3,}|~{3,}|\$\$)/;
/** A sentence: no code ends or is written so. */
const SENTENCE = /^[\p{Lu}«—–"“][^{}<>;=\\]*[.!?…»:][ \t]*$/u;
const MOST_TITLE = 80;

type Words = Pick<Mistake, 'rule' | 'message' | 'fix'>;

/** Blocks that are not what their author meant. */
export const checkMeantBlocks: MarkdownRule = function* ({ source, nodes }) {
  for (const node of nodes) {
    const words = findIn(node, getWritten(node, source).text);
    if (words) yield mistakeAt(node, { severity: 'warning', ...words });
  }
};

function findIn(node: Nodes, written: string): Words | undefined {
  if (node.type === 'code' || node.type === 'math') return findInCode(node, written);
  return node.type === 'heading' ? findInHeading(node, written) : undefined;
}

function findInCode(node: Nodes & { readonly value: string }, written: string): Words | undefined {
  const [fence] = FENCE.exec(written) ?? [];
  if (fence !== undefined && !isClosed(written, fence))
    return {
      rule: 'unclosed-block',
      message: {
        fr: `Bloc qui n’est pas refermé : \`${fence}\`.`,
        en: `Block that is not closed: \`${fence}\`.`,
      },
      fix: {
        fr: `Mettre ${fence} seul sur une ligne après ce qu’il contient.`,
        en: `Put ${fence} alone on a line after what it holds.`,
      },
    };
  return fence === undefined && SENTENCE.test(node.value.split('\n')[0] ?? '')
    ? {
        rule: 'indented-text',
        message: {
          fr: 'Paragraphe en retrait, qui paraît comme du code.',
          en: 'Indented paragraph, which appears as code.',
        },
        fix: {
          fr: 'Ôter le retrait (quatre espaces ou une tabulation) ; du code : entre deux lignes ```.',
          en: 'Remove the indent (four spaces or a tab); code: between two lines ```.',
        },
      }
    : undefined;
}

/** Its marks are longer than the fence alone, and its last line is at least as long. */
function isClosed(written: string, fence: string): boolean {
  const lines = written.trimEnd().split('\n');
  const last = lines.at(-1)?.replace(/^[\s>]*/, '') ?? '';
  if (fence === '$$') return written.length > 4 && written.trimEnd().endsWith('$$');
  return lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '').trim() === '';
}

function findInHeading(
  node: Nodes & { readonly children: readonly unknown[] },
  written: string,
): Words | undefined {
  if (node.children.length === 0)
    return {
      rule: 'heading',
      message: { fr: 'Intertitre vide.', en: 'Empty heading.' },
      fix: { fr: 'Écrire ses mots, ou l’ôter.', en: 'Write its words, or remove it.' },
    };
  const [, text = ''] = /^([^#][\s\S]*)\n[ >]*-+\s*$/.exec(written) ?? [];
  return text.includes('\n') || text.length > MOST_TITLE || /[.…;]$/.test(text.trim())
    ? {
        rule: 'heading',
        message: {
          fr: 'Paragraphe que la ligne de traits qui le suit change en intertitre.',
          en: 'Paragraph that the line of hyphens after it turns into a heading.',
        },
        fix: { fr: 'Une ligne vide entre les deux.', en: 'An empty line between the two.' },
      }
    : undefined;
}
