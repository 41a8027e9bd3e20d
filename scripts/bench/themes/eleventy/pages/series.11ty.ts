import { escape, toLink, toPage } from '../parts/html.ts';
import type { PageData, SeriesList } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.series', size: 1, alias: 'item', addAllPagesToCollections: true }, permalink: ({ item }: PageData<SeriesList>) => item.base };

export function render({ item, page }: PageData<SeriesList>): string {
  return toPage(
    { title: item.name, description: item.description, url: page.url, feeds: item.base },
    `<h1>${escape(item.name)}</h1><p>${escape(item.description)}</p><p><a href="${item.base}integrale/">L’intégrale</a></p>
<ol>${item.articles.map((one) => `<li>${toLink(one)}<p>${escape(one.data.description)}</p></li>`).join('')}${item.announced.map((title) => `<li><i>${escape(title)} (à paraître)</i></li>`).join('')}</ol>`,
  );
}
