import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedPreview, PreviewItem, PreviewLine } from '#model/views/feed-preview.ts';
import { toDateView, toSummary } from '#model/views/summary.ts';
import { listCorrectionItems, toItemOnPage, type UnrenderedItem } from './item.ts';
import type { FeedScope } from './scope.ts';

/** How many items a preview names: a series feed may hold hundreds. */
const NAMED = 20;

/** The preview of a feed; undefined for one without items. Cost: one item made, twenty named. */
export function toFeedPreview(scope: FeedScope, publication: Publication): FeedPreview | undefined {
  const { homeUrl, articles } = scope;
  const isCorrections = scope.kind === 'corrections';
  const items = isCorrections
    ? listCorrectionItems(publication, true).slice(0, publication.site.feedLength)
    : articles.slice(0, 1).map((article) => toItemOnPage(article, publication));
  const lines = isCorrections
    ? items.slice(0, NAMED).map((one) => toCorrectionLine(one, publication))
    : articles.slice(0, NAMED).map((article) => toLine(article, publication));
  const [[item], [line, ...others]] = [items, lines];
  if (!item || !line) return undefined;
  const total = isCorrections ? items.length : articles.length;
  return {
    homeUrl,
    label: isOldestFirst(scope)
      ? publication.locale.feeds.previewOldest
      : publication.locale.feeds.previewNewest,
    first: { ...line, ...toItem(item) },
    others,
    more: Math.max(0, total - NAMED),
  };
}

function isOldestFirst({ articles }: FeedScope): boolean {
  return (articles.at(-1)?.publishedAt ?? 0) > (articles[0]?.publishedAt ?? 0);
}

function toLine(article: Article, publication: Publication): PreviewLine {
  const { title, italics, lang, url, date } = toSummary(article, publication);
  return { title: title || publication.locale.feeds.untitled, italics, lang, url, date };
}

function toCorrectionLine({ title, url, published }: UnrenderedItem, publication: Publication): PreviewLine {
  return { title, url: toLocal(url), date: toDateView(Date.parse(published), publication) };
}

function toItem(item: UnrenderedItem): Omit<PreviewItem, keyof PreviewLine> {
  const { authors, opening, body, closing, url } = item;
  return {
    authors: authors.map(({ name, url: page, lang }) => ({ title: name, lang, url: toLocal(page) })),
    opening,
    body,
    closing,
    pageUrl: url,
  };
}

function toLocal(url: string): string {
  return new URL(url).pathname;
}
