import type { ArticleData, Fact, Figure, Verdict } from '../article.ts';
import type { Heading, Turn } from '../body.ts';
import { toPictureView, type Article, type PictureView, type RenderedComment } from '../catalog.ts';
import { toFrenchDate, toFrenchInstant, toEpoch } from '../dates.ts';
import { getPerson, type Edition } from '../edition.ts';
import type { Reference } from '../fields.ts';
import { paths, toAbsolute } from '../paths.ts';
import { getRelatedArticles, type Reason } from '../related-articles.ts';
import {
  toArticleLink,
  toOrganisationLink,
  toPersonLink,
  toTagLink,
  type Link,
  type PersonLink,
} from './links.ts';
import { text } from '../../text.ts';
import { toSeriesBox, type SeriesBox } from './series-view.ts';
import { toDateView, toSummary, type ArticleSummary, type DateView } from './summary.ts';

/** How many articles that cite this one are listed: the newest. */
const CITED_BY = 20;

export interface SourceView extends Reference {
  readonly dateText?: string;
  /** Its address does not answer any more: the archived copy comes first. */
  readonly isDead?: true;
}

export interface VerdictView {
  readonly text: string;
  readonly by: PersonLink;
  readonly day: string;
  readonly date: string;
}

export interface RelatedView extends Link {
  readonly kind: ArticleSummary['kind'];
  readonly date: DateView;
  readonly reason: Link;
}

export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly url?: string | undefined;
  readonly iso: string;
  readonly date: string;
  readonly html: string;
  readonly replies: readonly CommentView[];
}

/** All that an article's page shows, its body excepted: `bodyKey` stands for it. */
export interface ArticleView extends ArticleSummary {
  readonly id: string;
  readonly bodyKey: string;
  readonly canonical: string;
  readonly words: number;
  readonly updated?: DateView;
  readonly disclosure?: string;
  readonly firstPublished?: {
    readonly title: string;
    readonly url?: string | undefined;
    readonly date: string;
  };
  readonly interviewer?: PersonLink;
  readonly facts: readonly (Fact & { readonly dateText: string })[];
  readonly figures: readonly Figure[];
  readonly verdicts: readonly VerdictView[];
  readonly source?: SourceView;
  readonly quotedShare: number;
  readonly event?: EventView;
  readonly book?: BookView;
  readonly sources: readonly SourceView[];
  readonly corrections: readonly { readonly day: string; readonly date: string; readonly text: string }[];
  readonly tags: readonly Link[];
  readonly cover?: PictureView;
  readonly headings: readonly Heading[];
  readonly turns: readonly Turn[];
  readonly series?: SeriesBox;
  readonly related: readonly RelatedView[];
  readonly citedBy: readonly Link[];
  readonly comments: readonly CommentView[];
  readonly commentCount: number;
  readonly file: string;
}

type EventData = Extract<ArticleData, { kind: 'event-report' }>['event'];
type BookData = Extract<ArticleData, { kind: 'book-review' }>['book'];
export type EventView = EventData & { readonly when: string };
export type BookView = BookData;

export function toArticleView(article: Article, edition: Edition): ArticleView {
  const { data, facts } = article;
  const { timeZone } = edition.site;
  const series = toSeriesBox(article, edition);
  const cover = toPictureView(article);
  return {
    ...toSummary(article, edition),
    id: article.id,
    bodyKey: article.bodyKey,
    canonical: data.canonical ?? toAbsolute(paths.article(article.slug), edition.site.url),
    words: facts.words,
    quotedShare: facts.quotedShare,
    sources: data.sources.map((source) => toSourceView(source, edition)),
    corrections: data.corrections.map((one) => ({
      day: one.date,
      date: toFrenchDate(one.date),
      text: one.text,
    })),
    tags: data.tags.map((slug) => toTagLink(slug, edition)),
    headings: facts.headings.filter((heading) => heading.depth < 4),
    turns: facts.turns,
    related: toRelated(article, edition),
    citedBy: getCitingArticles(article, edition).map(toArticleLink),
    ...toComments(article, edition),
    ...toKindFields(data, edition),
    file: article.file,
    ...(article.updatedAt === undefined ? {} : { updated: toDateView(article.updatedAt, timeZone) }),
    ...(data.disclosure ? { disclosure: data.disclosure } : {}),
    ...(data.firstPublished
      ? { firstPublished: { ...data.firstPublished, date: toFrenchDate(data.firstPublished.date) } }
      : {}),
    ...(cover ? { cover } : {}),
    ...(series ? { series } : {}),
  };
}

