import { isShown, KINDS, type Kind } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import type { Paths } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { ArticleSummary } from './summary.ts';

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

/** The pages that a list is cut into; an empty list has one empty page. */
export function listPagings({ base, total, length }: CutList, { listPage }: Paths): readonly Paging[] {
  const pages = Math.max(1, Math.ceil(total / length));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total,
    first: base,
    previous: index > 0 ? listPage(base, index) : undefined,
    next: index + 1 < pages ? listPage(base, index + 2) : undefined,
  }));
}

interface CutList {
  readonly base: string;
  readonly total: number;
  /** Of a page. */
  readonly length: number;
}

/** The articles of one page of a list. */
export function getListed<T>(all: readonly T[], { page }: Paging, { site }: Publication): readonly T[] {
  return all.slice((page - 1) * site.pageLength, page * site.pageLength);
}

/** Kinds that have a list: those shown that have at least one public article. */
export function getKinds(publication: Publication): readonly Kind[] {
  const present = new Set(publication.articles.map((article) => article.data.kind));
  return KINDS.filter((kind) => present.has(kind) && isShown(kind, publication.locale));
}

export function getArticlesOfKind(kind: Kind, publication: Publication): readonly Article[] {
  return publication.articles.filter((article) => article.data.kind === kind);
}
