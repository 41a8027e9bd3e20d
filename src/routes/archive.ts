import type { Publication } from '#model/publication.ts';
import { toMonthPage, toYearLines, type YearLine } from '#model/views/archive-view.ts';
import { toLanguageLines } from '#model/views/languages.ts';
import type { Link } from '#model/views/links.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { toPageHead } from './page-head.ts';
import { LazyPage } from './lazy-page.ts';

/** As many titles as the page of the archive lists; beyond, it lists months. */
const MOST_TITLES = 200;

export function listArchivePages(publication: Publication): readonly PageEntry[] {
  const years = toYearLines(publication);
  const total = publication.articles.length;
  const isMoved = publication.articles.some(({ data }) => data.aliases.length > 0);
  const languages = toLanguageLines(publication);
  return [
    new LazyPage({ path: publication.paths.archive, template: 'Archive' }, () => ({
      head: toHead({ ...toAbove(publication), trail: [] }, publication),
      view: {
        years: total > MOST_TITLES ? years : years.map((year) => withTitles(year, publication)),
        total,
        isMoved,
        ...(languages.length > 0 ? { languages } : {}),
      },
    })),
    ...years.map((year) => toYearPage(year, publication)),
    ...years.flatMap((year) => year.months.map(({ month }) => toMonthEntry(month, publication))),
  ];
}

/** With the articles of each month. */
function withTitles(year: YearLine, publication: Publication): object {
  return { ...year, months: year.months.map(({ month }) => toMonthInYear(month, publication)) };
}

function toYearPage(line: YearLine, publication: Publication): PageEntry {
  return new LazyPage({ path: line.url, template: 'ArchiveYear' }, () => ({
    head: toHead({ title: line.year, url: line.url, trail: [toAbove(publication)] }, publication),
    view: withTitles(line, publication),
  }));
}

function toMonthInYear(month: string, publication: Publication): object {
  const page = toMonthPage(month, publication);
  return {
    ...page,
    articles: page.articles.map(({ title, italics, lang, url, kind, date }) => ({
      ...{ title, italics, lang, url, kind, date },
    })),
  };
}

function toMonthEntry(month: string, publication: Publication): PageEntry {
  const { paths } = publication;
  return new LazyPage({ path: paths.archiveMonth(month), template: 'ArchiveMonth' }, () => {
    const view = toMonthPage(month, publication);
    const trail = [toAbove(publication), { title: view.year, url: paths.archiveYear(view.year) }];
    return { head: toHead({ title: view.title, url: view.url, trail }, publication), view };
  });
}

function toAbove({ locale, paths }: Publication): Link {
  return { title: locale.words.archive, url: paths.archive };
}

function toHead({ title, url, trail }: Link & Pick<HeadView, 'trail'>, publication: Publication): HeadView {
  const { words } = publication.locale;
  const described = {
    title: trail.length === 0 ? title : words.archiveOf(title),
    description: words.archiveDescription,
    path: url,
  };
  return { ...toPageHead(described, publication), trail };
}
