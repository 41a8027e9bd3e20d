import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { createSuggester } from '#check/suggester.ts';

const { warning } = findingsOf('source');

/** Figures without a source, facts and figures whose source is not among those of the article. Cost: one pass over them. */
export const checkSources: CatalogRule = function* ({ catalog }) {
  for (const { file, data } of catalog.articles) {
    if (data.kind !== 'case-study') continue;
    for (const [index, { source, label, value }] of data.figures.entries())
      if (source === undefined)
        yield warning(file, key('figures', index), {
          message: {
            fr: `Chiffre sans source : \`${value}\` (${label}).`,
            en: `Figure without a source: \`${value}\` (${label}).`,
          },
          fix: {
            fr: 'Dire d’où il vient : source, le titre d’une des sources.',
            en: 'Tell where it comes from: source, the title of one of the sources.',
          },
        });
    const titles = new Set(data.sources.map(({ title }) => title));
    const suggest = createSuggester(titles, {
      fr: 'Y écrire le titre exact d’une des sources de l’article, ou ajouter la source.',
      en: 'Write the exact title of one of the sources of the article, or add the source.',
    });
    for (const field of ['facts', 'figures'] as const)
      for (const [index, { source }] of data[field].entries())
        if (source !== undefined && !titles.has(source))
          yield warning(file, key(field, index, 'source'), {
            message: {
              fr: `Source qui n’est pas dans la liste : \`${source}\`.`,
              en: `Source that is not in the list: \`${source}\`.`,
            },
            fix: suggest(source),
          });
  }
};
