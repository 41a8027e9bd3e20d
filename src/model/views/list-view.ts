import { KINDS, type Kind } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

/** Where a list's page stands among the others, with their addresses: everything a reader needs without script. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly previous?: string;
  readonly next?: string;
  readonly first: string;
}

export interface ListPage {
  readonly paging: Paging;
  readonly articles: readonly ArticleSummary[];
}

/** Cuts a list into pages; an empty list has one empty page. Cost: linear in the list. */
export function toListPages(
  articles: readonly Article[],
  base: string,
  publication: Publication,
): readonly ListPage[] {
  const size = publication.site.pageLength;
  const pages = Math.max(1, Math.ceil(articles.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    paging: toPaging({ page: index + 1, pages, total: articles.length, base }, publication),
    articles: articles
      .slice(index * size, (index + 1) * size)
      .map((article) => toSummary(article, publication)),
  }));
}

/** Kinds that have at least one public article, in the order of menus. */
export function getKinds(publication: Publication): readonly Kind[] {
  const present = new Set(publication.articles.map((article) => article.data.kind));
  return KINDS.filter((kind) => present.has(kind));
}

export function getArticlesOfKind(kind: Kind, publication: Publication): readonly Article[] {
  return publication.articles.filter((article) => article.data.kind === kind);
}

function toPaging(
  { page, pages, total, base }: Pick<Paging, 'page' | 'pages' | 'total'> & { readonly base: string },
  { paths }: Publication,
): Paging {
  return {
    page,
    pages,
    total,
    first: base,
    ...(page > 1 ? { previous: paths.listPage(base, page - 1) } : {}),
    ...(page < pages ? { next: paths.listPage(base, page + 1) } : {}),
  };
}
