import { isMostlyQuoted } from '#model/body.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('excerpt');

/** Excerpts that quote more than they comment. Cost: one pass over the articles. */
export const checkExcerpts: CatalogRule = function* ({ catalog }) {
  for (const { file, data, facts } of catalog.articles)
    if (data.kind === 'excerpt' && isMostlyQuoted(facts.quotedShare))
      yield warning(file, key('source'), {
        message: {
          fr: `Citation qui dépasse la moitié du texte : \`${Math.round(facts.quotedShare * 100)} %\`.`,
          en: `Quotation longer than half of the text: \`${Math.round(facts.quotedShare * 100)}%\`.`,
        },
        fix: {
          fr: 'La raccourcir, ou commenter davantage : la courte citation seule est permise.',
          en: 'Shorten it, or comment more: only short quotations are allowed.',
        },
      });
};
