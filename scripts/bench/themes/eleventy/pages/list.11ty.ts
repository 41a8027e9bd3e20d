import { escape, toLine, toPage } from '../parts/html.ts';
import type { ListPage, PageData } from '../parts/types.ts';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'item', addAllPagesToCollections: true },
  permalink: ({ item }: PageData<ListPage>) => toPath(item, item.page),
};

/** A page of a list: kind, theme, person, organisation. */
export function render({ item, page }: PageData<ListPage>): string {
  const previous = item.page > 1 ? `<a href="${toPath(item, item.page - 1)}" rel="prev">Plus récents</a>` : '';
  const next = item.page < item.pages ? `<a href="${toPath(item, item.page + 1)}" rel="next">Plus anciens</a>` : '';
  return toPage(
    { title: item.name, description: item.description, url: page.url, feeds: item.base },
    `<h1>${escape(item.name)}</h1><p>${escape(item.description)}</p>${item.articles.map(toLine).join('\n')}<nav>Page ${item.page} sur ${item.pages} ${previous} ${next}</nav>`,
  );
}

function toPath({ base }: ListPage, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}
