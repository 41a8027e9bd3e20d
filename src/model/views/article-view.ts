import { toName } from '#language.ts';
import { getTextLocale } from '#locales/get-locale.ts';
import { getKind } from '#kinds/kinds.ts';
import type { Fact, Figure, Verdict } from '#kinds/sections.ts';
import type { Heading, Turn } from '#model/body.ts';
import { toPictureView, type Article, type PictureView, type RenderedComment } from '#model/catalog.ts';
import { toEpoch, toIso } from '#model/dates.ts';
import { type Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';
import { isSummaryRepeated } from '#model/repeated-summary.ts';
import { getRelatedArticles, type Reason } from '#model/related-articles.ts';
import { toHeadLines, type HeadLineView } from './head-lines.ts';
import {
  toArticleLink,
  toInLanguage,
  toOrganisationLink,
  toPersonLink,
  toTagLink,
  type InLanguage,
  type Link,
  type PersonLink,
} from './links.ts';
import { toFollowed, type FollowedFigure } from './followed.ts';
import { toPreviews, type PreviewView } from './previews.ts';
import { toReplies, type ReplyView } from './replies.ts';
import { toRecordingView, type RecordingView } from './recording-view.ts';
import { toSeriesBox, type SeriesBox } from './series-view.ts';
import { toSourceView, type SourceView } from './sources.ts';
import { toDateView, toSummary, type ArticleSummary, type DateView } from './summary.ts';
import { toVoices, type VoiceView } from './voices.ts';

/** How many articles that cite this one are listed: the newest. */
const CITED_BY = 20;

export interface VerdictView extends InLanguage {
  readonly text: string;
  readonly by: PersonLink;
  readonly day: string;
  readonly date: string;
}

export type FactView = Fact & {
  readonly dateText: string;
  /** As the text writes it, in a language of its own. */
  readonly written?: string;
};

export interface RelatedView extends Link {
  readonly kind: ArticleSummary['kind'];
  readonly date: DateView;
  readonly reason: Link;
}

/** The same text in another language; `words` are in that one, where we speak it. */
export interface TranslationView extends Link {
  readonly language: string;
  readonly words: string;
}

export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly url?: string | undefined;
  /** Its fragment on another platform. */
  readonly anchor?: string | undefined;
  readonly iso: string;
  readonly date: string;
  readonly html: string;
  /** Invented, among others that are not. */
  readonly isExample?: true;
  readonly replies: readonly CommentView[];
}

/** All that an article's page shows, its body excepted: `bodyKey` stands for it. */
export interface ArticleView extends ArticleSummary {
  readonly id: string;
  readonly bodyKey: string;
  readonly canonical: string;
  readonly words: number;
  readonly updated?: DateView;
  /** The text begins with its summary. */
  readonly repeatsSummary?: true;
  readonly disclosure?: string;
  readonly firstPublished?: InLanguage & {
    readonly title: string;
    readonly url?: string | undefined;
    readonly date: string;
  };
  readonly headLines: readonly HeadLineView[];
  readonly facts: readonly FactView[];
  readonly figures: readonly Figure[];
  readonly verdicts: readonly VerdictView[];
  /** The text that the article is taken from. */
  readonly original?: SourceView;
  readonly sources: readonly SourceView[];
  readonly translations?: readonly TranslationView[];
  readonly corrections: readonly { readonly day: string; readonly date: string; readonly text: string }[];
  readonly replies: readonly ReplyView[];
  readonly tags: readonly Link[];
  readonly cover?: PictureView;
  readonly audio?: RecordingView;
  readonly headings: readonly Heading[];
  readonly turns: readonly Omit<Turn, 'line'>[];
  readonly series?: SeriesBox;
  readonly related: readonly RelatedView[];
  readonly citedBy: readonly Link[];
  readonly previews: readonly PreviewView[];
  readonly followed: readonly FollowedFigure[];
  readonly voices: readonly VoiceView[];
  readonly comments: readonly CommentView[];
  readonly commentCount: number;
  readonly commentExamples?: 'all' | 'some';
  readonly file: string;
}

export function toArticleView(article: Article, publication: Publication): ArticleView {
  const { data, facts } = article;
  const { firstPublished: first } = data;
  return {
    ...toSummary(article, publication),
    id: article.id,
    bodyKey: article.bodyKey,
    canonical: data.canonical ?? toAbsolute(publication.paths.article(article.slug), publication.site.url),
    words: facts.words,
    sources: data.sources.map((source) => toSourceView(source, publication, data.lang)),
    corrections: data.corrections.map((one) => ({
      day: one.date,
      date: publication.locale.dates.toDate(one.date),
      text: one.text,
    })),
    replies: toReplies(data, publication),
    tags: data.tags.map((slug) => toTagLink(slug, publication)),
    headings: facts.headings.filter((heading) => heading.depth < 4),
    turns: facts.turns.map(({ line: _, ...turn }) => turn),
    related: toRelated(article, publication),
    citedBy: getCitingArticles(article, publication).map((one) => toArticleLink(one, publication)),
    previews: toPreviews(article, publication),
    followed: toFollowed(article, publication),
    voices: toVoices(article, publication),
    ...toComments(article.slug, publication),
    ...toKindFields(article, publication),
    ...(data.translations ? { translations: toTranslations(article, publication) } : {}),
    ...(isSummaryRepeated(article) ? { repeatsSummary: true } : {}),
    file: article.file,
    updated: toUpdated(article, publication),
    disclosure: data.disclosure,
    firstPublished: first && {
      ...first,
      lang: toInLanguage(first.lang ?? data.lang, publication).lang,
      date: publication.locale.dates.toDate(first.date),
    },
    cover: toPictureView(article),
    ...(data.audio ? { audio: toRecordingView(data.audio, publication) } : {}),
    series: toSeriesBox(article, publication),
  };
}

