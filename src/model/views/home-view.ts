import type { Article, SeriesEntry } from '../catalog.ts';
import { getParts, type Edition } from '../edition.ts';
import { paths } from '../paths.ts';
import { toYearLines } from './archive-view.ts';
import type { IdeaView } from './ideas-view.ts';
import { toSeriesView, type SeriesView } from './series-view.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

const LATEST = 8;
const CASES = 4;
const QUOTE_WORDS = { least: 12, most: 60 } as const;

export interface HomeView {
  readonly introduction: string;
  readonly entry?: IdeaView;
  readonly series?: SeriesView;
  readonly interview?: {
    readonly article: ArticleSummary;
    readonly quote?: { readonly text: string; readonly name: string; readonly url: string };
  };
  readonly cases: readonly ArticleSummary[];
  readonly latest: readonly ArticleSummary[];
  readonly years: readonly { readonly year: string; readonly count: number; readonly url: string }[];
  readonly total: number;
}

/** The home page. Cost: one pass over the articles and over the series' plans. */
export function toHomeView(edition: Edition): HomeView {
  const { articles, site } = edition;
  const withEntry =
    edition.bySlug.get(site.home.entry ?? '') ?? articles.find((article) => article.data.entry);
  const series = getCurrentSeries(edition);
  const interview = articles.find((article) => article.data.kind === 'interview');
  return {
    introduction: site.home.introduction,
    cases: articles
      .filter((article) => article.data.kind === 'case-study')
      .slice(0, CASES)
      .map((article) => toSummary(article, edition)),
    latest: articles.slice(0, LATEST).map((article) => toSummary(article, edition)),
    years: toYearLines(edition).map(({ year, count, url }) => ({ year, count, url })),
    total: articles.length,
    ...(withEntry?.data.entry
      ? {
          entry: { ...withEntry.data.entry, url: paths.article(withEntry.slug), title: withEntry.data.title },
        }
      : {}),
    ...(series ? { series: toSeriesView(series, edition) } : {}),
    ...(interview ? { interview: toInterview(interview, edition) } : {}),
  };
}

/** The series that the owner names, or the one whose newest part is the newest. */
export function getCurrentSeries(edition: Edition): SeriesEntry | undefined {
  const { series } = edition.catalog;
  const chosen = series.find((one) => one.slug === edition.site.home.series);
  if (chosen) return chosen;
  const newest = edition.articles.find((article) => edition.memberships.has(article.slug));
  return newest && edition.memberships.get(newest.slug)?.series;
}

/** Series with at least one public part, the one with the newest part first. */
export function getPublicSeries(edition: Edition): readonly SeriesEntry[] {
  const newest = new Map(
    edition.catalog.series.map((one) => [
      one,
      Math.max(...getParts(one, edition).map((part) => part.publishedAt)),
    ]),
  );
  return edition.catalog.series
    .filter((one) => Number.isFinite(newest.get(one)))
    .sort((a, b) => (newest.get(b) ?? 0) - (newest.get(a) ?? 0) || (a.slug < b.slug ? -1 : 1));
}

function toInterview(article: Article, edition: Edition): HomeView['interview'] {
  const summary = toSummary(article, edition);
  const answer = article.facts.turns.find((turn) => turn.role === 'answer' && isQuotable(turn.text));
  const name = summary.interviewees.find((person) => person.slug === answer?.speaker)?.title;
  if (!answer || !name) return { article: summary };
  return { article: summary, quote: { text: answer.text, name, url: `${summary.url}#${answer.id}` } };
}

function isQuotable(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= QUOTE_WORDS.least && words <= QUOTE_WORDS.most && !text.includes('\n');
}
