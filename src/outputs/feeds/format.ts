import type { Feed } from './feed.ts';

/** A format in which every feed exists. Its address is that of the scope followed by the name of its file. */
export interface FeedFormat {
  readonly file: string;
  /** Media type, without its charset: all are UTF-8. */
  readonly type: string;
  readonly name: string;
  /** The name where several stand in one line, when it is another. */
  readonly shortName?: string;
  readonly write: (feed: Feed, history: History) => Uint8Array | Promise<Uint8Array>;
}

/** Where a document stands in the history of its feed (RFC 5005); addresses are whole. */
export interface History {
  /** The document's own address, when it is not the feed's. */
  readonly self?: string;
  readonly previous?: string;
  readonly next?: string;
  /** It will never change. */
  readonly closed?: boolean;
}
