import type { Finding } from '#model/problem.ts';
import { getState } from '#model/visibility.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { listParts, type Part } from '#check/series-parts.ts';

const { warning } = findingsOf('series-order');

/** Plans whose parts do not appear in their order: a gap before a published part, a date before the one above. Cost: linear in the plans' lines. */
export const checkSeriesOrder: CatalogRule = function* (content, { now }) {
  for (const parts of Map.groupBy(listParts(content), (part) => part.series).values()) {
    yield* listGaps(parts, now);
    yield* listDateSteps(parts);
  }
};

function* listGaps(parts: readonly Part[], now: number): Iterable<Finding> {
  const last = parts.findLastIndex(({ article }) => article && getState(article, now) === 'public');
  for (const { series, index, title, slug, article } of parts.slice(0, Math.max(0, last)))
    if (slug === undefined || article?.draft)
      yield warning(series.file, key('plan', index), {
        message: {
          fr: `Partie ${index + 1} absente avant une partie publiée : \`${title ?? slug ?? ''}\`.`,
          en: `Part ${index + 1} missing before a published part: \`${title ?? slug ?? ''}\`.`,
        },
        fix: {
          fr: 'La publier, ou la mettre à la fin du plan : un lecteur qui suit la série sauterait un numéro.',
          en: 'Publish it, or move it to the end of the plan: readers who follow the series would skip a number.',
        },
      });
}

function* listDateSteps(parts: readonly Part[]): Iterable<Finding> {
  const written = parts.filter(({ article }) => article && !article.draft);
  for (const [place, { series, index, article }] of written.entries()) {
    const before = written[place - 1];
    if (article && before?.article && article.publishedAt < before.article.publishedAt)
      yield warning(series.file, key('plan', index), {
        message: {
          fr: `Partie ${index + 1} datée d’avant la partie ${before.index + 1} : \`${article.data.date}\`, après \`${before.article.data.date}\`.`,
          en: `Part ${index + 1} dated before part ${before.index + 1}: \`${article.data.date}\`, after \`${before.article.data.date}\`.`,
        },
        fix: {
          fr: 'Changer l’ordre du plan, ou l’une des dates.',
          en: 'Change the order of the plan, or one of the dates.',
        },
      });
  }
}
