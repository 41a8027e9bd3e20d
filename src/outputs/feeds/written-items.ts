import { escapeMarkup } from '#html/legal-text.ts';
import { once } from '#model/once.ts';
import type { FeedItem } from './item.ts';

/**
 * Items as the bytes of one format: an item is written once, in however many feeds it stands, and bytes are not
 * encoded again for each of them.
 */
export class WrittenItems {
  readonly #written = new WeakMap<FeedItem, Uint8Array>();

  has(item: FeedItem): boolean {
    return this.#written.has(item);
  }

  add(item: FeedItem, text: string): void {
    this.#written.set(item, Buffer.from(text));
  }

  getOrWrite(item: FeedItem, write: (item: FeedItem) => string): Uint8Array {
    const known = this.#written.get(item);
    if (known) return known;
    const made = Buffer.from(write(item));
    this.#written.set(item, made);
    return made;
  }
}

/** The whole text of an item as RSS and Atom write it: escaped once for both. */
export const toEscapedContent = once(({ contentHtml }: FeedItem) => escapeMarkup(contentHtml));

/** A feed: what comes before its items, the items with `between` them, what comes after. */
export function joinFeed(
  before: string,
  items: readonly Uint8Array[],
  between: string,
  after: string,
): Uint8Array {
  const separator = Buffer.from(between);
  const parts = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return Buffer.concat([Buffer.from(before), ...parts, Buffer.from(after)]);
}
