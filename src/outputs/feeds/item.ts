import { getKind, getKindWords } from '#kinds/kinds.ts';
import { toBitmapAddress } from '#html/drawings.ts';
import { toFeedBody } from '#html/feed-body.ts';
import { toLegalLine } from '#html/legal-text.ts';
import { printItem } from '#html/print-item.ts';
import { readBody } from '#html/stored-body.ts';
import type { StoredBody } from '#model/body.ts';
import { toPictureView, type Article } from '#model/catalog.ts';
import { toEpoch, toIso } from '#model/dates.ts';
import { onceForBoth } from '#model/once.ts';
import { getPerson, getTag, type Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';
import { toInLanguage, type InLanguage } from '#model/views/links.ts';
import { toRecordingView } from '#model/views/recording-view.ts';
import { toSourceLinks, toSourceView } from '#model/views/sources.ts';
import { toCorrections, type CorrectionLine } from '#model/views/collected-views.ts';
import { printLang, toClosingHtml, toCorrectionHtml, toOpeningHtml, type ItemFrame } from './item-html.ts';

export interface FeedPerson extends InLanguage {
  readonly name: string;
  readonly url: string;
}

/** An article, or a correction, as feeds carry it: legal text and whole addresses only. */
export interface FeedItem {
  /** The permanent identity: neither address, title, date nor domain changes it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly contentHtml: string;
  /** RFC 3339, in the publication's time zone. */
  readonly published: string;
  /** Only when its author declared one. */
  readonly updated?: string;
  readonly authors: readonly FeedPerson[];
  /** Labels: the form of the article, then its themes. */
  readonly tags: readonly string[];
  readonly language: string;
  readonly picture?: FeedPicture;
  readonly recording?: FeedRecording;
  /** What an excerpt is taken from. */
  readonly source?: FeedSource;
}

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  readonly alt: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of the file in bytes, where it is known. */
  readonly bytes?: number;
}

export interface FeedRecording {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
  readonly seconds: number;
  /** Whether directories of podcasts read it. */
  readonly isPodcast: boolean;
}

export interface FeedSource {
  readonly title: string;
  readonly url: string;
}

/** An item before its text is rendered: cheap, and all that the item depends on. */
export interface UnrenderedItem extends Omit<FeedItem, 'contentHtml'> {
  readonly opening: string;
  readonly body?: InLanguage & { readonly key: string };
  readonly closing: string;
}

export type GetBody = (bodyKey: string) => StoredBody | undefined;

const PICTURE_TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** An article's item without its body: made once for a publication, however many feeds carry it. */
export const toArticleItem = onceForBoth((article: Article, publication: Publication) =>
  makeArticleItem(article, { publication, isOnPage: false }),
);

/** The same as the page of a feed shows it. */
export function toItemOnPage(article: Article, publication: Publication): UnrenderedItem {
  return makeArticleItem(article, { publication, isOnPage: true });
}

function makeArticleItem(article: Article, frame: ItemFrame): UnrenderedItem {
  const { publication } = frame;
  const { data, updatedAt } = article;
  const { site, locale } = publication;
  return {
    ...toCommon(article, publication),
    summary: toLegalLine(data.fiction ? `${locale.words.fictionMark} ${data.summary}` : data.summary),
    published: toIso(article.publishedAt, site.timeZone),
    updated: updatedAt === undefined ? undefined : toIso(updatedAt, site.timeZone),
    picture: toPicture(article, publication),
    recording: toRecording(article, publication),
    source: toSource(article, publication),
    opening: toOpeningHtml(article, frame),
    body: { key: article.bodyKey, ...toInLanguage(data.lang, publication) },
    closing: toClosingHtml(article, frame),
  };
}

/** Every correction as an item, newest first; its identity is the article's, the day, and its rank on that day. */
export function listCorrectionItems(publication: Publication, isOnPage = false): readonly UnrenderedItem[] {
  const frame = { publication, isOnPage };
  const ranks = new Map<string, number>();
  return toCorrections(publication).flatMap((line) => {
    const article = publication.bySlug.get(line.slug);
    if (!article) return [];
    const place = `${line.slug} ${line.day}`;
    const rank = (ranks.get(place) ?? 0) + 1;
    ranks.set(place, rank);
    return [toCorrectionItem(line, rank, toCommon(article, publication), frame)];
  });
}

