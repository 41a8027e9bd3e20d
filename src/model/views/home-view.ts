import type { Article, SeriesEntry } from '#model/catalog.ts';
import type { Site } from '#model/site.ts';
import { getParts, type Publication } from '#model/publication.ts';
import { toYearLines } from './archive-view.ts';
import { toIdea, type IdeaView } from './ideas-view.ts';
import { toSeriesView, type SeriesView } from './series-view.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

const LATEST = 8;
const CASES = 4;
const QUOTE_WORDS = { least: 12, most: 60 } as const;

export interface HomeView {
  readonly order: Site['home']['order'];
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
export function toHomeView(publication: Publication): HomeView {
  const { articles, site } = publication;
  const withEntry =
    publication.bySlug.get(site.home.entry ?? '') ?? articles.find((article) => article.data.entry);
  const series = getCurrentSeries(publication);
  const interview = articles.find((article) => article.data.kind === 'interview');
  return {
    order: site.home.order,
    introduction: site.home.introduction,
    cases: articles
      .filter((article) => article.data.kind === 'case-study')
      .slice(0, CASES)
      .map((article) => toSummary(article, publication)),
    latest: articles.slice(0, LATEST).map((article) => toSummary(article, publication)),
    years: toYearLines(publication).map(({ year, count, url }) => ({ year, count, url })),
    total: articles.length,
    entry: withEntry && toIdea(withEntry, publication),
    series: series && toSeriesView(series, publication),
    interview: interview && toInterview(interview, publication),
  };
}

/** The series that the owner names, or the one whose newest part is the newest. */
function getCurrentSeries(publication: Publication): SeriesEntry | undefined {
  const { series } = publication.catalog;
  const chosen = series.find((one) => one.slug === publication.site.home.series);
  if (chosen) return chosen;
  const newest = publication.articles.find((article) => publication.memberships.has(article.slug));
  return newest && publication.memberships.get(newest.slug)?.series;
}

/** Series with at least one public part, the one with the newest part first. */
export function getPublicSeries(publication: Publication): readonly SeriesEntry[] {
  const newest = new Map(
    publication.catalog.series.map((one) => [
      one,
      Math.max(...getParts(one, publication).map((part) => part.publishedAt)),
    ]),
  );
  return publication.catalog.series
    .filter((one) => Number.isFinite(newest.get(one)))
    .sort((a, b) => (newest.get(b) ?? 0) - (newest.get(a) ?? 0) || (a.slug < b.slug ? -1 : 1));
}

function toInterview(article: Article, publication: Publication): HomeView['interview'] {
  const summary = toSummary(article, publication);
  const answer = article.facts.turns.find(
    (turn) => turn.role === 'answer' && turn.speakers.length === 1 && isQuotable(turn.text),
  );
  const name = summary.featured.find((person) => answer?.speakers.includes(person.slug))?.title;
  if (!answer || !name) return { article: summary };
  return { article: summary, quote: { text: answer.text, name, url: `${summary.url}#${answer.id}` } };
}

function isQuotable(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= QUOTE_WORDS.least && words <= QUOTE_WORDS.most && !text.includes('\n');
}
