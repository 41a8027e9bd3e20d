import type { Publication } from '#model/publication.ts';
import { paths } from '#model/paths.ts';
import { toMonthPages, toYearLines, type MonthPage, type YearLine } from '#model/views/archive-view.ts';
import { text } from '#locales/fr.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED } from './feed-links.ts';

export function listArchivePages(publication: Publication): readonly PageEntry[] {
  const years = toYearLines(publication);
  const months = toMonthPages(publication);
  return [
    {
      path: paths.archive,
      template: 'Archive',
      head: toHead(text.archive, paths.archive, []),
      view: { years, total: publication.articles.length },
    },
    ...years.map((year) => toYearPage(year, months)),
    ...months.map(toMonthEntry),
  ];
}

function toYearPage(line: YearLine, months: readonly MonthPage[]): PageEntry {
  const inside = months
    .filter((month) => month.year === line.year)
    .map((month) => ({
      ...month,
      articles: month.articles.map(({ title, url, kind, date }) => ({ title, url, kind, date })),
    }));
  return {
    path: line.url,
    template: 'ArchiveYear',
    head: toHead(text.archiveOf(line.year), line.url, [ABOVE]),
    view: { ...line, months: inside },
  };
}

function toMonthEntry(month: MonthPage): PageEntry {
  const above = [ABOVE, { title: month.year, url: paths.archiveYear(month.year) }];
  return {
    path: month.url,
    template: 'ArchiveMonth',
    head: toHead(text.archiveOf(month.title), month.url, above),
    view: month,
  };
}

const ABOVE = { title: text.archive, url: paths.archive };

function toHead(title: string, path: string, trail: HeadView['trail']): HeadView {
  return {
    title,
    description: text.archiveDescription,
    path,
    kind: 'website',
    feeds: [SITE_FEED],
    trail,
    jsonLd: [],
  };
}
