import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

const { error, warning } = findingsOf('leftover');
const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/gm;
const SECOND_HEAD = /^\s*---[ \t]*\r?\n(?:[a-z][\w-]*:.*\r?\n)+---[ \t]*(?:\r?\n|$)/i;

/** What a tool or a paste leaves in a text: two versions that git could not join, a second front matter. */
export const checkLeftovers: TextRule = ({ file, source, bodyStart, placeAt }) => [
  ...source.matchAll(CONFLICT).map(({ 0: found, index }): Finding =>
    error(file, placeAt(index), {
      message: {
        fr: `Conflit de git à résoudre : \`${found}\`.`,
        en: `Git conflict to resolve: \`${found}\`.`,
      },
      fix: {
        fr: 'Garder une des deux versions, et ôter les trois lignes de signes.',
        en: 'Keep one of the two versions, and remove the three lines of markers.',
      },
    }),
  ),
  ...(bodyStart > 0 && source.slice(bodyStart).search(SECOND_HEAD) === 0
    ? [
        warning(file, placeAt(source.indexOf('---', bodyStart)), {
          message: {
            fr: 'Second en-tête, qui paraît comme du texte : `---`.',
            en: 'Second front matter, which is shown as text: `---`.',
          },
          fix: {
            fr: 'Mettre ses champs dans le premier, et l’ôter.',
            en: 'Move its fields to the first one, and remove it.',
          },
        }),
      ]
    : []),
];
