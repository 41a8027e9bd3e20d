import type { StoredBody } from '#model/body.ts';
import { toMining, type Mining } from '#model/mining.ts';
import type { WithItalics } from '#model/italics.ts';
import type { Site } from '#model/site.ts';
import { toFontChoice, type FontChoice } from '#model/identity.ts';
import type { Locale } from '#locales/locale.ts';
import type { Article, PictureView, SeriesEntry } from '#model/catalog.ts';
import { toDay } from '#model/dates.ts';
import { getFeatured, getParts, getPerson, getTag, type Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';
import { toArticleView, type ArticleView } from '#model/views/article-view.ts';
import { toInLanguage, toSortName, type InLanguage } from '#model/views/links.ts';
import { toSeriesView, type SeriesView } from '#model/views/series-view.ts';

/** What the book prints of an article; what surrounds it on the site (related articles, comments …) stays there. */
export type PartView = Omit<
  ArticleView,
  | 'part'
  | 'series'
  | 'state'
  | 'related'
  | 'citedBy'
  | 'previews'
  | 'followed'
  | 'voices'
  | 'comments'
  | 'commentCount'
  | 'commentExamples'
>;

/** A line of the contents; without `part`, it is still to come. */
export interface BookLine extends InLanguage, WithItalics {
  readonly position: number;
  readonly title: string;
  readonly part?: PartView;
}

export interface BookPerson extends InLanguage {
  readonly name: string;
  readonly sortName: string;
}

/** All that a series' book is made from, the HTML of the bodies excepted: their keys stand for it. */
export interface BookView extends InLanguage, WithItalics {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly introduction: StoredBody;
  readonly extent: string;
  readonly language: string;
  readonly addresses?: Site['addresses'];
  readonly words: Site['words'];
  readonly kinds: Site['kinds'];
  readonly publication: string;
  readonly publisher: string;
  readonly accent: string;
  readonly mining?: Mining;
  readonly fonts?: FontChoice | undefined;
  readonly siteUrl: string;
  readonly url: string;
  /** UTC, to the second, as EPUB 3 §5.4 wants it: when its newest part appeared or was mended. */
  readonly modified: string;
  readonly modifiedText: string;
  readonly firstDay: string;
  readonly authors: readonly BookPerson[];
  /** Those who answer and do not sign; characters of novels are nobody's contributors. */
  readonly contributors: readonly BookPerson[];
  readonly subjects: readonly string[];
  readonly cover?: PictureView;
  readonly plan: readonly BookLine[];
}

/** A book being made, with the words of its language. */
export interface Book extends BookView {
  readonly locale: Locale;
}

/** @throws when the series has no public part: such a series has no book. */
export function toBookView(series: SeriesEntry, publication: Publication): BookView {
  const view = toSeriesView(series, publication);
  const parts = getParts(series, publication);
  if (parts.length === 0) throw new Error(`Series “${series.slug}” has no public part`);
  return {
    slug: series.slug,
    title: view.title,
    summary: view.summary,
    ...(view.lang === undefined ? {} : { lang: view.lang }),
    ...(view.italics && { italics: view.italics }),
    introduction: view.introduction,
    extent: publication.locale.words.seriesProgress(view.written, view.plan.length),
    plan: toLines(view, parts, publication),
    ...toPublication(view, publication),
    ...toDates(parts, publication),
    ...toPeople(parts, publication),
    subjects: [...new Set(parts.flatMap((part) => part.data.tags))].map(
      (tag) => getTag(publication, tag).label,
    ),
    cover: view.cover,
  };
}

function toPublication(
  { url }: SeriesView,
  { site, catalog }: Publication,
): Pick<
  BookView,
  | 'language'
  | 'addresses'
  | 'words'
  | 'kinds'
  | 'publication'
  | 'publisher'
  | 'accent'
  | 'mining'
  | 'fonts'
  | 'siteUrl'
  | 'url'
> {
  const { language, addresses, words, kinds, title, publisher, accent } = site;
  const mining = toMining(site);
  return {
    ...{ language, words, kinds },
    ...(addresses ? { addresses } : {}),
    ...(mining ? { mining } : {}),
    publication: title,
    publisher: publisher.name,
    accent: accent.light,
    fonts: toFontChoice(site, catalog.identity),
    siteUrl: site.url,
    url: toAbsolute(url, site.url),
  };
}

function toDates(
  parts: readonly Article[],
  { site, locale }: Publication,
): Pick<BookView, 'modified' | 'modifiedText' | 'firstDay'> {
  const modified = Math.max(...parts.map((part) => part.updatedAt ?? part.publishedAt));
  return {
    modified: `${new Date(modified).toISOString().slice(0, 19)}Z`,
    modifiedText: locale.dates.toDate(toDay(modified, site.timeZone)),
    firstDay: toDay(Math.min(...parts.map((part) => part.publishedAt)), site.timeZone),
  };
}

function toPeople(
  parts: readonly Article[],
  publication: Publication,
): Pick<BookView, 'authors' | 'contributors'> {
  const toPerson = (slug: string): BookPerson => ({
    name: getPerson(publication, slug).data.name,
    ...toInLanguage(getPerson(publication, slug).data.lang, publication),
    sortName: toSortName(getPerson(publication, slug)),
  });
  const authors = new Set(parts.flatMap((part) => part.authors));
  const others = parts
    .flatMap(getFeatured)
    .filter((slug) => !authors.has(slug) && !getPerson(publication, slug).data.fictional);
  return { authors: [...authors].map(toPerson), contributors: [...new Set(others)].map(toPerson) };
}

function toLines(view: SeriesView, parts: readonly Article[], publication: Publication): readonly BookLine[] {
  const bySlug = new Map(parts.map((part) => [part.slug, part]));
  return view.plan.map(({ position, title, lang, italics, article }) => {
    const part = bySlug.get(article?.slug ?? '');
    const line = { position, title, lang, ...(italics && { italics }) };
    return part ? { ...line, part: toPartView(part, publication) } : line;
  });
}

function toPartView(article: Article, publication: Publication): PartView {
  const { part: _part, series: _series, state: _state, ...view } = toArticleView(article, publication);
  const {
    related: _related,
    citedBy: _citedBy,
    previews: _previews,
    followed: _followed,
    voices: _voices,
    comments: _comments,
    commentCount: _count,
    commentExamples: _examples,
    ...part
  } = view;
  return part;
}
