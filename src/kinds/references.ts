import type { Reference } from '#fields.ts';

/** What the fields of a kind name, beside the authors, themes and sources of every article. */
export interface References {
  /** Who answers, who is written to: they stand in lists and on cards in place of the authors, and have the article among theirs. */
  readonly featured?: readonly Mention[];
  /** Other people named by its page. */
  readonly people?: readonly Mention[];
  readonly organisations?: readonly Mention[];
  /** The text that the article is taken from: readers are sent to it. */
  readonly original?: Reference;
}

/** A slug, and the field that holds it: `['interviewees', 0]`. */
export interface Mention {
  readonly slug: string;
  readonly path: readonly (string | number)[];
}

/** The slugs that a field lists. */
export function toMentions(field: string, slugs: readonly string[]): readonly Mention[] {
  return slugs.map((slug, index) => ({ slug, path: [field, index] }));
}
