import { isMostlyQuoted } from '#model/body.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('excerpt');

/** Excerpts that quote more than they comment. Cost: one pass over the articles. */
export const checkExcerpts: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data, facts }) => {
    if (data.kind !== 'excerpt' || !isMostlyQuoted(facts.quotedShare)) return [];
    const share = `${Math.round(facts.quotedShare * 100)} %`;
    return [
      warning(file, key('source'), {
        message: `Citation qui dépasse la moitié du texte : \`${share}\`.`,
        fix: 'La raccourcir, ou commenter davantage : la courte citation seule est permise.',
      }),
    ];
  });
