import { findingsOf, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('empty-body');

/** Articles and pages with nothing to read below their front matter. Cost: one pass over the texts. */
export const checkEmptyBodies: CatalogRule = ({ catalog }) =>
  [...catalog.articles, ...catalog.pages]
    .filter(
      ({ data, facts }) => !data.draft && facts.words === 0 && facts.images.length === 0 && !facts.isUnrun,
    )
    .map(({ file, slug }) =>
      error(file, TOP, {
        message: { fr: `Texte vide : \`${slug}\`.`, en: `Empty text: \`${slug}\`.` },
        fix: {
          fr: 'L’écrire sous la seconde ligne « --- », ou mettre `draft: true`.',
          en: 'Write it below the second line “---”, or add `draft: true`.',
        },
      }),
    );
