import { isMostlyQuoted } from '#model/body.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('excerpt');

/** Excerpts that quote more than they comment. Cost: one pass over the articles. */
export const checkExcerpts: CatalogRule = function* ({ catalog }) {
  for (const { file, data, facts } of catalog.articles)
    if (data.kind === 'excerpt' && isMostlyQuoted(facts.quotedShare))
      yield warning(file, key('source'), {
        message: `Citation qui dépasse la moitié du texte : \`${Math.round(facts.quotedShare * 100)} %\`.`,
        fix: 'La raccourcir, ou commenter davantage : la courte citation seule est permise.',
      });
};
