import { getWritten, matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

const CLOSED = /\n[\s>]*:{3,}\s*$/;
const LOOSE = /^:{3,}.*$/gm;

/** `:::` that is never closed, so that the rest of the text is inside; `:::` that opens or closes nothing. */
export const checkUnclosedBlocks: MarkdownRule = function* (text) {
  if (!text.source.includes(':::')) return;
  for (const node of text.nodes) {
    if (node.type !== 'containerDirective') continue;
    const last = node.children.at(-1);
    const isClosed = CLOSED.test(getWritten(node, text.source).text);
    if (
      isClosed &&
      !(last?.type === 'containerDirective' && last.position?.end.offset === node.position?.end.offset)
    )
      continue;
    yield mistakeAt(node, {
      rule: 'unclosed-block',
      message: {
        fr: `Bloc qui n’est pas refermé : \`:::${node.name}\`.`,
        en: `Block that is not closed: \`:::${node.name}\`.`,
      },
      fix: {
        fr: 'Mettre ::: seul sur une ligne après ce qu’il contient (un bloc qui en contient un autre s’ouvre et se ferme par ::::).',
        en: 'Put ::: alone on a line after what it holds (a block that holds another opens and closes with ::::).',
      },
      severity: 'warning',
    });
  }
  for (const { found, before, line, column } of matchWritten(text, 'text', LOOSE))
    if (/^[\s>]*$/.test(before))
      yield {
        line,
        column,
        rule: 'unclosed-block',
        message: {
          fr: `Signe de bloc qui paraît tel quel : \`${found}\`.`,
          en: `Mark of a block that appears as it is: \`${found}\`.`,
        },
        fix: {
          fr: 'Ouvrir par :::encadre{title="…"}, sans espace après les deux-points, et refermer par :::.',
          en: 'Open with :::box{title="…"}, without a space after the colons, and close with :::.',
        },
        severity: 'warning',
      };
};
