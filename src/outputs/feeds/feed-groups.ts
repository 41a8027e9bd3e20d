import { toAbsolute, type FeedGroupName } from '#model/paths.ts';
import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import { toInLanguage } from '#model/views/links.ts';
import { toFormatLinks } from './formats.ts';
import { listFeedScopes, type FeedScope } from './scope.ts';

export interface FeedGroup {
  /** Its own page is `paths.feedGroup(sort)`. */
  readonly sort: FeedGroupName;
  readonly title: string;
  readonly lines: readonly FeedLine[];
}

const GROUPS = [
  'site',
  'kind',
  'language',
  'series',
  'tag',
  'person',
  'organisation',
  'combination',
] as const;
/** Kinds of which the feeds are many, and in alphabetical order. */
const SORTED: ReadonlySet<FeedScope['kind']> = new Set([
  'tag',
  'person',
  'organisation',
  'tag-and-kind',
  'person-and-kind',
]);

/** The feeds of each group that has one, in the order in which the groups are shown. */
export function groupFeeds(publication: Publication): ReadonlyMap<FeedGroupName, readonly FeedScope[]> {
  const groups = Map.groupBy(listFeedScopes(publication), ({ kind }) => toGroupName(kind));
  return new Map(
    GROUPS.flatMap((name) => {
      const scopes = groups.get(name);
      return scopes ? [[name, scopes] as const] : [];
    }),
  );
}

function toGroupName(kind: FeedScope['kind']): FeedGroupName {
  if (kind === 'corrections') return 'site';
  return kind === 'tag-and-kind' || kind === 'person-and-kind' ? 'combination' : kind;
}

/** The feeds as the page of feeds lists them; groups without a feed are left out. Made once for a publication. */
export const toFeedGroups = once((publication: Publication): readonly FeedGroup[] =>
  [...groupFeeds(publication)].map(([sort, scopes]) => ({
    sort,
    title: publication.locale.feeds.groups[sort],
    lines: [...Map.groupBy(scopes, ({ kind }) => kind)].flatMap(([kind, all]) =>
      (SORTED.has(kind) ? sortByName(all, publication) : all).map((scope) => toFeedLine(scope, publication)),
    ),
  })),
);

export function toFeedLine(
  { path, describe, homeUrl, total, kind }: FeedScope,
  publication: Publication,
): FeedLine {
  const { site, locale, paths } = publication;
  const { title, description, lang } = describe();
  const formats = toFormatLinks(path);
  return {
    title: kind === 'site' ? locale.words.feedOfSite : title,
    description,
    ...toInLanguage(lang, publication),
    homeUrl,
    preview: paths.feedPreview(path),
    formats,
    address: toAbsolute(formats[0].url, site.url),
    count: total,
    countWords: kind === 'corrections' ? locale.feeds.corrections(total) : locale.words.articles(total),
  };
}

function sortByName(scopes: readonly FeedScope[], { locale }: Publication): readonly FeedScope[] {
  const named = scopes.map((scope) => {
    const { title, sortName = title } = scope.describe();
    return { scope, sortName };
  });
  return named.sort((a, b) => locale.compare(a.sortName, b.sortName)).map(({ scope }) => scope);
}
