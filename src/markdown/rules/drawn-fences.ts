import type { MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

/** What other systems draw or calculate from a block of code. */
const DRAWN =
  /^(?:mermaid|plantuml|puml|graphviz|dot|d2|tikz|chart|chartjs|dataview|dataviewjs|flow|sequence|vega|vega-lite|abc|query|tasks)$|^\{/i;

export const checkDrawnFences: MarkdownRule = function* ({ nodes }) {
  const first = nodes.find(({ type }) => type !== 'root');
  if (first?.type === 'code' && /^(?:markdown|md)$/i.test(first.lang ?? ''))
    yield mistakeAt(first, {
      rule: 'shown-mark',
      message: {
        fr: 'Texte entier dans un bloc de code : ses signes paraissent.',
        en: 'Whole text in a block of code: its marks appear.',
      },
      fix: {
        fr: `Ôter la ligne \`\`\`${first.lang}, et celle qui le referme.`,
        en: `Remove the line \`\`\`${first.lang}, and the one that closes it.`,
      },
      severity: 'warning',
    });
  for (const node of nodes) {
    const settings =
      node.type === 'code' && /(?:title|filename|caption)=|\{[\d,\s-]+\}/.exec(node.meta ?? '');
    if (settings)
      yield mistakeAt(node, {
        rule: 'drawing',
        message: {
          fr: `Réglage d’un bloc de code, qui ne paraît pas : \`${settings[0]}\`.`,
          en: `Setting of a block of code, which does not appear: \`${settings[0]}\`.`,
        },
        fix: {
          fr: 'L’écrire dans une phrase au-dessus du bloc, ou l’ôter.',
          en: 'Write it in a sentence above the block, or remove it.',
        },
        severity: 'warning',
      });
    if (node.type === 'code' && DRAWN.test(node.lang ?? ''))
      yield mistakeAt(node, {
        rule: 'drawing',
        message: {
          fr: `Dessin qui paraît comme du code : \`${node.lang}\`.`,
          en: `Drawing that appears as code: \`${node.lang}\`.`,
        },
        fix: {
          fr: 'L’enregistrer en SVG et l’insérer comme une image ; sinon, ôter le nom du langage.',
          en: 'Save it as SVG and insert it as a picture; otherwise, remove the name of the language.',
        },
        severity: 'warning',
      });
  }
};
