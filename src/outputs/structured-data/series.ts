import { getAnchors, toAbsolute } from '#model/paths.ts';
import type { SeriesView } from '#model/views/series-view.ts';
import type { Site } from '#model/site.ts';
import { toNode, toPublisher } from './graph.ts';

/** A series (schema.org CreativeWorkSeries) with the parts that can be read. */
export function toSeriesGraph(view: SeriesView, site: Site): readonly object[] {
  return [
    toNode('CreativeWorkSeries', {
      '@id': `${toAbsolute(view.url, site.url)}#${getAnchors(site).series}`,
      name: view.title,
      description: view.summary,
      url: toAbsolute(view.url, site.url),
      inLanguage: view.lang ?? site.language,
      publisher: toPublisher(site),
      hasPart: view.plan.flatMap((line) =>
        line.url === undefined
          ? []
          : [
              {
                '@type': 'Article',
                position: line.position,
                headline: line.title,
                url: toAbsolute(line.url, site.url),
              },
            ],
      ),
    }),
  ];
}
