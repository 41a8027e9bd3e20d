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
      message: `Lien vers une référence qui n’existe pas : \`${found}\`.`,
      fix: `Ajouter au bas du texte : [${groups[1] || 'nom'}]: https://…`,
      severity: 'warning',
    };
};
