import { matchWritten, type MarkdownRule } from '#markdown/markdown-text.ts';

const REFERENCE = /(?:(?<![\w\\\]])\[[^[\]^\n][^[\]\n]*|^)\]\[([^[\]^\n]*)\]/g;

/** `[words][name]` without a line `[name]: address`. */
export const checkMissingReferences: MarkdownRule = function* (text) {
  if (!text.source.includes('][')) return;
  for (const { found, groups, line, column } of matchWritten(text, 'text', REFERENCE))
    yield {
      line,
      column,
      rule: 'missing-reference',
      message: {
        fr: `Lien vers une référence qui n’existe pas : \`${found}\`.`,
        en: `Link to a reference that does not exist: \`${found}\`.`,
      },
      fix: {
        fr: `Ajouter au bas du texte : [${groups[1] || 'nom'}]: https://…`,
        en: `Add at the bottom of the text: [${groups[1] || 'name'}]: https://…`,
      },
      severity: 'warning',
    };
};
