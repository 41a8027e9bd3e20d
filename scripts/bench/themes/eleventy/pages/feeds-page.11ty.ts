import { escape, toPage } from '../parts/html.ts';
import type { PageData } from '../parts/types.ts';

export const data = { permalink: '/flux/', eleventyImport: { collections: ['feeds'] } };

export function render({ collections, page }: PageData): string {
  return toPage({ title: 'Flux', url: page.url }, `<h1>Flux</h1><ul>${collections.feeds.map(({ path, format, list }) => `<li>${escape(list.name)} <a href="${path}">${format}</a></li>`).join('\n')}</ul>`);
}
