import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('series-code');

/** Two series with one short address. Cost: one pass over the series. */
export const checkSeriesCodes: CatalogRule = ({ catalog }) => {
  const groups = Map.groupBy(
    catalog.series.filter((one) => one.data.code !== undefined),
    (one) => one.data.code ?? '',
  );
  return [...groups].flatMap(([code, [first, ...others]]) =>
    others.map(({ file }) =>
      error(file, key('code'), {
        message: `Adresse courte déjà prise : \`${code}\`, par ${first?.file ?? ''}.`,
        fix: 'En choisir une autre pour la série la plus récente.',
      }),
    ),
  );
};
