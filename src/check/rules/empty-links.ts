import { findingsOf } from '../finding.ts';
import type { TextRule } from '../rule.ts';
import { maskCode, toPlace } from '../source-text.ts';

const { error } = findingsOf('empty-link');
const EMPTY = /(?<!\\)\[[^\]\n]*\]\(\s*(?:<\s*>)?\s*(?:"[^"\n]*"\s*)?\)/g;

/** Links and pictures written without an address. Cost: the length of the text. */
export const checkEmptyLinks: TextRule = (text) => {
  if (!text.source.includes('](')) return [];
  return [...maskCode(text).matchAll(EMPTY)].map(({ 0: link, index }) =>
    error(text.file, toPlace(text.source, index), { message: `Lien sans adresse : \`${link}\`.`, fix: 'Écrire l’adresse entre les parenthèses, ou ôter les crochets.' }),
  );
};
