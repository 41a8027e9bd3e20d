import type { Article, SeriesEntry } from '#model/catalog.ts';
import type { Site } from '#model/site.ts';
import { getParts, type Publication } from '#model/publication.ts';
import { toYearLines } from './archive-view.ts';
import { toIdea, type IdeaView } from './ideas-view.ts';
import { toSeriesView, type SeriesView } from './series-view.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

const LATEST = 8;
const CASES = 4;
const IDEAS = 3;
const QUOTE_WORDS = { least: 12, most: 60 } as const;

export interface HomeView {
  readonly order: Site['home']['order'];
  readonly introduction: string;
  readonly entry?: IdeaView;
  readonly series?: SeriesView;
  readonly interview?: {
    readonly article: ArticleSummary;
    readonly quote?: {
      /** What it answers. */
      readonly question?: string;
      readonly text: string;
      readonly name: string;
      readonly url: string;
    };
  };
  readonly cases: readonly ArticleSummary[];
  /** A few lines of the dictionary. */
  readonly ideas: readonly IdeaView[];
  readonly latest: readonly ArticleSummary[];
  readonly years: readonly { readonly year: string; readonly count: number; readonly url: string }[];
  readonly total: number;
}

/** The home page. Cost: one pass over the articles and over the series' plans. */
export function toHomeView(publication: Publication): HomeView {
  const { articles, site } = publication;
  const lead = getLead(publication);
  const series = getCurrentSeries(publication);
  const interview = articles.find((article) => article.data.kind === 'interview');
  const order = new Set(site.home.order);
  const cases = articles
    .filter((article) => article.data.kind === 'case-study' && !(order.has('entry') && article === lead))
    .slice(0, CASES);
  const shown = new Set([
    ...(order.has('entry') ? [lead] : []),
    ...(order.has('interview') ? [interview] : []),
    ...(order.has('cases') ? cases : []),
  ]);
  return {
    order: site.home.order,
    introduction: site.home.introduction,
    cases: cases.map((article) => toSummary(article, publication)),
    ideas: articles
      .filter((article) => article.data.entry !== undefined && !shown.has(article))
      .slice(0, IDEAS)
      .flatMap((article) => toIdea(article, publication) ?? []),
    latest: articles
      .filter((article) => !shown.has(article))
      .slice(0, LATEST)
      .map((article) => toSummary(article, publication)),
    years: toYearLines(publication).map(({ year, count, url }) => ({ year, count, url })),
    total: articles.length,
    entry: lead && toIdea(lead, publication),
    series: series && toSeriesView(series, publication),
    interview: interview && toInterview(interview, publication),
  };
}

/** The article whose entry opens the page: the owner's choice, or the newest that has one. */
export function getLead({ articles, bySlug, site }: Publication): Article | undefined {
  return bySlug.get(site.home.entry ?? '') ?? articles.find((article) => article.data.entry);
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
  const { turns } = article.facts;
  const index = turns.findIndex(
    (turn) => turn.role === 'answer' && turn.speakers.length === 1 && isQuotable(turn.text),
  );
  const [answer, question] = [turns[index], turns[index - 1]];
  const name = summary.featured.find((person) => answer?.speakers.includes(person.slug))?.title;
  if (!answer || !name) return { article: summary };
  const quote = { text: answer.text, name, url: `${summary.url}#${answer.id}` };
  return {
    article: summary,
    quote: question?.role === 'question' ? { question: question.text, ...quote } : quote,
  };
}

function isQuotable(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= QUOTE_WORDS.least && words <= QUOTE_WORDS.most && !text.includes('\n');
}
