import type { StoredBody } from '#model/body.ts';
import { toPictureView, type Article, type PictureView, type SeriesEntry } from '#model/catalog.ts';
import { getParts, type Publication } from '#model/publication.ts';
import { toArticleLink, toInLanguage, toTitled, type Link } from './links.ts';
import { toSummary, type ArticleSummary, type DateView, toDateView } from './summary.ts';

/** One line of a series' plan. `url` is absent from a part that is still to come. */
export interface PlanLine extends Omit<Link, 'url'> {
  readonly position: number;
  readonly url?: string;
  readonly current?: true;
}

/** The series box of an article. */
export interface SeriesBox extends Link {
  readonly slug: string;
  readonly wholeUrl: string;
  readonly position: number;
  readonly plan: readonly PlanLine[];
  readonly previous?: PlanLine;
  readonly next?: PlanLine;
}

export interface SeriesView extends Link {
  readonly slug: string;
  readonly summary: string;
  readonly introduction: StoredBody;
  readonly wholeUrl: string;
  readonly bookUrl: string;
  readonly plan: readonly (PlanLine & { readonly article?: ArticleSummary })[];
  readonly written: number;
  readonly minutes: number;
  readonly first?: DateView;
  readonly last?: DateView;
  readonly cover?: PictureView;
  readonly file: string;
}

export function toSeriesBox(article: Article, publication: Publication): SeriesBox | undefined {
  const membership = publication.memberships.get(article.slug);
  if (!membership) return undefined;
  const { series, position } = membership;
  const plan = toPlan(series, publication).map((line) =>
    line.position === position ? { ...line, current: true as const } : line,
  );
  const written = plan.filter((line) => line.url !== undefined);
  const here = written.findIndex((line) => line.current);
  const next = plan[position];
  return {
    slug: series.slug,
    ...toTitled(series, publication),
    url: publication.paths.series(series.slug),
    wholeUrl: publication.paths.wholeSeries(series.slug),
    position,
    plan,
    previous: written[here - 1],
    next: next && (written[here + 1] ?? next),
  };
}

/** The whole plan: public parts with their address, the others with their title only. */
export function toPlan(series: SeriesEntry, publication: Publication): readonly PlanLine[] {
  return series.data.plan.map((part, index) => {
    const position = index + 1;
    if (typeof part !== 'string')
      return { position, title: part.title, ...toInLanguage(part.lang, publication) };
    const article = publication.bySlug.get(part);
    if (article) return { position, ...toArticleLink(article, publication) };
    const coming = publication.catalog.articles.find((one) => one.slug === part);
    return { position, ...(coming ? toTitled(coming, publication) : { title: part }) };
  });
}

export function toSeriesView(series: SeriesEntry, publication: Publication): SeriesView {
  const { paths } = publication;
  const parts = getParts(series, publication);
  const summaries = new Map(parts.map((part) => [paths.article(part.slug), toSummary(part, publication)]));
  const times = parts.map((part) => part.publishedAt).sort((a, b) => a - b);
  const [first] = times;
  const last = times.at(-1);
  return {
    slug: series.slug,
    ...toTitled(series, publication),
    url: paths.series(series.slug),
    summary: series.data.summary,
    introduction: series.introduction,
    wholeUrl: paths.wholeSeries(series.slug),
    bookUrl: paths.epub(series.slug),
    plan: toPlan(series, publication).map((line) => {
      const article = line.url === undefined ? undefined : summaries.get(line.url);
      return article ? { ...line, article } : line;
    }),
    written: parts.length,
    minutes: [...summaries.values()].reduce((sum, part) => sum + part.minutes, 0),
    file: series.file,
    first: first === undefined ? undefined : toDateView(first, publication),
    last: last === undefined ? undefined : toDateView(last, publication),
    cover: toPictureView(series),
  };
}
