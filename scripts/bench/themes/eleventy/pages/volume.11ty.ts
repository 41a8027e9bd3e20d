import { toFeed } from '../parts/feeds.ts';
import type { PageData, Volume } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.volumes', size: 1, alias: 'item' }, eleventyExcludeFromCollections: true, permalink: ({ item }: PageData<Volume>) => `/archives/flux/${item.number}.xml` };

/** A document of the history of the site's feed. */
export function render({ item }: PageData<Volume>): string {
  return toFeed({ format: 'atom', list: { slug: '', name: 'Le banc d’essai', description: '', base: '/', articles: item.articles } });
}
