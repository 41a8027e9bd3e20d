import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { error } = findingsOf('empty-link');
const EMPTY = /\]\(\s*(?:<\s*>\s*)?(?:"[^"\n]*"\s*)?\)/g;

/** Links and pictures written without an address. Cost: the length of the text. */
export const checkEmptyLinks: TextRule = ({ file, markdown, placeAt }) => {
  if (!markdown.includes('](')) return [];
  return [...markdown.matchAll(EMPTY)].map(({ 0: end, index }) => {
    const start = Math.max(0, markdown.lastIndexOf('[', index));
    return error(file, placeAt(start), {
      message: `Lien sans adresse : \`${markdown.slice(start, index + end.length)}\`.`,
      fix: 'Écrire l’adresse entre les parenthèses, ou ôter les crochets.',
    });
  });
};
