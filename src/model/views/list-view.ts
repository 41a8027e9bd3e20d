import { KINDS, type Kind } from '../article.ts';
import type { Article } from '../catalog.ts';
import type { Edition } from '../edition.ts';
import { paths } from '../paths.ts';
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
  edition: Edition,
): readonly ListPage[] {
  const size = edition.site.pageLength;
  const pages = Math.max(1, Math.ceil(articles.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    paging: toPaging(index + 1, pages, articles.length, base),
    articles: articles.slice(index * size, (index + 1) * size).map((article) => toSummary(article, edition)),
  }));
}

/** Kinds that have at least one public article, in the order of menus. */
export function getKinds(edition: Edition): readonly Kind[] {
  const present = new Set(edition.articles.map((article) => article.data.kind));
  return KINDS.filter((kind) => present.has(kind));
}

export function getArticlesOfKind(kind: Kind, edition: Edition): readonly Article[] {
  return edition.articles.filter((article) => article.data.kind === kind);
}

function toPaging(page: number, pages: number, total: number, base: string): Paging {
  return {
    page,
    pages,
    total,
    first: base,
    ...(page > 1 ? { previous: paths.listPage(base, page - 1) } : {}),
    ...(page < pages ? { next: paths.listPage(base, page + 1) } : {}),
  };
}
