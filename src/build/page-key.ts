import { toDigest, toDigestOf } from '#engine/digest.ts';
import { toSummaryKey, type ArticleSummary } from '#model/views/summary.ts';
import type { SharedProps } from './open-renderer.ts';
import type { PageEntry } from '#routes/entry.ts';

/** Changes with what all pages are made of: templates, site, names of assets. */
export function toCommonKey({ shared, templates }: Renderer): string {
  return toDigestOf([templates, JSON.stringify([shared.site, shared.assets])]);
}

/**
 * Changes with all that a page is made of, `common` being what all pages are made of. At 5 000 articles their own keys save a tenth of a build that looks at every page; lists, a twenty-fifth.
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

/** How pages are rendered, and the digest of their templates. */
export interface Renderer {
  readonly shared: SharedProps;
  readonly templates: string;
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
