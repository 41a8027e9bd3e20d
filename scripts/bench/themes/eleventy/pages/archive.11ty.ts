import { toPage } from '../parts/html.ts';
import type { PageData } from '../parts/types.ts';

export const data = { permalink: '/archives/', eleventyImport: { collections: ['years'] } };

export function render({ collections, page }: PageData): string {
  const lines = collections.years.map(({ key, months }) => `<li><a href="/archives/${key}/">${key}</a> (${months.reduce((sum, month) => sum + month.articles.length, 0)})</li>`);
  return toPage({ title: 'Archives', url: page.url }, `<h1>Archives</h1><ul>${lines.join('')}</ul>`);
}
