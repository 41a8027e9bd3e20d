import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { createSuggester } from '#check/suggester.ts';

const { warning } = findingsOf('source');

/** Figures without a source, facts and figures whose source is not among those of the article. Cost: one pass over them. */
export const checkSources: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) => {
    if (data.kind !== 'case-study') return [];
    const titles = new Set(data.sources.map(({ title }) => title));
    const suggest = createSuggester(
      titles,
      'Y écrire le titre exact d’une des sources de l’article, ou ajouter la source.',
    );
    const check = (field: string, items: readonly Sourced[]): readonly Finding[] =>
      items.flatMap(({ source }, index) =>
        source === undefined || titles.has(source)
          ? []
          : [
              warning(file, key(field, index, 'source'), {
                message: `Source qui n’est pas dans la liste : \`${source}\`.`,
                fix: suggest(source),
              }),
            ],
      );
    const bare = data.figures.flatMap(({ source, label, value }, index) =>
      source === undefined
        ? [
            warning(file, key('figures', index), {
              message: `Chiffre sans source : \`${value}\` (${label}).`,
              fix: 'Dire d’où il vient : source, le titre d’une des sources.',
            }),
          ]
        : [],
    );
    return [...bare, ...check('facts', data.facts), ...check('figures', data.figures)];
  });

interface Sourced {
  readonly source?: string | undefined;
}
