import type { Kind } from './article.ts';

/** The part of an address that names each kind's list. */
export const KIND_PATHS = {
  interview: 'entretiens',
  'case-study': 'etudes-de-cas',
  essay: 'essais',
  excerpt: 'revue-de-web',
  'event-report': 'comptes-rendus',
  'book-review': 'notes-de-lecture',
  guide: 'guides',
} as const satisfies Record<Kind, string>;

/** Every address of the site, all lower case and all but files ending in a slash. Nothing else builds one. */
export const paths = {
  home: '/',
  article: (slug: string) => `/articles/${slug}/`,
  kind: (kind: Kind) => `/${KIND_PATHS[kind]}/`,
  seriesList: '/series/',
  series: (slug: string) => `/series/${slug}/`,
  wholeSeries: (slug: string) => `/series/${slug}/integrale/`,
  book: (slug: string) => `/series/${slug}/${slug}.epub`,
  tags: '/themes/',
  tag: (slug: string) => `/themes/${slug}/`,
  people: '/personnes/',
  person: (slug: string) => `/personnes/${slug}/`,
  organisations: '/organisations/',
  organisation: (slug: string) => `/organisations/${slug}/`,
  ideas: '/idees/',
  questions: '/questions/',
  corrections: '/corrections/',
  archive: '/archives/',
  archiveYear: (year: string) => `/archives/${year}/`,
  archiveMonth: (yearMonth: string) => `/archives/${yearMonth.replace('-', '/')}/`,
  search: '/recherche/',
  feeds: '/flux/',
  page: (slug: string) => `/${slug}/`,
  notFound: '/404.html',
  sitemap: '/sitemap.xml',
  opml: '/flux/abonnements.opml',
  short: (code: string) => `/s/${code}/`,
  card: (kind: 'articles' | 'series' | 'personnes', slug: string) => `/cartes/${kind}/${slug}.png`,
  /** What the feed of a scope looks like, for people. */
  feedPreview: (scope: string) => (scope === '/' ? '/flux/tout/' : `/flux${scope}`),
  /** Every feed of one sort, when they are too many for the page of feeds. */
  feedGroup: (sort: string) => `/flux/${sort}/`,
  /** Page `n` (from 1) of a list that begins at `base`. */
  listPage: (base: string, n: number) => (n === 1 ? base : `${base}page/${n}/`),
} as const;

/** First parts of addresses that the site keeps for itself: no page of `content/pages/` may take one. */
export const RESERVED = new Set([
  'articles',
  'series',
  'themes',
  'personnes',
  'organisations',
  'idees',
  'questions',
  'corrections',
  'archives',
  'recherche',
  'flux',
  's',
  'cartes',
  'images',
  'assets',
  'pagefind',
  'page',
  '_hosting',
  ...Object.values(KIND_PATHS),
]);

/** The whole address of a path of the site. */
export function toAbsolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
