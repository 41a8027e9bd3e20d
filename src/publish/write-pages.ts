import { toDigest, toDigestOf } from '../load/digest.ts';
import { doInThreads, WORTH_THREADS } from '../load/threads.ts';
import { toSummaryKey, type ArticleSummary } from '../model/views/summary.ts';
import type { PageEntry } from '../routes/entry.ts';
import type { Output } from './output.ts';
import type { PageTask } from './page-worker.ts';
import { createRenderer, type SharedProps } from './render-page.ts';

export interface PageWork {
  readonly pages: readonly PageEntry[];
  readonly shared: SharedProps;
  /** Digest of the templates. */
  readonly templates: string;
  readonly getHtml: (bodyKey: string) => string;
  readonly output: Output;
}

/** Renders the pages whose props, bodies or templates are new, on every processor when they are many; keeps the others. */
export async function writePages({ pages, shared, templates, getHtml, output }: PageWork): Promise<void> {
  const common = toDigestOf([templates, JSON.stringify([shared.site, shared.assets])]);
  const stale = pages.flatMap((page) => {
    const file = page.path.endsWith('/') ? `${page.path}index.html` : page.path;
    const key = toDigestOf([common, toDependsText(page)]);
    return output.keep(file, key) ? [] : [{ page, file, key }];
  });
  const toTask = (one: (typeof stale)[number]): PageTask => ({
    ...one,
    bodies: (one.page.bodies ?? []).map(getHtml),
  });
  if (stale.length >= WORTH_THREADS) {
    const module = new URL('./page-worker.ts', import.meta.url);
    await doInThreads<PageTask, string>(module, shared, stale.map(toTask), ({ file, key }, html) =>
      output.write(file, key, html),
    );
    return;
  }
  if (stale.length === 0) return;
  const renderer = await createRenderer(shared);
  for (const { page, file, key, bodies } of stale.map(toTask))
    output.write(file, key, await renderer.render(page, bodies));
}

/** All that a page shows, as text; the summaries of a list by their keys, because a summary is in many lists. */
function toDependsText(page: PageEntry): string {
  const { view } = page;
  if (!isList(view)) return JSON.stringify(page);
  return JSON.stringify({
    ...page,
    view: { ...view, articles: view.articles.map((summary) => toSummaryKey(summary, toDigest)) },
  });
}

function isList(view: unknown): view is { readonly articles: readonly ArticleSummary[] } {
  return (
    typeof view === 'object' &&
    view !== null &&
    'paging' in view &&
    'articles' in view &&
    Array.isArray(view.articles)
  );
}
