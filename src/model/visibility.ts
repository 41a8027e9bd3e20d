/** The three facts that decide whether an article is public. Instants are milliseconds since 1970. */
export interface Publishable {
  readonly draft: boolean;
  readonly publishedAt: number;
  readonly withdrawnAt: number | undefined;
}

export type State = 'draft' | 'scheduled' | 'public' | 'withdrawn';

/** The state of an article at an instant. An article is public from its very first millisecond. */
export function getState(article: Publishable, now: number): State {
  if (article.draft) return 'draft';
  if (article.publishedAt > now) return 'scheduled';
  return article.withdrawnAt !== undefined && article.withdrawnAt <= now ? 'withdrawn' : 'public';
}

/** The one answer to « is it public? »; every page, feed and index asks it. */
export function isPublic(article: Publishable, now: number): boolean {
  return getState(article, now) === 'public';
}

/** The next instant at which an article appears or is withdrawn, or undefined. Cost: one pass. */
export function getNextChange<T extends Publishable>(
  articles: readonly T[],
  now: number,
): { readonly at: number; readonly article: T } | undefined {
  let next: { readonly at: number; readonly article: T } | undefined;
  for (const article of articles) {
    if (article.draft) continue;
    for (const at of [article.publishedAt, article.withdrawnAt]) {
      if (at !== undefined && at > now && (!next || at < next.at)) next = { at, article };
    }
  }
  return next;
}
