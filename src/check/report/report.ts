import type { Site } from '#model/site.ts';
import type { Article, Catalog } from '#model/catalog.ts';
import { toDay } from '#model/dates.ts';
import type { Problem, Severity } from '#model/problem.ts';
import { getState, type State } from '#model/visibility.ts';

/** What a check has to report, before it is laid out. */
export interface Report {
  /** Put before the files so that a terminal or a page can open them. */
  readonly folder: string;
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

/** « 2 erreurs et 1 avertissement dans 3 fichiers. » */
export function toSummary({ problems, files }: Report): string {
  const { errors, warnings, incomplete } = countProblems(problems);
  if (problems.length === 0) return `${count(files, 'fichier relu', 'fichiers relus')} : aucune faute.`;
  const parts = [
    ...(errors ? [count(errors, 'erreur', 'erreurs')] : []),
    ...(warnings ? [count(warnings, 'avertissement', 'avertissements')] : []),
    ...(incomplete ? [count(incomplete, 'manque de brouillon', 'manques de brouillons')] : []),
  ];
  const guilty = new Set(problems.map(({ file }) => file)).size;
  return `${new Intl.ListFormat('fr').format(parts)} dans ${count(guilty, 'fichier', 'fichiers')}, sur ${files}.`;
}

function toHidden(article: Article, now: number, timeZone: string): readonly HiddenArticle[] {
  const state = getState(article, now);
  if (state === 'public') return [];
  const at = state === 'withdrawn' ? (article.withdrawnAt ?? article.publishedAt) : article.publishedAt;
  return [{ file: article.file, state, day: toDay(at, timeZone) }];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`;
}
