import { readFileSync } from 'node:fs';
import type { Article, Feed, Library, List, ListPage, Month, Publication, SeriesList, Term, Volume, Year } from './types.ts';

const PAGE_LENGTH = 20;
const FEED_LENGTH = 20;
const FORMATS = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export const publication: Publication = JSON.parse(readFileSync('_data/publication.json', 'utf8'));

const libraries = new WeakMap<readonly Article[], Library>();
let latest: readonly Article[] = [];

/** Newest first; the same array as long as the articles are the same. */
export function sortArticles(articles: readonly Article[]): readonly Article[] {
  const sorted = articles.toSorted((a, b) => b.date.getTime() - a.date.getTime());
  if (sorted.length !== latest.length || sorted.some((one, index) => one !== latest[index])) latest = sorted;
  return latest;
}

/** Every list of the publication, made once. */
export function toLibrary(articles: readonly Article[]): Library {
  const known = libraries.get(articles);
  if (known) return known;
  const lists = [
    ...toLists('/', publication.kinds, groupBy(articles, (article) => [article.data.genre])),
    ...toLists('/themes/', publication.tags, groupBy(articles, (article) => article.data.themes)),
    ...toLists('/personnes/', publication.people, groupBy(articles, (article) => article.data.personnes)),
    ...toLists('/organisations/', publication.organisations, groupBy(articles, (article) => article.data.organisations ?? [])),
  ];
  const made = { lists, byBase: new Map(lists.map((list) => [list.base, list])), series: toSeries(articles), combinations: toCombinations(articles) };
  libraries.set(articles, made);
  return made;
}

export function toListPages(articles: readonly Article[]): readonly ListPage[] {
  return toLibrary(articles).lists.flatMap((list) => {
    const pages = Math.max(1, Math.ceil(list.articles.length / PAGE_LENGTH));
    return Array.from({ length: pages }, (_, index) => ({ ...list, articles: list.articles.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH), page: index + 1, pages }));
  });
}

export function toMonths(articles: readonly Article[]): readonly Month[] {
  return [...groupBy(articles, (article) => [article.date.toISOString().slice(0, 7)])].map(([key, some]) => ({ key, articles: some }));
}

export function toYears(articles: readonly Article[]): readonly Year[] {
  return [...Map.groupBy(toMonths(articles), (month) => month.key.slice(0, 4))].map(([key, months]) => ({ key, months }));
}

export function toVolumes(articles: readonly Article[]): readonly Volume[] {
  return [...groupBy(articles, (article) => [article.data.volume])].map(([number, some]) => ({ number, articles: some }));
}

/** Three formats of each feed. */
export function toFeeds(articles: readonly Article[]): readonly Feed[] {
  const { lists, series, combinations } = toLibrary(articles);
  const site = { slug: '', name: 'Le banc d’essai', description: '', base: '/', articles };
  const short = [site, ...lists, ...combinations].filter((list) => list.articles.length > 0).map((list) => ({ ...list, articles: list.articles.slice(0, FEED_LENGTH) }));
  const whole = series.flatMap((list) => [list, { ...list, base: `${list.base}depuis-le-debut/`, articles: list.articles.toReversed() }]);
  return [...short, ...whole].flatMap((list) => (['rss', 'atom', 'json'] as const).map((format) => ({ list, format, path: `${list.base}${FORMATS[format]}` })));
}

function toSeries(articles: readonly Article[]): readonly SeriesList[] {
  const bySeries = groupBy(articles, (article) => (article.data.serie ? [article.data.serie] : []));
  return publication.series.map((one) => ({ ...one, base: `/series/${one.slug}/`, articles: (bySeries.get(one.slug) ?? []).toSorted((a, b) => (a.data.part ?? 0) - (b.data.part ?? 0)) }));
}

function toCombinations(articles: readonly Article[]): readonly List[] {
  return [...groupBy(articles, (article) => article.data.combinaisons)].map(([slug, some]) => ({ slug, name: slug, description: '', base: `/combinaisons/${slug}/`, articles: some }));
}

function toLists(base: string, terms: readonly Term[], index: ReadonlyMap<string, readonly Article[]>): readonly List[] {
  return terms.map((term) => ({ ...term, base: `${base}${term.slug}/`, articles: index.get(term.slug) ?? [] }));
}

function groupBy(articles: readonly Article[], toKeys: (article: Article) => readonly string[]): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles)
    for (const key of toKeys(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  return groups;
}