export function toItem({ opening, body, closing, ...item }: UnrenderedItem, getBody: GetBody): FeedItem {
  const bodyHtml = body ? wrap(printItem(toFeedBody(readBody(getBody(body.key)), item.url)), body.lang) : '';
  return { ...item, contentHtml: `${opening}${bodyHtml}${closing}` };
}

/** Readers that know nothing of the language of an item are told that of its text. */
function wrap(html: string, lang: string | undefined): string {
  return lang === undefined ? html : `<div${printLang(lang)}>${html}</div>`;
}

/** When an item last changed, as its author declares it. */
export function getChange(item: Pick<FeedItem, 'published' | 'updated'>): string {
  return item.updated ?? item.published;
}

function toCorrectionItem(
  line: CorrectionLine,
  rank: number,
  common: Common,
  frame: ItemFrame,
): UnrenderedItem {
  const { publication } = frame;
  const { timeZone } = publication.site;
  return {
    ...common,
    id: `${common.id}#correction-${line.day}${rank > 1 ? `-${rank}` : ''}`,
    title: publication.locale.feeds.correctionOf(common.title),
    summary: toLegalLine(line.text),
    published: toIso(toEpoch(line.day, timeZone), timeZone),
    opening: toCorrectionHtml(line.text, common, frame),
    closing: '',
  };
}

type Common = Pick<FeedItem, 'id' | 'url' | 'title' | 'authors' | 'tags' | 'language'>;

/** What an article and its corrections share. */
function toCommon(article: Article, publication: Publication): Common {
  const { data } = article;
  return {
    id: toLegalLine(article.id),
    url: toAbsolute(publication.paths.article(article.slug), publication.site.url),
    title: toTitle(data.title, publication),
    authors: toAuthors(article, publication),
    tags: [
      getKindWords(data.kind, publication.locale).name,
      ...data.tags.map((tag) => toLegalLine(getTag(publication, tag).label)),
    ],
    language: data.lang ?? publication.site.language,
  };
}

function toTitle(title: string, { locale }: Publication): string {
  return toLegalLine(title) || locale.feeds.untitled;
}

function toAuthors(article: Article, publication: Publication): readonly FeedPerson[] {
  return article.authors.map((slug) => {
    const { name, lang } = getPerson(publication, slug).data;
    return {
      name: toTitle(name, publication),
      url: toAbsolute(publication.paths.person(slug), publication.site.url),
      ...toInLanguage(lang, publication),
    };
  });
}

function toPicture(article: Article, { site }: Publication): FeedPicture | undefined {
  const cover = toPictureView(article);
  const src = toBitmapAddress(cover?.src ?? '');
  const type = PICTURE_TYPES.get(src.split('.').at(-1)?.toLowerCase() ?? '');
  if (!cover || !type) return undefined;
  const { alt, width, height } = cover;
  // How many bytes a bitmap of a drawing has is known when it is made.
  const bytes = src === cover.src ? cover.bytes : undefined;
  return { url: toAbsolute(src, site.url), type, alt: toLegalLine(alt), width, height, bytes };
}

function toRecording({ data }: Article, publication: Publication): FeedRecording | undefined {
  if (!data.audio) return undefined;
  const { url, type, length: bytes, seconds } = toRecordingView(data.audio, publication);
  return { url, type, bytes, seconds, isPodcast: publication.site.podcast !== undefined };
}

/** Where a reader can still read the text that an article is taken from: the archived copy when the original is dead. */
function toSource({ data }: Article, publication: Publication): FeedSource | undefined {
  const { original } = getKind(data.kind).getReferences(data);
  const url = original && toSourceLinks(toSourceView(original, publication), publication.locale).first;
  if (!original || url === undefined) return undefined;
  return { title: toTitle(original.title, publication), url: new URL(url).href };
}
