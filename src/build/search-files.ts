import { toKindMark, type SearchDocument } from '#outputs/search/document.ts';
import { listAsides, type Aside } from './aside-documents.ts';
import type { StoredBody } from '#model/body.ts';
import { getKindWords } from '#kinds/kinds.ts';
import { startSearch, type FinishSearch, type SearchOutput } from '#outputs/search/build-search.ts';
import { toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toOrganisationDirectory, toPeopleDirectory, type DirectoryLine } from '#model/views/people-view.ts';
import { toArticleLink, toInLanguage, toTagLink, type Link } from '#model/views/links.ts';
import { getPublicTags } from '#routes/tags.ts';
import type { FileStore } from '#engine/file-store.ts';
import type { Output } from '#engine/output.ts';
import { toSearchDocument, toSearchSource } from './search-documents.ts';
import type { SearchThread } from './search-thread.ts';

interface SearchWork {
  /** Of the code that makes the index. */
  readonly version: string;
  readonly publication: Publication;
  readonly getBody: (bodyKey: string) => StoredBody;
  readonly output: Pick<Output, 'keep' | 'write'>;
  readonly kept: FileStore;
  readonly indexer: SearchThread;
  /** What is known of the articles that have not changed, by their addresses. */
  readonly known: ReadonlyMap<string, ShardSource>;
}

/** What search knows of each article, and the rest of its work. */
export interface StartedSearch {
  readonly sources: readonly ShardSource[];
  readonly finish: FinishSearch;
}

/**
 * Begins to write the search index of an publication: shards whose articles have not changed come from what was kept.
 * Pagefind works on the last one that has when this ends.
 */
export async function openSearch(work: SearchWork): Promise<StartedSearch> {
  const { version, publication, getBody, known } = work;
  const { paths, locale } = publication;
  const documents = new Map(publication.articles.map((article) => [paths.article(article.slug), article]));
  const asides = listAsides(publication);
  const sources = [
    ...[...documents].map(([url, article]) => known.get(url) ?? toSearchSource(article, publication)),
    ...[...asides.values()].map(({ source }) => source),
  ];
  const finish = await startSearch(
    {
      version,
      page: paths.search,
      language: toIndexLanguage(undefined, publication.site.language),
      sources,
      getDocument: (url) => {
        const article = documents.get(url);
        const aside = asides.get(url);
        if (aside) return toAsideDocument(aside, getBody);
        if (!article) throw new Error(`No article at ${url}`);
        return {
          ...toSearchDocument(article, publication),
          // Not rendered for an article that is prepared already.
          get body() {
            return getBody(article.bodyKey);
          },
        };
      },
      names: toNames(publication),
      articles: publication.articles.map((article): Suggestion => {
        const { title, url, lang } = toArticleLink(article, publication);
        return toSuggestion({
          type: 'article',
          title,
          url,
          lang,
          note: getKindWords(article.data.kind, locale).name,
        });
      }),
      synonyms: [...toKindNames(publication), ...publication.site.synonyms],
    },
    toSearchOutput(work),
  );
  return { sources, finish };
}

function toAsideDocument({ toDocument, bodyKey }: Aside, getBody: SearchWork['getBody']): SearchDocument {
  if (bodyKey === undefined) return toDocument();
  return {
    ...toDocument(),
    get body() {
      return getBody(bodyKey);
    },
  };
}

/** The names of each kind, and the word of its articles that they stand for. */
function toKindNames({ articles, locale }: Publication): readonly (readonly string[])[] {
  return [...new Set(articles.map(({ data }) => data.kind))].sort().map((kind) => {
    const { name, plural, alsoCalled = [] } = getKindWords(kind, locale);
    return [...new Set([name, plural, ...alsoCalled])].concat(toKindMark(kind));
  });
}

function toSearchOutput({ output, kept, indexer }: SearchWork): SearchOutput {
  return {
    indexer,
    recall: (name) => kept.get(name),
    remember: (name, content) => kept.put(name, content),
    makeTexts: (source) => indexer.makeTexts(source),
    emit: async (path, key, getContent) => {
      if (!output.keep(path, key)) output.write({ path, key }, await getContent());
    },
  };
}

/** People, organisations, series and themes; those with the most articles first. */
function toNames(publication: Publication): readonly Suggestion[] {
  const toLines = (type: 'person' | 'organisation', lines: readonly DirectoryLine[]) =>
    lines.map(({ title, url, note, lang, count }) => ({ type, title, url, note, lang, count }));
  const tags = getPublicTags(publication).map((tag) => ({
    type: 'tag' as const,
    ...toTagLink(tag.slug, publication),
    note: publication.locale.words.tag,
    count: publication.byTag.get(tag.slug)?.length ?? 0,
  }));
  const series = getPublicSeries(publication).map(({ slug, data }) => ({
    type: 'series' as const,
    title: data.title,
    url: publication.paths.series(slug),
    note: publication.locale.words.series,
    ...toInLanguage(data.lang, publication),
    count: data.plan.length,
  }));
  return [
    ...toLines('person', toPeopleDirectory(publication)),
    ...toLines('organisation', toOrganisationDirectory(publication)),
    ...tags,
    ...series,
  ]
    .sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1))
    .map(toSuggestion);
}

function toSuggestion({ type, title, url, note, lang }: Named): Suggestion {
  return lang === undefined ? [type, title, url, note] : [type, title, url, note, '', lang];
}

interface Named extends Link {
  readonly type: Suggestion[0];
  readonly note: string;
}
