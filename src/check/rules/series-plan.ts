import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { listParts, type Part } from '#check/series-parts.ts';
import { createSuggester } from '#check/suggester.ts';

const { error } = findingsOf('series-plan');

/** Parts that no article is, parts written twice in a plan, articles in two plans. Cost: linear in the plans' lines. */
export const checkSeriesPlan: CatalogRule = function* (content, { known }) {
  const suggest = createSuggester(known.articles, {
    fr: 'Les articles sont dans articles/ ; une partie à paraître s’écrit {title: "…"}.',
    en: 'Articles are in articles/; a part to come is written {title: "…"}.',
  });
  const first = new Map<string, Part>();
  for (const part of listParts(content)) {
    const { slug, series, index } = part;
    if (slug === undefined) continue;
    const place = [series.file, key('plan', index)] as const;
    const other = first.get(slug);
    if (!other) first.set(slug, part);
    if (!known.articles.has(slug))
      yield error(...place, {
        message: { fr: `Partie inconnue : \`${slug}\`.`, en: `Unknown part: \`${slug}\`.` },
        fix: suggest(slug),
      });
    else if (other?.series === series)
      yield error(...place, {
        message: {
          fr: `Partie écrite deux fois dans le plan : \`${slug}\`.`,
          en: `Part written twice in the plan: \`${slug}\`.`,
        },
        fix: {
          fr: `La retirer : elle est déjà la partie ${other.index + 1}.`,
          en: `Remove it: it is already part ${other.index + 1}.`,
        },
      });
    else if (other)
      yield error(...place, {
        message: { fr: `Article dans deux séries : \`${slug}\`.`, en: `Article in two series: \`${slug}\`.` },
        fix: {
          fr: `Le retirer d’un des plans : il est aussi dans ${other.series.file}.`,
          en: `Remove it from one of the plans: it is also in ${other.series.file}.`,
        },
      });
  }
};
