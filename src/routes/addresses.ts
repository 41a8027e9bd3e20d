import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { listFeedPaths } from '#outputs/feeds/formats.ts';
import { listHistory } from '#outputs/feeds/history.ts';
import { listFeedScopes } from '#outputs/feeds/scope.ts';
import { listPages } from './routes.ts';

/** Every address that readers may keep: pages, articles in Markdown, feeds with their history, the list of subscriptions, books. */
export function listAddresses(publication: Publication): readonly string[] {
  const { paths, site, articles } = publication;
  return [
    ...listPages(publication).flatMap(({ path }) => (path === paths.notFound ? [] : [path])),
    ...(site.markdown ? articles.map(({ slug }) => paths.markdown(slug)) : []),
    ...listFeedScopes(publication).flatMap(({ path }) => listFeedPaths(path)),
    ...listHistory(publication).map(({ path }) => path),
    ...(site.offline ? [paths.worker] : []),
    paths.opml,
    ...getPublicSeries(publication).map(({ slug }) => paths.epub(slug)),
  ];
}
