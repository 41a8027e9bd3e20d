import { toDigestOf } from '#engine/digest.ts';
import type { StoredBody } from '#model/body.ts';
import type { RenderedComment } from '#model/catalog.ts';
import { toCommentAnchor } from '#model/paths.ts';
import type { Anchors } from '#locales/locale.ts';
import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toSummary } from '#model/views/summary.ts';
import { toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { ExtraSection, SearchDocument } from '#outputs/search/document.ts';
import { toPlainText } from '#outputs/search/sections.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import { getPublicTags } from '#routes/tags.ts';
import { toSearchDocument } from './search-documents.ts';

/** What readers find beside articles, and what names its body where it has one. */
export interface Aside {
  readonly source: ShardSource;
  /** Its comments are read when it is asked for, its body not. */
  readonly toDocument: () => SearchDocument;
  readonly bodyKey?: string;
}

type Head = Pick<SearchDocument, 'url' | 'title' | 'lang' | 'summary' | 'kind' | 'kindLabel'>;

/** Comments in one document: what is read of it to be shown stays small. */
const COMMENTS_TOGETHER = 40;

/** The people, organisations, tags, series, the owner’s own pages, and the comments of these and of articles, by their addresses. */
export function listAsides(publication: Publication): ReadonlyMap<string, Aside> {
  const { paths, catalog, locale, articles } = publication;
  const { words } = locale;
  const oldest = articles.at(-1);
  // Kept with the oldest articles, which change least.
  const date = oldest ? toSummary(oldest, publication).date.day : '';
  const toOne = (head: Head, more: Pick<Parts, 'body' | 'bodyKey'> = {}): Aside =>
    toAside(publication, { head, date, ...more });
  const people = [...catalog.people.values()].map(
    ({ slug, data: { name: title, lang, role, description } }) =>
      toOne({
        ...{ kind: 'person', kindLabel: words.person, url: paths.person(slug) },
        ...{ title, lang, summary: joinSentences(role, description) },
      }),
  );
  const organisations = [...catalog.organisations.values()].map(
    ({ slug, data: { name: title, lang, sector, description } }) =>
      toOne({
        ...{ kind: 'organisation', kindLabel: words.organisation, url: paths.organisation(slug) },
        ...{ title, lang, summary: joinSentences(sector, description) },
      }),
  );
  const tags = getPublicTags(publication).map(({ slug, label: title, lang, description: summary }) =>
    toOne({ ...{ kind: 'tag', kindLabel: words.tag, url: paths.tag(slug) }, ...{ title, lang, summary } }),
  );
  const series = getPublicSeries(publication).map(
    ({ slug, data: { title, lang, summary }, italics, introduction: body }) =>
      toOne(
        {
          ...{ kind: 'series', kindLabel: words.series, url: paths.series(slug) },
          ...{ title, italics: italics?.title, lang, summary },
        },
        { body },
      ),
  );
  const pages = publication.pages.map(({ slug, data: { title, lang, summary }, italics, bodyKey }) =>
    toOne(
      {
        ...{ kind: 'page', kindLabel: words.page, url: paths.page(slug) },
        ...{ title, italics: italics?.title, lang, summary },
      },
      { bodyKey },
    ),
  );
  const threads = [
    ...articles.flatMap((article) => {
      if (!catalog.comments.has(article.slug)) return [];
      const { url, title, lang, date: own, tags: labels } = toSearchDocument(article, publication);
      return toThreads(article.slug, publication, { url, title, lang, date: own, tags: labels });
    }),
    ...publication.pages.flatMap(({ slug, data: { title, lang } }) =>
      toThreads(slug, publication, { url: paths.page(slug), title, lang, date }),
    ),
  ];
  return new Map(
    [...people, ...organisations, ...tags, ...series, ...pages, ...threads].map((one) => [
      one.source.url,
      one,
    ]),
  );
}

interface Parts {
  readonly head: Head & Partial<Pick<SearchDocument, 'date' | 'tags'>>;
  /** Of the articles with which it is kept. */
  readonly date: string;
  readonly bodyKey?: string | undefined;
  readonly body?: StoredBody | undefined;
  readonly comments?: readonly RenderedComment[];
}

function toAside(publication: Publication, { head, date, bodyKey, body, comments }: Parts): Aside {
  const { site, locale } = publication;
  const isIndexed = body !== undefined || bodyKey !== undefined || hasArticleIn(head.lang, publication);
  const document = { isAside: true, date: '', dateText: '', year: '', tags: [], people: [], ...head };
  return {
    source: {
      url: head.url,
      date,
      language: toIndexLanguage(isIndexed ? head.lang : undefined, site.language),
      key: toDigestOf([JSON.stringify([document, comments, body]), bodyKey ?? '']),
    },
    toDocument: () =>
      comments
        ? { ...document, extras: comments.map((one) => toSection(one, locale.addresses.anchors)) }
        : { ...document, body },
    ...(bodyKey === undefined ? {} : { bodyKey }),
  };
}

/** Whether readers of that language load its index anyway: a name and a line of another are no reason for one more. */
function hasArticleIn(lang: string | undefined, { articles, site }: Publication): boolean {
  const language = toIndexLanguage(lang, site.language);
  return articles.some(({ data }) => toIndexLanguage(data.lang, site.language) === language);
}

type Commented = Pick<SearchDocument, 'url' | 'title' | 'lang' | 'date'> &
  Partial<Pick<SearchDocument, 'tags'>>;

/** The first comments are at the head of them all, those that follow each at the first of its own. */
function toThreads(slug: string, publication: Publication, { url, ...head }: Commented): readonly Aside[] {
  const comments = publication.catalog.comments.get(slug)?.comments ?? [];
  const { words, addresses } = publication.locale;
  return Array.from({ length: Math.ceil(comments.length / COMMENTS_TOGETHER) }, (_, at) => {
    const some = comments.slice(at * COMMENTS_TOGETHER, (at + 1) * COMMENTS_TOGETHER);
    const anchor =
      at === 0 ? addresses.anchors.comments : toCommentAnchor(some[0]?.id ?? '', addresses.anchors);
    return toAside(publication, {
      head: {
        ...{ kind: 'comments', kindLabel: words.commentsName },
        ...{ url: `${url}#${anchor}`, summary: '', ...head },
      },
      date: head.date,
      comments: some,
    });
  });
}

function toSection({ id, author, html }: RenderedComment, anchors: Anchors): ExtraSection {
  return { id: toCommentAnchor(id, anchors), title: author, texts: [toPlainText(html)], kind: 'notes' };
}

function joinSentences(first: string | undefined, rest: string): string {
  return first === undefined ? rest : `${first}. ${rest}`;
}
