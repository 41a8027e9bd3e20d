import type { InLanguage, Link } from './links.ts';
import type { DateView } from './summary.ts';

/** An item as a list names it. */
export interface PreviewLine extends Link {
  readonly date: DateView;
}

/** The item that a reader would open first: what stands before its body and after it is that of the feed. */
export interface PreviewItem extends PreviewLine {
  readonly authors: readonly Link[];
  readonly opening: string;
  readonly body?: InLanguage & { readonly key: string };
  readonly closing: string;
  /** Whole address of its page. */
  readonly pageUrl: string;
}

/** What one feed looks like in a reader: plain data, the body of its first item excepted. */
export interface FeedPreview {
  readonly homeUrl: string;
  readonly label: string;
  readonly first: PreviewItem;
  readonly others: readonly PreviewLine[];
  /** Items that the feed carries and the preview does not name. */
  readonly more: number;
}
