import { findingsOf, key } from '../finding.ts';
import type { CatalogRule } from '../rule.ts';

const { warning } = findingsOf('excerpt');
/** Beyond half, the text is rather the other author's than ours (short quotation, CPI L. 122-5). */
const MOST = 0.5;

/** Excerpts that quote more than they comment. Cost: one pass over the articles. */
export const checkExcerpts: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data, facts }) => {
    if (data.kind !== 'excerpt' || facts.quotedShare <= MOST) return [];
    const share = `${Math.round(facts.quotedShare * 100)} %`;
    return [
      warning(file, key('source'), {
        message: `Citation qui dépasse la moitié du texte : \`${share}\`.`,
        fix: 'La raccourcir, ou commenter davantage : la courte citation seule est permise.',
      }),
    ];
  });
