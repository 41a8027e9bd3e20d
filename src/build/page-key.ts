import { toDigest, toDigestOf } from '#engine/digest.ts';
import { toSummaryKey, type ArticleSummary } from '#model/views/summary.ts';
import type { PageEntry } from '#routes/entry.ts';

/**
 * Changes with all that a page is made of. `common` tells of what all pages are made of: templates, site, names of
 * assets. At 5 000 articles their own keys save a tenth of a build that looks at every page; lists, a twenty-fifth.
 */
export function toPageKey(page: PageEntry, common: string): string {
  return toDigestOf([common, page.toKey?.() ?? toListText(page) ?? JSON.stringify(page)]);
}

/** All that a list shows, as text; the summaries by their keys, because a summary is in many lists. */
function toListText(page: PageEntry): string | undefined {
  if (!isList(page.view)) return undefined;
  const { articles, ...view } = page.view;
  const summaries = articles.map((summary) => toSummaryKey(summary, toDigest));
  return JSON.stringify({ ...page, head: page.head, view, summaries });
}

interface ListView {
  readonly articles: readonly ArticleSummary[];
}

function isList(view: unknown): view is ListView {
  return (
    typeof view === 'object' &&
    view !== null &&
    'paging' in view &&
    'articles' in view &&
    Array.isArray(view.articles)
  );
}
