import type { Article, Catalog, SeriesEntry } from '#model/catalog.ts';
import type { Problem } from '#model/problem.ts';
import { getState } from '#model/visibility.ts';

const DAY = 86_400_000;
/** A series without a part for so long, and with none to come on a known day, is interrupted. */
const LONG = 60 * DAY;

/** Where a publication stands. Instants are milliseconds since 1970. */
export interface Status {
  /** Each with what it lacks. */
  readonly drafts: readonly { readonly article: Article; readonly lacks: readonly Problem[] }[];
  /** The nearest first. */
  readonly scheduled: readonly Article[];
  /** Those with parts that nobody can read yet. */
  readonly series: readonly SeriesStatus[];
  /** When something appears or goes: a build is due then. */
  readonly changes: readonly number[];
}

export interface SeriesStatus {
  readonly series: SeriesEntry;
  /** Parts that readers have, of those of the plan. */
  readonly published: number;
  /** Of the last one; undefined where there is none. */
  readonly lastAt: number | undefined;
  /** The first that is missing: an article, or the title that is announced. */
  readonly next: Article | string;
  readonly isInterrupted: boolean;
}

/** `all` holds texts with mistakes too. Cost: linear. */
export function toStatus(all: Catalog, problems: readonly Problem[], now: number): Status {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const { articles } = all;
  const toLacks = (file: string): readonly Problem[] =>
    (byFile.get(file) ?? []).filter(({ severity }) => severity === 'incomplete');
  const instants = articles
    .filter(({ draft }) => !draft)
    .flatMap((one) => [one.publishedAt, one.withdrawnAt ?? 0]);
  return {
    drafts: articles
      .filter(({ draft }) => draft)
      .map((article) => ({ article, lacks: toLacks(article.file) })),
    scheduled: articles.filter((one) => getState(one, now) === 'scheduled').toReversed(),
    series: all.series.flatMap((series) => toSeriesStatus(series, articles, now) ?? []),
    changes: [...new Set(instants)].filter((at) => at > now).sort((a, b) => a - b),
  };
}

function toSeriesStatus(
  series: SeriesEntry,
  articles: readonly Article[],
  now: number,
): SeriesStatus | undefined {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const parts = series.data.plan.map((part) =>
    typeof part === 'string' ? (bySlug.get(part) ?? part) : part.title,
  );
  const isRead = (part: Article | string): part is Article =>
    typeof part !== 'string' && ['public', 'withdrawn'].includes(getState(part, now));
  const read = parts.filter(isRead);
  const next = parts.find((part) => !isRead(part));
  if (next === undefined) return undefined;
  const lastAt = read.length === 0 ? undefined : Math.max(...read.map(({ publishedAt }) => publishedAt));
  const isPlanned = parts.some((part) => typeof part !== 'string' && getState(part, now) === 'scheduled');
  return {
    ...{ series, published: read.length, lastAt, next },
    isInterrupted: !isPlanned && lastAt !== undefined && now - lastAt > LONG,
  };
}

/** The line of a crontab that runs once at that instant, in UTC, to the minute after where it has seconds. */
export function toCron(at: number): string {
  const date = new Date(Math.ceil(at / 60_000) * 60_000);
  return `${date.getUTCMinutes()} ${date.getUTCHours()} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`;
}
