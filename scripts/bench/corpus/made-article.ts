import type { PlannedArticle } from './plan.ts';

/** An article with its text, before any tool's own front matter. */
export interface MadeArticle {
  readonly article: PlannedArticle;
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly picture: { readonly name: string; readonly data: string | Uint8Array } | undefined;
}
