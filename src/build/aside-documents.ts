import { toDigestOf } from '#engine/digest.ts';
import type { Article, RenderedComment } from '#model/catalog.ts';
import { toCommentAnchor } from '#model/paths.ts';
import type { Anchors } from '#locales/locale.ts';
import type { Publication } from '#model/publication.ts';
import { toSummary } from '#model/views/summary.ts';
import { toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { ExtraSection, SearchDocument } from '#outputs/search/document.ts';
import { toPlainText } from '#outputs/search/sections.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import { toSearchDocument } from './search-documents.ts';

/** What readers find beside articles, and what names its body where it has one. */
export interface Aside {
  readonly source: ShardSource;
  /** Its comments are read when it is asked for. */
  readonly toDocument: () => Omit<SearchDocument, 'body'>;
  readonly bodyKey?: string;
}

type Head = Pick<SearchDocument, 'url' | 'title' | 'lang' | 'summary' | 'kind' | 'kindLabel'>;

/** Comments in one document: what is read of it to be shown stays small. */
const COMMENTS_TOGETHER = 40;

/** The comments of articles, the people, the organisations and the owner’s own pages, by their addresses. */
export function listAsides(publication: Publication): ReadonlyMap<string, Aside> {
  const { paths, catalog, locale, articles } = publication;
  const { words } = locale;
  const oldest = articles.at(-1);
  // Kept with the oldest articles, which change least.
  const date = oldest ? toSummary(oldest, publication).date.day : '';
  const toOne = (head: Head, bodyKey?: string): Aside => toAside(publication, { head, date, bodyKey });
  const people = [...catalog.people.values()].map(({ slug, data: { name: title, role, description } }) =>
    toOne({
      ...{ kind: 'person', kindLabel: words.person, url: paths.person(slug) },
      ...{ title, summary: joinSentences(role, description) },
    }),
  );
  const organisations = [...catalog.organisations.values()].map(
    ({ slug, data: { name: title, sector, description } }) =>
      toOne({
        ...{ kind: 'organisation', kindLabel: words.organisation, url: paths.organisation(slug) },
        ...{ title, summary: joinSentences(sector, description) },
      }),
  );
  const pages = publication.pages.map(({ slug, data: { title, lang, summary }, bodyKey }) =>
    toOne(
      { ...{ kind: 'page', kindLabel: words.page, url: paths.page(slug) }, ...{ title, lang, summary } },
      bodyKey,
    ),
  );
  const comments = articles.flatMap((article) => toThreads(article, publication));
  return new Map([...people, ...organisations, ...pages, ...comments].map((one) => [one.source.url, one]));
}

interface Parts {
  readonly head: Head & Partial<Pick<SearchDocument, 'date' | 'tags'>>;
  /** Of the articles with which it is kept. */
  readonly date: string;
  readonly bodyKey?: string | undefined;
  readonly comments?: readonly RenderedComment[];
}

function toAside({ site, locale }: Publication, { head, date, bodyKey, comments }: Parts): Aside {
  const document = { isAside: true, date: '', dateText: '', year: '', tags: [], people: [], ...head };
  return {
    source: {
      url: head.url,
      date,
      language: toIndexLanguage(head.lang, site.language),
      key: toDigestOf([JSON.stringify([document, comments]), bodyKey ?? '']),
    },
    toDocument: () =>
      comments
        ? { ...document, extras: comments.map((one) => toSection(one, locale.addresses.anchors)) }
        : document,
    ...(bodyKey === undefined ? {} : { bodyKey }),
  };
}

function toThreads(article: Article, publication: Publication): readonly Aside[] {
  const comments = publication.catalog.comments.get(article.slug)?.comments ?? [];
  if (comments.length === 0) return [];
  const { url, title, lang, date, tags } = toSearchDocument(article, publication);
  const { words, addresses } = publication.locale;
  return Array.from({ length: Math.ceil(comments.length / COMMENTS_TOGETHER) }, (_, at) =>
    toAside(publication, {
      head: {
        ...{ kind: 'comments', kindLabel: words.commentsName },
        url: `${url}#${addresses.anchors.comments}${at === 0 ? '' : `-${at}`}`,
        ...{ title, lang, summary: '', date, tags },
      },
      date,
      comments: comments.slice(at * COMMENTS_TOGETHER, (at + 1) * COMMENTS_TOGETHER),
    }),
  );
}

function toSection({ id, author, html }: RenderedComment, anchors: Anchors): ExtraSection {
  return { id: toCommentAnchor(id, anchors), title: author, texts: [toPlainText(html)], kind: 'notes' };
}

function joinSentences(first: string | undefined, rest: string): string {
  return first === undefined ? rest : `${first}. ${rest}`;
}
