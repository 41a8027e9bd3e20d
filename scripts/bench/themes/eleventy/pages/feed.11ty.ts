import { toFeed } from '../parts/feeds.ts';
import type { Feed, PageData } from '../parts/types.ts';

export const data = { pagination: { data: 'collections.feeds', size: 1, alias: 'item' }, eleventyExcludeFromCollections: true, permalink: ({ item }: PageData<Feed>) => item.path };

export function render({ item }: PageData<Feed>): string {
  return toFeed(item);
}
