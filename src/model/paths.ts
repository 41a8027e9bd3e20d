import { getKindWords, KINDS, type Kind } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';
import type { Anchors, Locale } from '#locales/locale.ts';
import type { AddressLanguage } from './address-language.ts';
import { once } from './once.ts';

/** A sort of feeds that has a list of its own where they are many. */
export type FeedGroupName = keyof Locale['addresses']['feedGroups'];

export type Paths = ReturnType<typeof createPaths>;

const getPathsOf = once(createPaths);

/** The addresses of a site; made once for each locale. */
export function getPaths({ language, addresses = language }: AddressLanguage): Paths {
  return getPathsOf(getLocale(addresses));
}

/** The anchors that the site makes, in the language of its addresses. */
export function getAnchors({ language, addresses = language }: AddressLanguage): Anchors {
  return getLocale(addresses).addresses.anchors;
}

/** The fragment of a comment on its page. */
export function toCommentAnchor(id: string, { comment }: Pick<Anchors, 'comment'>): string {
  return `${comment}-${id}`;
}

/** The fragments of the replies to an article: the day of each, and its rank on that day. */
export function listReplyAnchors(
  replies: readonly { readonly date: string }[],
  { replies: section }: Pick<Anchors, 'replies'>,
): readonly string[] {
  return replies.map(({ date }, index) => {
    const rank = replies.slice(0, index).filter((one) => one.date === date).length + 1;
    return `${section}-${date}${rank > 1 ? `-${rank}` : ''}`;
  });
}

/** Every address of the site, all lower case and all but files ending in a slash. Nothing else builds one. */
export function createPaths(locale: Locale) {
  const names = locale.addresses;
  const toList = (kind: Kind) => getKindWords(kind, locale).address;
  const [series, tags, people, feeds] = [names.series, names.tags, names.people, names.feeds];
  return {
    home: '/',
    article: (slug: string) => `/${names.articles}/${slug}/`,
    /** The same article in Markdown. */
    markdown: (slug: string) => `/${names.articles}/${slug}.md`,
    kind: (kind: Kind) => `/${toList(kind)}/`,
    seriesList: `/${series}/`,
    series: (slug: string) => `/${series}/${slug}/`,
    wholeSeries: (slug: string) => `/${series}/${slug}/${names.whole}/`,
    epub: (slug: string) => `/${series}/${slug}/${slug}.epub`,
    tags: `/${tags}/`,
    tag: (slug: string) => `/${tags}/${slug}/`,
    people: `/${people}/`,
    person: (slug: string) => `/${people}/${slug}/`,
    organisations: `/${names.organisations}/`,
    organisation: (slug: string) => `/${names.organisations}/${slug}/`,
    ideas: `/${names.ideas}/`,
    booklet: `/${names.ideas}/${names.booklet}/`,
    questions: `/${names.questions}/`,
    corrections: `/${names.corrections}/`,
    verdicts: `/${names.verdicts}/`,
    archive: `/${names.archive}/`,
    archiveYear: (year: string) => `/${names.archive}/${year}/`,
    archiveMonth: (yearMonth: string) => `/${names.archive}/${yearMonth.replace('-', '/')}/`,
    /** By a tag, `pt-BR`. */
    language: (tag: string) => `/${names.languages}/${tag.toLowerCase()}/`,
    search: `/${names.search}/`,
    feeds: `/${feeds}/`,
    page: (slug: string) => `/${slug}/`,
    notFound: '/404.html',
    sitemap: '/sitemap.xml',
    /** Of the worker that keeps what readers open. */
    worker: '/sw.js',
    /** By its file name, `site.json`. */
    schema: (name: string) => `/schemas/${name}`,
    opml: `/${feeds}/${names.subscriptions}.opml`,
    short: (code: string) => `/${names.short}/${code}/`,
    card: (of: 'articles' | 'series' | 'people', slug: string) => `/${names.cards}/${names[of]}/${slug}.png`,
    /** What the feed of a scope looks like, for people. */
    feedPreview: (scope: string) => (scope === '/' ? `/${feeds}/${names.everything}/` : `/${feeds}${scope}`),
    /** Every feed of one sort, when they are too many for the page of feeds. */
    feedGroup: (sort: FeedGroupName) => `/${feeds}/${names.feedGroups[sort]}/`,
    /** Scopes of feeds that are not the address of a page. */
    seriesFromStart: (slug: string) => `/${series}/${slug}/${names.fromStart}/`,
    tagAndKind: (tag: string, kind: Kind) => `/${tags}/${tag}/${toList(kind)}/`,
    personAndKind: (person: string, kind: Kind) => `/${people}/${person}/${toList(kind)}/`,
    /** Document `n`, from 1 for the oldest, of the history of the site's feed. */
    feedHistory: (n: number | string) => `/${names.archive}/${feeds}/${n}.xml`,
    /** Page `n` (from 1) of a list that begins at `base`. */
    listPage: (base: string, n: number | string) => (n === 1 ? base : `${base}${names.page}/${n}/`),
  } as const;
}

/** First parts of addresses that the site keeps for itself: no page of `content/pages/` may take one. */
export function listReserved({ language, addresses: made = language }: AddressLanguage): ReadonlySet<string> {
  const locale = getLocale(made);
  const { addresses } = locale;
  const { articles, series, tags, people, organisations, ideas, questions, corrections, verdicts } =
    addresses;
  const { archive, languages, search, feeds, short, cards, page } = addresses;
  return new Set([
    ...[articles, series, tags, people, organisations, ideas, questions, corrections],
    ...[verdicts, archive, languages, search, feeds, short, cards, page],
    ...KINDS.map((kind) => getKindWords(kind, locale).address),
    ...['images', 'assets', 'pagefind', 'schemas', '_hosting'],
  ]);
}

/** The whole address of a path of the site. */
export function toAbsolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
