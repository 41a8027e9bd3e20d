import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('event');

/** Events that end before they begin; `2026` against `2026-03` is no contradiction. Cost: one pass over the articles. */
export const checkEvents: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) => {
    if (data.kind !== 'event-report' || data.event.end === undefined) return [];
    const { start, end } = data.event;
    const length = Math.min(start.length, end.length);
    return end.slice(0, length) < start.slice(0, length)
      ? [
          error(file, key('event', 'end'), {
            message: `Fin d’avant le début : \`${end}\`, pour un début \`${start}\`.`,
            fix: 'Corriger l’une des deux dates.',
          }),
        ]
      : [];
  });
