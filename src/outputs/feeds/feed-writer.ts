import { LRUCache } from 'lru-cache';
import type { Feed, FeedHead } from './feed.ts';
import type { OwnWords } from '#locales/locale.ts';
import type { History } from './format.ts';
import type { StoredBody } from '#model/body.ts';
import { toItem, type FeedItem, type UnrenderedItem } from './item.ts';

/** A feed without its texts: plain data. */
export interface FeedDescriptor {
  readonly head: FeedHead;
  readonly history: History;
  /** The publication’s own words. */
  readonly own: OwnWords;
  /** A digest of each item without its body, its body's key included: the same digest is the same item. */
  readonly items: readonly string[];
}

/** What an item is made from. */
export interface ItemSource {
  readonly item: UnrenderedItem;
  readonly body: StoredBody | undefined;
}

/** Items with their whole text that a writer holds at a time: those of ten thousand articles would be half a gigabyte. */
export const MOST_ITEMS = 1600;

/** Writes feeds, and makes an item once where the feeds that have it are near one another. */
export class FeedWriter {
  readonly #items = new LRUCache<string, FeedItem, () => ItemSource>({
    max: MOST_ITEMS,
    memoMethod: (_key, _stale, { context: getSource }) => {
      const { item, body } = getSource();
      return toItem(item, () => body);
    },
  });

  /** The whole feed; `getSource` is asked for the items that the writer does not hold. */
  toFeed({ head, items }: FeedDescriptor, getSource: (index: number) => ItemSource): Feed {
    return {
      ...head,
      items: items.map((key, index) => this.#items.memo(key, { context: () => getSource(index) })),
    };
  }
}
