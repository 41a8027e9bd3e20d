import { toDay, toLink, toPage } from '../parts/html.ts';
import type { PageData, Year } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.years', size: 1, alias: 'item', addAllPagesToCollections: true }, permalink: ({ item }: PageData<Year>) => `/archives/${item.key}/` };

export function render({ item, page }: PageData<Year>): string {
  const months = item.months.map(({ key, articles }) => `<h2><a href="/archives/${key.replace('-', '/')}/">${key}</a></h2><ul>${articles.map((one) => `<li>${toLink(one)} ${toDay(one.date)}</li>`).join('')}</ul>`);
  return toPage({ title: `Archives : ${item.key}`, url: page.url }, `<h1>Archives : ${item.key}</h1>${months.join('\n')}`);
}
