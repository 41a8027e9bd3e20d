import type { InLanguage } from './links.ts';
/** A feed in one format. */
export interface FormatLink {
  readonly name: string;
  /** Where several stand in one line, when it is another. */
  readonly shortName?: string;
  /** Media type. */
  readonly type: string;
  readonly url: string;
}

/** A feed as a page names it: the same one in every format, the first of which is given where there is room for one. */
export interface FeedLink {
  readonly title: string;
  /** The page that shows what a reader does with it. */
  readonly preview: string;
  readonly formats: readonly [FormatLink, ...FormatLink[]];
}

/** A feed as the page of feeds names it. Addresses are paths of the site, but one. */
export interface FeedLine extends FeedLink, InLanguage {
  readonly description: string;
  /** The page that shows the same. */
  readonly homeUrl: string;
  /** Whole address of the feed in the first format, to copy into a reader. */
  readonly address: string;
  readonly count: number;
  /** « 12 articles ». */
  readonly countWords: string;
}
