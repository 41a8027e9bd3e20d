import { toLine, toPage } from '../parts/html.ts';
import type { Month, PageData } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.months', size: 1, alias: 'item', addAllPagesToCollections: true }, permalink: ({ item }: PageData<Month>) => `/archives/${item.key.replace('-', '/')}/` };

export function render({ item, page }: PageData<Month>): string {
  return toPage({ title: `Archives : ${item.key}`, url: page.url }, `<h1>Archives : ${item.key}</h1>${item.articles.map(toLine).join('\n')}`);
}
