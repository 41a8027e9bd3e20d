import type { Site } from '#model/site.ts';
import type { Article, Catalog } from '#model/catalog.ts';
import { toDay } from '#model/dates.ts';
import type { Problem, Severity } from '#model/problem.ts';
import { getState, type State } from '#model/visibility.ts';
import { getReportWords } from './report-words.ts';

/** What a check has to report, before it is laid out. */
export interface Report {
  /** Put before the files so that a terminal or a page can open them. */
  readonly folder: string;
  /** Of who reads it. */
  readonly language: string;
  readonly files: number;
  readonly problems: readonly Problem[];
  /** Articles that readers do not see, each with the reason. */
  readonly hidden: readonly HiddenArticle[];
  /** Rules that the publication has set, with its reasons. */
  readonly adjusted?: Site['check'] | undefined;
}

export interface HiddenArticle {
  readonly file: string;
  readonly state: Exclude<State, 'public'>;
  /** The day of its publication or of its withdrawal. */
  readonly day: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** What drafts lack. */
  readonly incomplete: number;
}

export function countProblems(problems: readonly Problem[]): Counts {
  const countOf = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  return { errors: countOf('error'), warnings: countOf('warning'), incomplete: countOf('incomplete') };
}

/** Drafts, articles to come and withdrawn ones, the nearest first: with the pages, that is every Markdown file. */
export function listHidden(catalog: Catalog, now: number): readonly HiddenArticle[] {
  return catalog.articles
    .flatMap((article) => toHidden(article, now, catalog.site.timeZone))
    .sort((a, b) => (a.state + a.day + a.file < b.state + b.day + b.file ? -1 : 1));
}

/** “2 errors and 1 warning in 3 files, of 12.” */
export function toSummary({ problems, files, language }: Report): string {
  const words = getReportWords(language);
  const { errors, warnings, incomplete } = countProblems(problems);
  if (problems.length === 0) return words.clean(files);
  const parts = [
    ...(errors ? [words.errors(errors)] : []),
    ...(warnings ? [words.warnings(warnings)] : []),
    ...(incomplete ? [words.incomplete(incomplete)] : []),
  ];
  const guilty = new Set(problems.map(({ file }) => file)).size;
  return words.summary(parts, guilty, files);
}

function toHidden(article: Article, now: number, timeZone: string): readonly HiddenArticle[] {
  const state = getState(article, now);
  if (state === 'public') return [];
  const at = state === 'withdrawn' ? (article.withdrawnAt ?? article.publishedAt) : article.publishedAt;
  return [{ file: article.file, state, day: toDay(at, timeZone) }];
}