/** Absent on the day itself of its publication. */
function toUpdated({ publishedAt, updatedAt }: Article, publication: Publication): DateView | undefined {
  return updatedAt === undefined || updatedAt === publishedAt
    ? undefined
    : toDateView(updatedAt, publication);
}

/** Its public translations, with their languages. */
export function getTranslations(
  { data }: Article,
  { bySlug }: Publication,
): readonly (readonly [string, Article])[] {
  return Object.entries(data.translations ?? {}).flatMap(([lang, slug]) => {
    const article = bySlug.get(slug);
    return article ? [[article.data.lang ?? lang, article] as const] : [];
  });
}

function toTranslations(article: Article, publication: Publication): readonly TranslationView[] {
  return getTranslations(article, publication).map(([language, other]) => {
    const { code, words } = getTextLocale(language, publication.locale);
    return {
      ...toArticleLink(other, publication),
      language,
      words: words.readIn(toName(code, language) ?? language),
      ...(code === publication.locale.code ? { lang: undefined } : {}),
    };
  });
}

/** The newest articles whose text links to this one. */
export function getCitingArticles(article: Article, publication: Publication): readonly Article[] {
  return (publication.byLink.get(publication.paths.article(article.slug)) ?? [])
    .filter((one) => one !== article)
    .slice(0, CITED_BY);
}

/** What its kind alone has. */
function toKindFields(
  article: Article,
  publication: Publication,
): Pick<ArticleView, 'headLines' | 'facts' | 'figures' | 'verdicts' | 'original'> {
  const kind = getKind(article.data.kind);
  const { facts = [], figures = [], verdicts = [] } = kind.getSections(article.data);
  const { original } = kind.getReferences(article.data);
  return {
    headLines: toHeadLines(article, publication),
    facts: facts.map((fact) => toFactView(fact, article.data.lang, publication)),
    figures,
    verdicts: verdicts.map((verdict) => toVerdictView(verdict, publication)),
    original: original && toSourceView(original, publication, article.data.lang),
  };
}

function toFactView(fact: Fact, lang: string | undefined, { locale }: Publication): FactView {
  const dateText = locale.dates.toDate(fact.date);
  const written = lang === undefined ? dateText : getTextLocale(lang, locale).dates.toDate(fact.date);
  return { ...fact, dateText, ...(written === dateText ? {} : { written }) };
}

export function toVerdictView(verdict: Verdict, publication: Publication): VerdictView {
  return {
    text: verdict.text,
    lang: verdict.lang,
    by: toPersonLink(verdict.by, publication),
    day: verdict.date,
    date: publication.locale.dates.toDate(verdict.date),
  };
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
  const { title, url, lang } = toPersonLink(reason.slug, publication);
  return { title, url, lang };
}

/** The comments of an article or of a page, each above its replies. */
export function toComments(
  slug: string,
  publication: Publication,
): Pick<ArticleView, 'comments' | 'commentCount' | 'commentExamples'> {
  const all = publication.catalog.comments.get(slug)?.comments ?? [];
  const invented = all.filter(({ example }) => example).length;
  const isMixed = invented > 0 && invented < all.length;
  const latestFirst = new Map<string | undefined, CommentView[]>();
  const below = (parent?: string): readonly CommentView[] => (latestFirst.get(parent) ?? []).toReversed();
  // A comment follows the one that it answers.
  for (const comment of all.toReversed()) {
    const view = {
      ...toCommentView(comment, publication),
      ...(isMixed && comment.example ? { isExample: true as const } : {}),
      replies: below(comment.id),
    };
    const others = latestFirst.get(comment.replyTo);
    if (others) others.push(view);
    else latestFirst.set(comment.replyTo, [view]);
  }
  return {
    ...{ comments: below(), commentCount: all.length },
    ...(invented > 0 ? { commentExamples: isMixed ? 'some' : 'all' } : {}),
  };
}

function toCommentView(
  { id, author, url, anchor, date, html }: RenderedComment,
  { site, locale: { dates } }: Publication,
): Omit<CommentView, 'replies'> {
  const iso = toIso(toEpoch(date, site.timeZone), site.timeZone);
  return {
    ...{ id, author, url, anchor, iso, html },
    date: date.length === 10 ? dates.toDate(date) : dates.toInstant(iso),
  };
}
