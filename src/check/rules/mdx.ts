import { findingsOf } from '../finding.ts';
import type { TextRule } from '../rule.ts';

const { error } = findingsOf('mdx');
const CODE = /^(?:import|export)\s[^\n]*|<\/?[A-Z][\w.]*|^\{[^\n]*\}$/gm;

/** MDX is read as Markdown: what is JavaScript in it would be printed, or lost. Cost: the length of the text. */
export const checkMdx: TextRule = (text) => {
  if (!text.file.endsWith('.mdx')) return [];
  return [...text.markdown.matchAll(CODE)].map(({ 0: code, index }) =>
    error(text.file, text.placeAt(index), {
      message: `Code JavaScript dans un texte : \`${code}\`.`,
      fix: 'Le remplacer par du Markdown ou une directive : aucun composant n’est appelé depuis un texte.',
    }),
  );
};
