import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { warning } = findingsOf('title');
const ENTITY = /(?<=^(?:title|summary):[^\n]*)&(?:[a-z]{2,8}|#\d{2,6});/gim;

/** Titles and summaries that readers would see with `&amp;` in them. */
export const checkWrittenTitles: TextRule = ({ file, source, bodyStart, role, placeAt }) => {
  if (role !== 'article' && role !== 'page') return [];
  const head = source.slice(0, bodyStart);
  return [
    ...head.matchAll(ENTITY).map(({ 0: entity, index }): Finding =>
      warning(file, placeAt(index), {
        message: `Signe écrit en HTML, qui paraît tel quel : \`${entity}\`.`,
        fix: 'Écrire le signe lui-même : &, «, ’, une espace.',
      }),
    ),
  ];
};
