import { readFileSync } from 'node:fs';

const PAGE_LENGTH = 20;
const FEED_LENGTH = 20;
const FORMATS = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };
const publication = JSON.parse(readFileSync('_data/publication.json', 'utf8'));

/** The name of each term, by its address. */
export const names = Object.fromEntries([
  ...toNames('/', publication.kinds),
  ...toNames('/themes/', publication.tags),
  ...toNames('/personnes/', publication.people),
  ...toNames('/organisations/', publication.organisations),
]);

/** Every list of the publication, of articles newest first. */
export function toLibrary(articles) {
  const lists = [
    ...toLists('/', publication.kinds, groupBy(articles, ({ data }) => [data.genre])),
    ...toLists('/themes/', publication.tags, groupBy(articles, ({ data }) => data.themes)),
    ...toLists('/personnes/', publication.people, groupBy(articles, ({ data }) => data.personnes)),
    ...toLists('/organisations/', publication.organisations, groupBy(articles, ({ data }) => data.organisations ?? [])),
  ];
  const series = toSeries(articles);
  return { lists, series, byBase: Object.fromEntries([...lists, ...series].map((list) => [list.base, list])) };
}

export function toListPages(articles) {
  return toLibrary(articles).lists.flatMap((list) => {
    const pages = Math.max(1, Math.ceil(list.articles.length / PAGE_LENGTH));
    const toPath = (page) => (page === 1 ? list.base : `${list.base}page/${page}/`);
    return Array.from({ length: pages }, (_, index) => ({
      ...list,
      articles: list.articles.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
      page: index + 1,
      pages,
      path: toPath(index + 1),
      previous: index > 0 && toPath(index),
      next: index + 1 < pages && toPath(index + 2),
    }));
  });
}

export function toMonths(articles) {
  const months = groupBy(articles, ({ date }) => [date.toISOString().slice(0, 7)]);
  return [...months].map(([key, some]) => ({ key, path: `/archives/${key.replace('-', '/')}/`, articles: some }));
}

export function toYears(articles) {
  return [...Map.groupBy(toMonths(articles), ({ key }) => key.slice(0, 4))].map(([key, months]) => ({
    key,
    months,
    count: months.reduce((sum, month) => sum + month.articles.length, 0),
  }));
}

/** The documents of the history of the site's feed. */
export function toVolumes(articles) {
  return [...groupBy(articles, ({ data }) => [data.volume])].map(([number, some]) => ({
    list: { ...toSite(some), description: '' },
    format: 'atom',
    path: `/archives/flux/${number}.xml`,
  }));
}

/** Three formats of each feed. */
export function toFeeds(articles) {
  const { lists, series } = toLibrary(articles);
  const short = [toSite(articles), ...lists, ...toCombinations(articles)]
    .filter((list) => list.articles.length > 0)
    .map((list) => ({ ...list, articles: list.articles.slice(0, FEED_LENGTH) }));
  const whole = series.flatMap((list) => [
    list,
    { ...list, base: `${list.base}depuis-le-debut/`, articles: list.articles.toReversed() },
  ]);
  return [...short, ...whole].flatMap((list) =>
    Object.entries(FORMATS).map(([format, file]) => ({ list, format, path: `${list.base}${file}` })),
  );
}

function toNames(base, terms) {
  return terms.map(({ slug, name }) => [base + slug, name]);
}

function toSite(articles) {
  return { name: 'Le banc d’essai', description: '', base: '/', articles };
}

function toSeries(articles) {
  const parts = groupBy(articles, ({ data }) => (data.serie ? [data.serie] : []));
  return toLists('/series/', publication.series, parts).map((list) => ({
    ...list,
    articles: list.articles.toSorted((a, b) => a.data.part - b.data.part),
  }));
}

function toCombinations(articles) {
  return [...groupBy(articles, ({ data }) => data.combinaisons)].map(([slug, some]) => ({
    name: slug,
    description: '',
    base: `/combinaisons/${slug}/`,
    articles: some,
  }));
}

function toLists(base, terms, groups) {
  return terms.map((term) => ({ ...term, base: `${base}${term.slug}/`, articles: groups.get(term.slug) ?? [] }));
}

function groupBy(articles, toKeys) {
  const groups = new Map();
  for (const article of articles)
    for (const key of toKeys(article)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(article);
    }
  return groups;
}
