import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('title');
/** What YAML takes for a comment. */
const CUT = /^(title|summary):[ \t]+(?!["'|>])([^\n]*?)[ \t]+#([^\n]*)$/gm;
const ENTITY = /(?<=^(?:title|summary):[^\n]*)&(?:[a-z]{2,8}|#\d{2,6});/gim;

/** Titles and summaries that are not published as they were written: cut by ` #`, or with `&amp;` that readers would see. */
export const checkWrittenTitles: TextRule = ({ file, source, bodyStart, role, placeAt }) => {
  if (role !== 'article' && role !== 'page') return [];
  const head = source.slice(0, bodyStart);
  const cut = head.matchAll(CUT).map(({ 1: field = '', 2: kept = '', 3: lost = '', index }): Finding =>
    warning(file, placeAt(index + field.length + 2), {
      message: `Texte coupé par le signe # : \`${kept}\` sans \`#${lost}\`.`,
      fix: `Mettre des guillemets : ${field}: ${JSON.stringify(`${kept} #${lost}`)}.`,
    }),
  );
  const entities = head.matchAll(ENTITY).map(({ 0: entity, index }): Finding =>
    warning(file, placeAt(index), {
      message: `Signe écrit en HTML, qui paraît tel quel : \`${entity}\`.`,
      fix: 'Écrire le signe lui-même : &, «, ’, une espace.',
    }),
  );
  return [...cut, ...entities];
};
