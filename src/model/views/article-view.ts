import type { Locale } from '#locales/locale.ts';
import type { ArticleData, Fact, Figure, Verdict } from '#model/article.ts';
import type { Heading, Turn } from '#model/body.ts';
import { toPictureView, type Article, type PictureView, type RenderedComment } from '#model/catalog.ts';
import { toEpoch, toIso } from '#model/dates.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { Reference } from '#model/fields.ts';
import { toAbsolute } from '#model/paths.ts';
import { getRelatedArticles, type Reason } from '#model/related-articles.ts';
import {
  toArticleLink,
  toOrganisationLink,
  toPersonLink,
  toTagLink,
  type Link,
  type PersonLink,
} from './links.ts';
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

export function toArticleView(article: Article, publication: Publication): ArticleView {
  const { data, facts } = article;
  const series = toSeriesBox(article, publication);
  const cover = toPictureView(article);
  return {
    ...toSummary(article, publication),
    id: article.id,
    bodyKey: article.bodyKey,
    canonical: data.canonical ?? toAbsolute(publication.paths.article(article.slug), publication.site.url),
    words: facts.words,
    quotedShare: facts.quotedShare,
    sources: data.sources.map((source) => toSourceView(source, publication)),
    corrections: data.corrections.map((one) => ({
      day: one.date,
      date: publication.locale.dates.toDate(one.date),
      text: one.text,
    })),
    tags: data.tags.map((slug) => toTagLink(slug, publication)),
    headings: facts.headings.filter((heading) => heading.depth < 4),
    turns: facts.turns,
    related: toRelated(article, publication),
    citedBy: getCitingArticles(article, publication).map((one) => toArticleLink(one, publication)),
    ...toComments(article, publication),
    ...toKindFields(data, publication),
    file: article.file,
    ...(article.updatedAt === undefined ? {} : { updated: toDateView(article.updatedAt, publication) }),
    ...(data.disclosure ? { disclosure: data.disclosure } : {}),
    ...(data.firstPublished
      ? {
          firstPublished: {
            ...data.firstPublished,
            date: publication.locale.dates.toDate(data.firstPublished.date),
          },
        }
      : {}),
    ...(cover ? { cover } : {}),
    ...(series ? { series } : {}),
  };
}

/** The newest articles whose text links to this one. */
export function getCitingArticles(article: Article, publication: Publication): readonly Article[] {
  return (publication.byLink.get(publication.paths.article(article.slug)) ?? [])
    .filter((one) => one !== article)
    .slice(0, CITED_BY);
}

/** The address to read a source at, in whose words, and the other one: its archived copy, or itself when only the copy answers. */
export function toSourceLinks(
  { url, archived, isDead }: SourceView,
  { words }: Pick<Locale, 'words'>,
): {
  readonly first: string | undefined;
  readonly other: { readonly url: string; readonly words: string } | undefined;
} {
  if (isDead && url !== undefined && archived !== undefined)
    return { first: archived, other: { url, words: words.deadOriginal } };
  return {
    first: url,
    other: archived === undefined ? undefined : { url: archived, words: words.archivedCopy },
  };
}

export function toSourceView(source: Reference, { catalog, locale }: Publication): SourceView {
  const isDead = source.url !== undefined && catalog.deadLinks?.has(source.url.split('#')[0] ?? '') === true;
  return {
    ...source,
    ...(source.date === undefined ? {} : { dateText: locale.dates.toDate(source.date) }),
    ...(isDead ? { isDead } : {}),
  };
}

function toKindFields(
  data: ArticleData,
  publication: Publication,
): Pick<ArticleView, 'facts' | 'figures' | 'verdicts' | 'interviewer' | 'source' | 'event' | 'book'> {
  const none = { facts: [], figures: [], verdicts: [] };
  switch (data.kind) {
    case 'interview':
      return { ...none, interviewer: toPersonLink(data.interviewer, publication) };
    case 'case-study':
      return {
        facts: data.facts.map((fact) => ({ ...fact, dateText: publication.locale.dates.toDate(fact.date) })),
        figures: data.figures,
        verdicts: [data.verdict, ...data.laterVerdicts].map((verdict) => toVerdictView(verdict, publication)),
      };
    case 'excerpt':
      return { ...none, source: toSourceView(data.source, publication) };
    case 'event-report':
      return { ...none, event: { ...data.event, when: toPeriod(data.event, publication) } };
    case 'book-review':
      return { ...none, book: data.book };
    case 'essay':
    case 'guide':
      return none;
    default:
      return data satisfies never;
  }
}

function toVerdictView(verdict: Verdict, publication: Publication): VerdictView {
  return {
    text: verdict.text,
    by: toPersonLink(verdict.by, publication),
    day: verdict.date,
    date: publication.locale.dates.toDate(verdict.date),
  };
}

function toPeriod({ start, end }: EventData, { locale: { dates, feeds } }: Publication): string {
  return end === undefined || end === start
    ? dates.toDate(start)
    : feeds.period(dates.toDate(start), dates.toDate(end));
}

function toRelated(article: Article, publication: Publication): readonly RelatedView[] {
  return getRelatedArticles(article, publication).map(({ article: other, reason }) => ({
    ...toArticleLink(other, publication),
    kind: other.data.kind,
    date: toDateView(other.publishedAt, publication),
    reason: toReasonLink(reason, publication),
  }));
}

function toReasonLink(reason: Reason, publication: Publication): Link {
  if (reason.kind === 'tag') return toTagLink(reason.slug, publication);
  if (reason.kind === 'organisation') return toOrganisationLink(reason.slug, publication);
  return { title: getPerson(publication, reason.slug).data.name, url: publication.paths.person(reason.slug) };
}

function toComments(
  article: Article,
  publication: Publication,
): Pick<ArticleView, 'comments' | 'commentCount'> {
  const all = publication.catalog.comments.get(article.slug)?.comments ?? [];
  const byParent = Map.groupBy(all, (comment) => comment.replyTo);
  const below = (parent: string | undefined): readonly CommentView[] =>
    (byParent.get(parent) ?? []).map((comment) => ({
      ...toCommentView(comment, publication),
      replies: below(comment.id),
    }));
  return { comments: below(undefined), commentCount: all.length };
}

function toCommentView(
  { id, author, url, date, html }: RenderedComment,
  { site, locale: { dates } }: Publication,
): Omit<CommentView, 'replies'> {
  const iso = toIso(toEpoch(date, site.timeZone), site.timeZone);
  return {
    ...{ id, author, url, iso, html },
    date: date.length === 10 ? dates.toDate(date) : dates.toInstant(iso),
  };
}
