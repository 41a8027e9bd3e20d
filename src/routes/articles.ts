import type { Article } from '../model/catalog.ts';
import type { Edition } from '../model/edition.ts';
import { getOldAnchors, type OldAnchor } from '../model/old-anchors.ts';
import { toIso } from '../model/dates.ts';
import { paths } from '../model/paths.ts';
import { toArticleView, type ArticleView } from '../model/views/article-view.ts';
import { toCitation } from '../structured-data/citation.ts';
import { toArticleGraph } from '../structured-data/article.ts';
import { text } from '../text.ts';
import { toArticleKey } from './article-key.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';

/** The page of each public article. */
export function listArticlePages(edition: Edition): readonly PageEntry[] {
  return edition.articles.map(
    (article) =>
      new LazyPage(
        {
          path: paths.article(article.slug),
          template: 'Article',
          bodies: [article.bodyKey],
          lastModified: toIso(article.updatedAt ?? article.publishedAt, edition.site.timeZone),
          toKey: () => toArticleKey(article, edition),
        },
        () => toArticlePage(article, edition),
      ),
  );
}

export function toArticlePage(article: Article, edition: Edition): PageEntry {
  const view = toArticleView(article, edition);
  return {
    path: view.url,
    template: 'Article',
    head: toHead(view, edition),
    view: { ...view, citation: toCitation(view, edition.site), ...toOldAnchors(article, view, edition) },
    bodies: [view.bodyKey],
    lastModified: view.updated?.iso ?? view.date.iso,
  };
}

/** Anchors that links made before a heading changed still use. */
function toOldAnchors(
  { facts }: Article,
  { url }: ArticleView,
  { catalog }: Edition,
): { readonly oldAnchors?: readonly OldAnchor[] } {
  const oldAnchors = getOldAnchors(catalog.redirects, url, facts.anchors);
  return oldAnchors.length === 0 ? {} : { oldAnchors };
}

function toHead(view: ArticleView, edition: Edition): HeadView {
  return {
    title: view.title,
    description: view.fiction ? `${text.fictionMark} ${view.summary}` : view.summary,
    path: view.url,
    canonical: view.canonical,
    kind: 'article',
    feeds: view.series ? toFeedLinks(view.series.title, view.series.url) : [SITE_FEED],
    published: view.date.iso,
    ...(view.updated ? { updated: view.updated.iso } : {}),
    card: { src: paths.card('articles', view.slug), alt: view.title },
    trail: [],
    jsonLd: toArticleGraph(view, edition.site),
  };
}
