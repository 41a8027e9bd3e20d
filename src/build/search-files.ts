import type { StoredBody } from '#model/body.ts';
import { getKind, getKindWords } from '#kinds/kinds.ts';
import type { Figure } from '#kinds/sections.ts';
import type { Locale } from '#locales/locale.ts';
import { startSearch, type FinishSearch, type SearchOutput } from '#outputs/search/build-search.ts';
import type { SearchDocument } from '#outputs/search/document.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import type { Article } from '#model/catalog.ts';
import { getOrganisations, getPeople, type Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toOrganisationDirectory, toPeopleDirectory, type DirectoryLine } from '#model/views/people-view.ts';
import { toSummary, type ArticleSummary } from '#model/views/summary.ts';
import { toDigestOf } from '#engine/digest.ts';
import { getPublicTags } from '#routes/tags.ts';
import type { FileStore } from '#engine/file-store.ts';
import type { Output } from '#engine/output.ts';
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
  const sources = [...documents].map(([url, article]) => known.get(url) ?? toSource(article, publication));
  const finish = await startSearch(
    {
      version,
      page: paths.search,
      sources,
      getDocument: (url) => {
        const article = documents.get(url);
        if (!article) throw new Error(`No article at ${url}`);
        return {
          ...toDocument(article, publication),
          // Not rendered for an article that is prepared already.
          get body() {
            return getBody(article.bodyKey);
          },
        };
      },
      names: toNames(publication),
      articles: publication.articles.map((article): Suggestion => [
        'article',
        article.data.title,
        paths.article(article.slug),
        getKindWords(article.data.kind, locale).name,
      ]),
      synonyms: publication.site.synonyms,
    },
    toSearchOutput(work),
  );
  return { sources, finish };
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

function toSource(article: Article, publication: Publication): ShardSource {
  const document = toDocument(article, publication);
  return {
    url: document.url,
    date: document.date,
    key: toDigestOf([JSON.stringify(document), article.bodyKey]),
  };
}

type Unread = Omit<SearchDocument, 'body'>;

function toDocument(article: Article, publication: Publication): Unread {
  const summary = toSummary(article, publication);
  const { catalog, locale } = publication;
  return {
    url: summary.url,
    title: summary.title,
    summary: summary.summary,
    kind: summary.kind,
    kindLabel: getKindWords(summary.kind, locale).name,
    date: summary.date.day,
    dateText: summary.date.text,
    year: summary.date.day.slice(0, 4),
    tags: article.data.tags.map((slug) => catalog.tags.get(slug)?.label ?? slug),
    people: getPeople(article)
      .flatMap((slug) => catalog.people.get(slug)?.data ?? [])
      .filter((person) => !person.collective)
      .map((person) => person.name),
    organisations: getOrganisations(article).flatMap(
      (slug) => catalog.organisations.get(slug)?.data.name ?? [],
    ),
    entry: summary.entry,
    isFiction: article.data.fiction || undefined,
    extras: toExtras(article, locale),
    ...toPart(summary, locale),
  };
}

function toPart({ part }: ArticleSummary, { words }: Locale): Pick<Unread, 'series' | 'part'> {
  return part ? { series: part.series.title, part: words.seriesPart(part.position, part.total) } : {};
}

/** What the page prints outside the body, with the anchors of its sections. */
function toExtras({ data }: Article, { words }: Locale): NonNullable<Unread['extras']> {
  const kind = getKind(data.kind);
  const { facts = [], figures = [], verdicts = [] } = kind.getSections(data);
  return [
    { id: 'faits', title: words.facts, texts: facts.map((fact) => fact.text) },
    { id: 'chiffres', title: words.figures, texts: figures.map(toFigureWords) },
    { id: 'avis', title: words.verdict, texts: verdicts.map(({ text }) => text), kind: 'verdict' as const },
    { id: '', title: '', texts: kind.toSearchTexts(data), kind: 'notes' as const },
    { id: 'sources', title: words.sources, texts: data.sources.map(toSourceWords), kind: 'notes' as const },
    { id: 'corrections', title: words.corrections, texts: data.corrections.map((one) => one.text) },
  ].filter(({ texts }) => texts.length > 0);
}

function toFigureWords({ label, value, unit = '' }: Figure): string {
  return `${label} : ${value} ${unit}`;
}

function toSourceWords({ author = '', title, publication = '' }: Article['data']['sources'][number]): string {
  return [author, title, publication].filter((part) => part !== '').join(', ');
}

/** People, organisations, series and themes; those with the most articles first. */
function toNames(publication: Publication): readonly Suggestion[] {
  const toLines = (type: 'person' | 'organisation', lines: readonly DirectoryLine[]) =>
    lines.map(({ title, url, note, count }) => ({ type, title, url, note, count }));
  const tags = getPublicTags(publication).map((tag) => ({
    type: 'tag' as const,
    title: tag.label,
    url: publication.paths.tag(tag.slug),
    note: publication.locale.words.tag,
    count: publication.byTag.get(tag.slug)?.length ?? 0,
  }));
  const series = getPublicSeries(publication).map(({ slug, data }) => ({
    type: 'series' as const,
    title: data.title,
    url: publication.paths.series(slug),
    note: publication.locale.words.series,
    count: data.plan.length,
  }));
  return [
    ...toLines('person', toPeopleDirectory(publication)),
    ...toLines('organisation', toOrganisationDirectory(publication)),
    ...tags,
    ...series,
  ]
    .sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1))
    .map(({ type, title, url, note }): Suggestion => [type, title, url, note]);
}
