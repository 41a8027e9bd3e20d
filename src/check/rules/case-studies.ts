import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('case-study');

/** Cases without one dated fact: nothing to draw a time line from. Cost: one pass over the articles. */
export const checkCaseStudies: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) =>
    data.kind === 'case-study' && data.facts.length === 0 && !data.draft
      ? [
          warning(file, key('facts'), {
            message: 'Étude de cas sans aucun fait daté : `facts`.',
            fix: 'En écrire au moins un : {date: 2010-03-17, text: "…", source: "…"}.',
          }),
        ]
      : [],
  );
