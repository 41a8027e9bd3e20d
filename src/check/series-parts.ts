import type { Article, SeriesEntry } from '#model/catalog.ts';
import type { ReadContent } from './rule.ts';

/** One line of one plan, with the article when there is one that could be read. */
export interface Part {
  readonly series: SeriesEntry;
  readonly index: number;
  /** The article's slug, or undefined for a part that is only announced. */
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly article: Article | undefined;
}

/** The lines of all plans. Cost: linear in articles and lines. */
export function listParts({ catalog }: ReadContent): readonly Part[] {
  const articles = new Map(catalog.articles.map((article) => [article.slug, article]));
  return catalog.series.flatMap((series) =>
    series.data.plan.map((line, index) =>
      typeof line === 'string'
        ? { series, index, slug: line, title: undefined, article: articles.get(line) }
        : { series, index, slug: undefined, title: line.title, article: undefined },
    ),
  );
}