/** The newest articles whose text links to this one. */
export function getCitingArticles(article: Article, edition: Edition): readonly Article[] {
  return (edition.byLink.get(paths.article(article.slug)) ?? [])
    .filter((one) => one !== article)
    .slice(0, CITED_BY);
}

/** The address to read a source at, and the other one: its archived copy, or itself when only the copy answers. */
export function toSourceLinks({ url, archived, isDead }: SourceView): {
  readonly first: string | undefined;
  readonly other: { readonly url: string; readonly words: string } | undefined;
} {
  if (isDead && url !== undefined && archived !== undefined)
    return { first: archived, other: { url, words: text.deadOriginal } };
  return {
    first: url,
    other: archived === undefined ? undefined : { url: archived, words: text.archivedCopy },
  };
}

export function toSourceView(source: Reference, { catalog }: Edition): SourceView {
  const isDead = source.url !== undefined && catalog.deadLinks?.has(source.url.split('#')[0] ?? '') === true;
  return {
    ...source,
    ...(source.date === undefined ? {} : { dateText: toFrenchDate(source.date) }),
    ...(isDead ? { isDead } : {}),
  };
}

function toKindFields(
  data: ArticleData,
  edition: Edition,
): Pick<ArticleView, 'facts' | 'figures' | 'verdicts' | 'interviewer' | 'source' | 'event' | 'book'> {
  const none = { facts: [], figures: [], verdicts: [] };
  switch (data.kind) {
    case 'interview':
      return { ...none, interviewer: toPersonLink(data.interviewer, edition) };
    case 'case-study':
      return {
        facts: data.facts.map((fact) => ({ ...fact, dateText: toFrenchDate(fact.date) })),
        figures: data.figures,
        verdicts: [data.verdict, ...data.laterVerdicts].map((verdict) => toVerdictView(verdict, edition)),
      };
    case 'excerpt':
      return { ...none, source: toSourceView(data.source, edition) };
    case 'event-report':
      return { ...none, event: { ...data.event, when: toPeriod(data.event) } };
    case 'book-review':
      return { ...none, book: data.book };
    case 'essay':
    case 'guide':
      return none;
    default:
      return data satisfies never;
  }
}

function toVerdictView(verdict: Verdict, edition: Edition): VerdictView {
  return {
    text: verdict.text,
    by: toPersonLink(verdict.by, edition),
    day: verdict.date,
    date: toFrenchDate(verdict.date),
  };
}

function toPeriod({ start, end }: EventData): string {
  return end === undefined || end === start
    ? toFrenchDate(start)
    : `du ${toFrenchDate(start)} au ${toFrenchDate(end)}`;
}

function toRelated(article: Article, edition: Edition): readonly RelatedView[] {
  return getRelatedArticles(article, edition).map(({ article: other, reason }) => ({
    ...toArticleLink(other),
    kind: other.data.kind,
    date: toDateView(other.publishedAt, edition.site.timeZone),
    reason: toReasonLink(reason, edition),
  }));
}

function toReasonLink(reason: Reason, edition: Edition): Link {
  if (reason.kind === 'tag') return toTagLink(reason.slug, edition);
  if (reason.kind === 'organisation') return toOrganisationLink(reason.slug, edition);
  return { title: getPerson(edition, reason.slug).data.name, url: paths.person(reason.slug) };
}

function toComments(article: Article, edition: Edition): Pick<ArticleView, 'comments' | 'commentCount'> {
  const all = edition.catalog.comments.get(article.slug)?.comments ?? [];
  const byParent = Map.groupBy(all, (comment) => comment.replyTo);
  const below = (parent: string | undefined): readonly CommentView[] =>
    (byParent.get(parent) ?? []).map((comment) => ({
      ...toCommentView(comment, edition.site.timeZone),
      replies: below(comment.id),
    }));
  return { comments: below(undefined), commentCount: all.length };
}

function toCommentView(
  { id, author, url, date, html }: RenderedComment,
  timeZone: string,
): Omit<CommentView, 'replies'> {
  const epoch = toEpoch(date, timeZone);
  const words = date.length === 10 ? toFrenchDate(date) : toFrenchInstant(epoch, timeZone);
  return { id, author, url, iso: toDateView(epoch, timeZone).iso, date: words, html };
}
