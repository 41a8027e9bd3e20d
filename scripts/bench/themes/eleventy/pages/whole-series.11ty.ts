import { escape, toPage } from '../parts/html.ts';
import type { PageData, SeriesList } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.series', size: 1, alias: 'item', addAllPagesToCollections: true }, permalink: ({ item }: PageData<SeriesList>) => `${item.base}integrale/` };

export function render({ item, page }: PageData<SeriesList>): string {
  const parts = item.articles.map((one) => `<article><h2>${escape(one.data.title)}</h2><p>${escape(one.data.description)}</p>${one.templateContent}</article>`);
  return toPage({ title: `${item.name}, l’intégrale`, url: page.url }, `<h1>${escape(item.name)}, l’intégrale</h1><p>${escape(item.description)}</p>${parts.join('\n')}`);
}
