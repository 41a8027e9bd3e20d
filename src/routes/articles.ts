import type { Article } from '#model/catalog.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import { toIso } from '#model/dates.ts';
import { toAbsolute } from '#model/paths.ts';
import { toArticleView, type ArticleView } from '#model/views/article-view.ts';
import { toCitation } from '#outputs/structured-data/citation.ts';
import { toArticleGraph, type WholeArticle } from '#outputs/structured-data/article.ts';
import { toArticleKey } from './article-key.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { getSiteFeed, toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';

/** The page of each public article. */
export function listArticlePages(publication: Publication): readonly PageEntry[] {
  return publication.articles.map(
    (article) =>
      new LazyPage(
        {
          path: publication.paths.article(article.slug),
          template: 'Article',
          bodies: [article.bodyKey],
          lastModified: toIso(article.updatedAt ?? article.publishedAt, publication.site.timeZone),
          toKey: () => toArticleKey(article, publication),
        },
        () => toArticlePage(article, publication),
      ),
  );
}

function toArticlePage(article: Article, publication: Publication): PageEntry {
  const view = toArticleView(article, publication);
  return {
    path: view.url,
    template: 'Article',
    head: toHead({ view, data: article.data }, publication),
    view: {
      ...view,
      citation: toCitation(view, publication),
      oldAnchors: getOldAnchors(publication.catalog.redirects, view.url, article.facts.anchors),
    },
    bodies: [view.bodyKey],
    lastModified: view.updated?.iso ?? view.date.iso,
  };
}

function toHead(article: WholeArticle, publication: Publication): HeadView {
  const { view } = article;
  return {
    title: view.title,
    lang: view.lang,
    ...toAlternates(view, publication),
    description: view.fiction ? `${publication.locale.words.fictionMark} ${view.summary}` : view.summary,
    path: view.url,
    canonical: view.canonical,
    kind: 'article',
    feeds: view.series
      ? toFeedLinks({ title: view.series.title, scope: view.series.url }, publication)
      : [getSiteFeed(publication)],
    creators: view.authors.flatMap(({ slug }) => getPerson(publication, slug).data.fediverse ?? []),
    published: view.date.iso,
    updated: view.updated?.iso,
    card: { src: publication.paths.card('articles', view.slug), alt: view.title },
    trail: [],
    ...(publication.site.markdown ? { markdown: publication.paths.markdown(view.slug) } : {}),
    jsonLd: toArticleGraph(article, publication),
  };
}

function toAlternates(
  { url, lang, translations = [] }: ArticleView,
  { site }: Publication,
): Pick<HeadView, 'alternates'> {
  if (translations.length === 0) return {};
  const all = [{ language: lang ?? site.language, url }, ...translations];
  return { alternates: all.map((one) => ({ lang: one.language, url: toAbsolute(one.url, site.url) })) };
}
