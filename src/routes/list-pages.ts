import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toListPages, type ListPage } from '#model/views/list-view.ts';
import type { HeadView, PageEntry, TemplateName } from './entry.ts';

interface ListSource<Extra extends object> {
  readonly base: string;
  readonly template: TemplateName;
  readonly articles: readonly Article[];
  readonly head: Omit<HeadView, 'path'>;
  /** What the first page shows besides the articles, and the others too. */
  readonly extra: Extra;
  /** See `PageEntry.quotes`. */
  readonly quotes?: readonly string[];
}

/** The pages of one paged list. */
export function toListEntries<Extra extends object>(
  source: ListSource<Extra>,
  publication: Publication,
): readonly PageEntry[] {
  return toListPages(source.articles, source.base, publication).map((page) => ({
    path: publication.paths.listPage(source.base, page.paging.page),
    template: source.template,
    head: toHead(source, page, publication),
    view: { ...source.extra, ...page },
    ...(source.quotes ? { quotes: source.quotes } : {}),
    ...toLastModified(page),
  }));
}

function toHead(
  { head, base }: Pick<ListSource<object>, 'head' | 'base'>,
  { paging }: ListPage,
  { locale, paths }: Publication,
): HeadView {
  const path = paths.listPage(base, paging.page);
  return paging.page === 1
    ? { ...head, path }
    : { ...head, path, title: locale.words.titleOfPage(head.title, paging.page, paging.pages), jsonLd: [] };
}

function toLastModified(page: ListPage): Pick<PageEntry, 'lastModified'> {
  const [newest] = page.articles;
  return newest ? { lastModified: newest.date.iso } : {};
}
