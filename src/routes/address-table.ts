import { KINDS } from '#kinds/kinds.ts';
import { once } from '#model/once.ts';
import type { Paths } from '#model/paths.ts';
import { atom } from '#outputs/feeds/atom.ts';
import { FEED_FORMATS, listFeedPaths, toFeedPath } from '#outputs/feeds/formats.ts';
import { AddressPattern, type AddressParts } from './address-pattern.ts';

/** A thing that has addresses from the day that it is declared, even while they have nothing to show. */
export interface Owner {
  readonly sort: 'site' | 'article' | 'page' | 'kind' | 'series' | 'tag' | 'person' | 'organisation';
  /** The name of the kind, for a kind; nothing for the site. */
  readonly slug: string;
}

/** Addresses of one shape. */
export interface AddressRow {
  readonly sort:
    Owner['sort'] | 'language' | 'part of a thing' | 'list page' | 'date' | 'feed' | 'feed preview' | 'short';
  readonly pattern: AddressPattern;
  /** What stands for it when it goes: its first page for another page of a list, its year for a month … */
  readonly parent?: AddressPattern;
  /** What stands for it while its owner has nothing to show. */
  readonly whenEmpty?: string;
  /** What has it by itself; `slug` where the pattern does not give it. */
  readonly owner?: Owner['sort'];
  readonly slug?: string;
  /** Whether it has feeds; `alone` where no page is there. */
  readonly feeds?: 'beside' | 'alone';
}

type RowText = Omit<AddressRow, 'pattern' | 'parent'> & {
  readonly pattern: string;
  readonly parent?: string;
};

export interface FoundAddress {
  readonly row: AddressRow;
  readonly parts: AddressParts;
}

/** The row of an address, and what the names in its pattern stand for. */
export function findAddress(address: string, paths: Paths): FoundAddress | undefined {
  for (const row of getTable(paths)) {
    const parts = row.pattern.match(address);
    if (parts) return { row, parts };
  }
  return undefined;
}

/** Every address that a thing has by itself, feeds and their previews included, whatever there is to show. */
export function listOwnAddresses({ sort, slug }: Owner, paths: Paths): readonly string[] {
  return getTable(paths)
    .filter((row) => row.owner === sort && (row.slug === undefined || row.slug === slug))
    .flatMap(({ pattern, feeds }) => {
      const path = pattern.fill({ slug });
      return [
        ...(feeds === 'alone' ? [] : [path]),
        ...(feeds === undefined ? [] : [paths.feedPreview(path), ...listFeedPaths(path)]),
      ];
    });
}

const getTable = once((paths: Paths): readonly AddressRow[] =>
  listRows(paths).map(({ pattern, parent, ...row }) => ({
    ...row,
    pattern: new AddressPattern(pattern),
    parent: parent === undefined ? undefined : new AddressPattern(parent),
  })),
);

/** Every shape of address, in the order in which they are recognised: an address is of the first that fits. */
function listRows(paths: Paths): readonly RowText[] {
  const slug = '{slug}';
  const [series, tag, person] = [paths.series(slug), paths.tag(slug), paths.person(slug)];
  return [
    { sort: 'site', pattern: paths.home, owner: 'site', feeds: 'beside' },
    { sort: 'site', pattern: paths.corrections, owner: 'site', feeds: 'beside' },
    { sort: 'site', pattern: paths.verdicts, whenEmpty: paths.archive },
    { sort: 'site', pattern: paths.worker },
    { sort: 'short', pattern: paths.short(slug) },
    { sort: 'article', pattern: paths.article(slug), owner: 'article' },
    { sort: 'part of a thing', pattern: paths.markdown(slug), parent: paths.article(slug) },
    ...KINDS.map((kind): RowText => ({
      sort: 'kind',
      pattern: paths.kind(kind),
      whenEmpty: paths.archive,
      owner: 'kind',
      slug: kind,
      feeds: 'beside',
    })),
    { sort: 'language', pattern: paths.language(slug), whenEmpty: paths.archive },
    { sort: 'tag', pattern: tag, whenEmpty: paths.tags, owner: 'tag', feeds: 'beside' },
    { sort: 'series', pattern: series, whenEmpty: paths.seriesList, owner: 'series', feeds: 'beside' },
    { sort: 'feed preview', pattern: paths.feedPreview('{scope}') },
    { sort: 'list page', pattern: paths.listPage('{list}', '{n}'), parent: '{list}' },
    { sort: 'date', pattern: paths.archiveMonth('{year}-{month}'), parent: paths.archiveYear('{year}') },
    { sort: 'date', pattern: paths.archiveYear('{year}'), parent: paths.archive },
    { sort: 'feed', pattern: paths.feedHistory('{n}'), parent: toFeedPath(paths.home, atom) },
    ...FEED_FORMATS.map((format): RowText => ({
      sort: 'feed',
      pattern: toFeedPath('{scope}', format),
      parent: '{scope}',
    })),
    { sort: 'part of a thing', pattern: paths.booklet, parent: paths.ideas },
    { sort: 'part of a thing', pattern: paths.epub(slug), parent: series, owner: 'series' },
    { sort: 'part of a thing', pattern: paths.wholeSeries(slug), parent: series, owner: 'series' },
    {
      sort: 'part of a thing',
      pattern: paths.seriesFromStart(slug),
      parent: series,
      owner: 'series',
      feeds: 'alone',
    },
    // What it holds for one kind of articles, or held for something once.
    ...[series, tag, person].map((parent): RowText => ({
      sort: 'part of a thing',
      pattern: `${parent}{part}/`,
      parent,
    })),
    { sort: 'person', pattern: person, owner: 'person', feeds: 'beside' },
    { sort: 'organisation', pattern: paths.organisation(slug), owner: 'organisation', feeds: 'beside' },
    { sort: 'page', pattern: paths.page(slug), owner: 'page' },
  ];
}
