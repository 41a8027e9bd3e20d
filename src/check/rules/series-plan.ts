import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { listParts, type Part } from '#check/series-parts.ts';
import { createSuggester } from '#check/suggester.ts';

const { error } = findingsOf('series-plan');

/** Parts that no article is, parts written twice in a plan, articles in two plans. Cost: linear in the plans' lines. */
export const checkSeriesPlan: CatalogRule = (content, { known }) => {
  const suggest = createSuggester(
    known.articles,
    'Les articles sont dans articles/ ; une partie à paraître s’écrit {title: "…"}.',
  );
  const first = new Map<string, Part>();
  return listParts(content).flatMap((part): readonly Finding[] => {
    const { slug, series, index } = part;
    if (slug === undefined) return [];
    const place = [series.file, key('plan', index)] as const;
    const other = first.get(slug);
    if (!other) first.set(slug, part);
    if (!known.articles.has(slug))
      return [error(...place, { message: `Partie inconnue : \`${slug}\`.`, fix: suggest(slug) })];
    if (!other) return [];
    if (other.series === series)
      return [
        error(...place, {
          message: `Partie écrite deux fois dans le plan : \`${slug}\`.`,
          fix: `La retirer : elle est déjà la partie ${other.index + 1}.`,
        }),
      ];
    return [
      error(...place, {
        message: `Article dans deux séries : \`${slug}\`.`,
        fix: `Le retirer d’un des plans : il est aussi dans ${other.series.file}.`,
      }),
    ];
  });
};
