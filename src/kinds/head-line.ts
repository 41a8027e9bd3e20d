import type { Reference } from '#fields.ts';

/** Words, or words that lead to an address (a path of the site or a whole one), or the title of a work. */
export type Span =
  | string
  | { readonly text: string; readonly url?: string | undefined; readonly isTitle?: boolean }
  /** Words of the author, in the language of the text. */
  | { readonly written: string }
  /** Names joined by commas and « et », each with its link; slugs. */
  | { readonly people: readonly string[] }
  | { readonly organisations: readonly string[] }
  /** Author, title, publication and date, at the address that answers. */
  | { readonly source: Reference };

/** A line under the title of an article. */
export interface HeadLine {
  readonly spans: readonly Span[];
  /** What pages and books print after that, and feeds leave out. */
  readonly more?: readonly Span[];
  /** People whose portraits stand beside the line on the page; slugs. */
  readonly faces?: readonly string[];
}
