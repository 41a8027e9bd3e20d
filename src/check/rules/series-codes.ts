import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('series-code');

/** Two series with one short address. Cost: one pass over the series. */
export const checkSeriesCodes: CatalogRule = function* ({ catalog }) {
  const coded = catalog.series.filter((one) => one.data.code !== undefined);
  for (const [code, [first, ...others]] of Map.groupBy(coded, (one) => one.data.code ?? ''))
    for (const { file } of others)
      yield error(file, key('code'), {
        message: {
          fr: `Adresse courte déjà prise : \`${code}\`, par ${first?.file ?? ''}.`,
          en: `Short address already taken: \`${code}\`, by ${first?.file ?? ''}.`,
        },
        fix: {
          fr: 'En choisir une autre pour la série la plus récente.',
          en: 'Choose another for the newer series.',
        },
      });
};
