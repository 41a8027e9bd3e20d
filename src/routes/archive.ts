import type { Publication } from '#model/publication.ts';
import { toMonthPages, toYearLines, type MonthPage, type YearLine } from '#model/views/archive-view.ts';
import type { Link } from '#model/views/links.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { toPageHead } from './page-head.ts';

export function listArchivePages(publication: Publication): readonly PageEntry[] {
  const years = toYearLines(publication);
  const months = toMonthPages(publication);
  return [
    {
      path: publication.paths.archive,
      template: 'Archive',
      head: toHead({ ...toAbove(publication), trail: [] }, publication),
      view: { years, total: publication.articles.length },
    },
    ...years.map((year) => toYearPage(year, months, publication)),
    ...months.map((month) => toMonthEntry(month, publication)),
  ];
}

function toYearPage(line: YearLine, months: readonly MonthPage[], publication: Publication): PageEntry {
  const inside = months
    .filter((month) => month.year === line.year)
    .map((month) => ({
      ...month,
      articles: month.articles.map(({ title, url, kind, date }) => ({ title, url, kind, date })),
    }));
  return {
    path: line.url,
    template: 'ArchiveYear',
    head: toHead({ title: line.year, url: line.url, trail: [toAbove(publication)] }, publication),
    view: { ...line, months: inside },
  };
}

function toMonthEntry(month: MonthPage, publication: Publication): PageEntry {
  const trail = [toAbove(publication), { title: month.year, url: publication.paths.archiveYear(month.year) }];
  return {
    path: month.url,
    template: 'ArchiveMonth',
    head: toHead({ title: month.title, url: month.url, trail }, publication),
    view: month,
  };
}

function toAbove({ locale, paths }: Publication): Link {
  return { title: locale.words.archive, url: paths.archive };
}

function toHead({ title, url, trail }: Link & Pick<HeadView, 'trail'>, publication: Publication): HeadView {
  const { words } = publication.locale;
  const described = {
    title: trail.length === 0 ? title : words.archiveOf(title),
    description: words.archiveDescription,
  };
  return { ...toPageHead({ ...described, path: url }, publication), trail };
}
