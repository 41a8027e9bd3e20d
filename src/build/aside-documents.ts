import { toDigestOf } from '#engine/digest.ts';
import type { Article, RenderedComment } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { ExtraSection, SearchDocument } from '#outputs/search/document.ts';
import { toPlainText } from '#outputs/search/sections.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import { toSearchDocument } from './search-documents.ts';

/** What readers find beside articles, and what names its body where it has one. */
export interface Aside {
  readonly source: ShardSource;
  readonly document: Omit<SearchDocument, 'body'>;
  readonly bodyKey?: string;
}

/** Comments in one document: what is read of it to be shown stays small. */
const COMMENTS_TOGETHER = 40;

/** The comments of articles, the people, the organisations and the owner’s own pages, by their addresses. */
export function listAsides(publication: Publication): ReadonlyMap<string, Aside> {
  const { paths, catalog, locale } = publication;
  const { words } = locale;
  const people = [...catalog.people.values()].map(({ slug, data }) =>
    toAside(publication, {
      ...{ kind: 'person', kindLabel: words.person, url: paths.person(slug), title: data.name },
      summary: [data.role ?? '', data.description].filter((text) => text !== '').join('. '),
    }),
  );
  const organisations = [...catalog.organisations.values()].map(({ slug, data }) =>
    toAside(publication, {
      ...{ kind: 'organisation', kindLabel: words.organisation, url: paths.organisation(slug) },
      ...{
        title: data.name,
        summary: [data.sector ?? '', data.description].filter((text) => text !== '').join('. '),
      },
    }),
  );
  const pages = publication.pages.map(({ slug, data, bodyKey }) =>
    toAside(
      publication,
      {
        ...{ kind: 'page', kindLabel: words.page, url: paths.page(slug) },
        ...{ title: data.title, lang: data.lang, summary: data.summary },
      },
      bodyKey,
    ),
  );
  const comments = publication.articles.flatMap((article) => toThreads(article, publication));
  return new Map([...people, ...organisations, ...pages, ...comments].map((one) => [one.source.url, one]));
}

/** They are kept with the oldest articles, which change least. */
function toAside(
  publication: Publication,
  parts: Pick<SearchDocument, 'url' | 'title' | 'lang' | 'summary' | 'kind' | 'kindLabel'> &
    Partial<Pick<SearchDocument, 'date' | 'extras' | 'tags'>>,
  bodyKey?: string,
): Aside {
  const oldest = publication.articles.at(-1);
  const document = { isAside: true, date: '', dateText: '', year: '', tags: [], people: [], ...parts };
  const date = document.date === '' && oldest ? toSearchDocument(oldest, publication).date : document.date;
  return {
    document,
    source: {
      url: document.url,
      date,
      language: toIndexLanguage(document.lang, publication.site.language),
      key: toDigestOf([JSON.stringify(document), bodyKey ?? '']),
    },
    ...(bodyKey === undefined ? {} : { bodyKey }),
  };
}

function toThreads(article: Article, publication: Publication): readonly Aside[] {
  const comments = publication.catalog.comments.get(article.slug)?.comments ?? [];
  if (comments.length === 0) return [];
  const { url, title, lang, date, tags } = toSearchDocument(article, publication);
  const { words } = publication.locale;
  return Array.from({ length: Math.ceil(comments.length / COMMENTS_TOGETHER) }, (_, at) =>
    toAside(publication, {
      ...{
        kind: 'comments',
        kindLabel: words.commentsName,
        url: `${url}#commentaires${at === 0 ? '' : `-${at}`}`,
      },
      ...{ title, lang, summary: '', date, tags },
      extras: comments.slice(at * COMMENTS_TOGETHER, (at + 1) * COMMENTS_TOGETHER).map(toSection),
    }),
  );
}

function toSection({ id, author, html }: RenderedComment): ExtraSection {
  return {
    id: `commentaire-${id}`,
    title: author,
    texts: [toPlainText(html)],
    kind: 'notes',
  };
}
