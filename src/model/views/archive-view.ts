import type { Article } from '#model/catalog.ts';
import { toDay } from '#model/dates.ts';
import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

export interface MonthLine {
  readonly month: string;
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

export interface YearLine {
  readonly year: string;
  readonly url: string;
  readonly count: number;
  readonly months: readonly MonthLine[];
}

/** A month with the titles of its articles. */
export interface TitledMonth extends MonthLine {
  readonly articles: readonly Pick<ArticleSummary, 'title' | 'italics' | 'lang' | 'url' | 'kind' | 'date'>[];
}

export interface MonthPage extends MonthLine {
  readonly year: string;
  readonly articles: readonly ArticleSummary[];
}

/** Articles by the month of their publication, `2026-10` → newest first. Made once for a publication. Cost: one pass. */
export const groupByMonth = once(({ articles, site }: Publication): ReadonlyMap<string, readonly Article[]> =>
  Map.groupBy(articles, ({ publishedAt }) => toDay(publishedAt, site.timeZone).slice(0, 7)),
);

/** Years, newest first, each with its months. */
export function toYearLines(publication: Publication): readonly YearLine[] {
  const months = [...groupByMonth(publication)].map(([month, articles]) =>
    toMonthLine(month, articles.length, publication),
  );
  return [...Map.groupBy(months, (line) => line.month.slice(0, 4))].map(([year, lines]) => ({
    year,
    url: publication.paths.archiveYear(year),
    count: lines.reduce((sum, line) => sum + line.count, 0),
    months: lines,
  }));
}

export function toMonthPage(month: string, publication: Publication): MonthPage {
  const articles = groupByMonth(publication).get(month) ?? [];
  return {
    ...toMonthLine(month, articles.length, publication),
    year: month.slice(0, 4),
    articles: articles.map((article) => toSummary(article, publication)),
  };
}

function toMonthLine(month: string, count: number, { locale, paths }: Publication): MonthLine {
  return {
    month,
    title: `${locale.dates.toMonth(month)} ${month.slice(0, 4)}`,
    url: paths.archiveMonth(month),
    count,
  };
}
