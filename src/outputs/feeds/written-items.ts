import { escapeMarkup } from '#html/legal-text.ts';
import { once } from '#model/once.ts';
import type { FeedItem } from './item.ts';

/** Where the whole text of an item goes in its XML: a character that no feed can hold. */
export const CONTENT = '\0';

/** What is written one after the other. */
type Parts = readonly Uint8Array[];

/**
 * Items as the bytes of one format: an item is written once, in however many feeds it stands, and bytes are not
 * encoded again for each of them.
 */
export class WrittenItems {
  readonly #written = new WeakMap<FeedItem, Parts>();

  has(item: FeedItem): boolean {
    return this.#written.has(item);
  }

  add(item: FeedItem, text: string): void {
    this.#written.set(item, toParts(item, text));
  }

  getOrWrite(item: FeedItem, write: (item: FeedItem) => string): Parts {
    const known = this.#written.get(item);
    if (known) return known;
    const made = toParts(item, write(item));
    this.#written.set(item, made);
    return made;
  }
}

function toParts(item: FeedItem, text: string): Parts {
  const [before = '', after] = text.split(CONTENT);
  const start = Buffer.from(before);
  return after === undefined ? [start] : [start, toEscapedContent(item), Buffer.from(after)];
}

/** The whole text of an item as RSS and Atom write it: escaped once for both. */
const toEscapedContent = once(({ contentHtml }: FeedItem) => Buffer.from(escapeMarkup(contentHtml)));

/** A feed: what comes before its items, the items with `between` them, what comes after. */
export function joinFeed(
  before: string,
  items: readonly Parts[],
  between: string,
  after: string,
): Uint8Array {
  const separator = Buffer.from(between);
  const parts = items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
  return Buffer.concat([Buffer.from(before), ...parts, Buffer.from(after)]);
}
