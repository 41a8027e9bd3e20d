import type { Verdict } from '#model/article.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('verdict');

/** Verdicts of one day, or later ones that are not later. Cost: one pass over the verdicts. */
export const checkVerdicts: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) =>
    data.kind === 'case-study' ? checkDates(file, data.verdict, data.laterVerdicts) : [],
  );

function checkDates(file: string, first: Verdict, later: readonly Verdict[]): readonly Finding[] {
  return later.flatMap(({ date }, index) => {
    const before = later[index - 1] ?? first;
    const at = key('laterVerdicts', index, 'date');
    if (date === before.date)
      return [
        error(file, at, {
          message: `Deux avis du même jour : \`${date}\`.`,
          fix: 'N’en faire qu’un, ou corriger la date.',
        }),
      ];
    if (date < before.date)
      return [
        error(file, at, {
          message: `Avis ultérieur daté d’avant le précédent : \`${date}\`, après \`${before.date}\`.`,
          fix: 'Ranger les avis du plus ancien au plus récent.',
        }),
      ];
    return [];
  });
}
