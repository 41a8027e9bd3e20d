import type { MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

/** What other systems draw or calculate from a block of code. */
const DRAWN =
  /^(?:mermaid|plantuml|puml|graphviz|dot|d2|tikz|chart|chartjs|dataview|dataviewjs|flow|sequence|vega|vega-lite|abc|query|tasks)$/i;

export const checkDrawnFences: MarkdownRule = function* ({ nodes }) {
  for (const node of nodes)
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
};
