import type { Article } from '#model/catalog.ts';
import { toIso } from '#model/dates.ts';
import type { Publication } from '#model/publication.ts';
import { getListed, listPagings, type Paging } from '#model/views/list-view.ts';
import { toSummary } from '#model/views/summary.ts';
import type { HeadView, PageEntry, TemplateName } from './entry.ts';
import { LazyPage, type PageContent } from './lazy-page.ts';

interface ListSource {
  readonly base: string;
  readonly template: TemplateName;
  readonly articles: readonly Article[];
  /** See `PageEntry.quotes`. */
  readonly quotes?: readonly string[];
  /** Called once for all pages. */
  readonly describe: () => ListDescription;
}

export interface ListDescription {
  readonly head: Omit<HeadView, 'path'>;
  /** What every page shows besides its articles. */
  readonly extra: object;
}

/** The pages of one paged list. */
export function toListEntries(source: ListSource, publication: Publication): readonly PageEntry[] {
  let described: ListDescription | undefined;
  const describe = (): ListDescription => (described ??= source.describe());
  const { base } = source;
  const { paths, site } = publication;
  const cut = { base, total: source.articles.length, length: site.pageLength };
  return listPagings(cut, paths).map((paging) => {
    const articles = getListed(source.articles, paging, publication);
    const [newest] = articles;
    const path = paths.listPage(base, paging.page);
    const descriptor = {
      path,
      template: source.template,
      quotes: source.quotes,
      lastModified: newest && toIso(newest.publishedAt, site.timeZone),
    };
    return new LazyPage(descriptor, (): PageContent => {
      const { head, extra } = describe();
      const summaries = articles.map((article) => toSummary(article, publication));
      return {
        head: { ...toHead(head, paging, publication), path },
        view: { ...extra, paging, articles: summaries },
      };
    });
  });
}

function toHead(
  head: ListDescription['head'],
  { page, pages }: Paging,
  { locale }: Publication,
): ListDescription['head'] {
  return page === 1
    ? head
    : { ...head, title: locale.words.titleOfPage(head.title, page, pages), jsonLd: [] };
}
