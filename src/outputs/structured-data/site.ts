import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { toNode, toPublisher } from './graph.ts';

/** The home page: the site, who publishes it and how to search it. */
export function toSiteGraph({ site, paths }: Publication): readonly object[] {
  return [
    toNode('WebSite', {
      name: site.title,
      description: site.description,
      url: toAbsolute('/', site.url),
      inLanguage: site.language,
      publisher: toPublisher(site),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${toAbsolute(paths.search, site.url)}?q={q}` },
        'query-input': 'required name=q',
      },
    }),
  ];
}
