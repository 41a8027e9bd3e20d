import { posix } from 'node:path';
import { paths } from '../model/paths.ts';
import type { Place } from '../model/problem.ts';
import { key } from './finding.ts';
import type { CheckContext, ReadContent } from './rule.ts';

/** An address that leads elsewhere, wherever it is declared. `to` is undefined for a page that is gone. */
export interface Redirect {
  readonly from: string;
  readonly to: string | undefined;
  readonly file: string;
  /** Where the old address is written, and the new one. */
  readonly at: Place;
  readonly toAt: Place;
}

/** Redirects of `redirects.yaml`, aliases of articles, former names of themes. Cost: their number. */
export function listRedirects({ catalog }: ReadContent, { tagSlugs }: CheckContext): readonly Redirect[] {
  return [
    ...catalog.redirects.map((one, index) => ({
      from: one.from,
      to: 'to' in one ? one.to : undefined,
      file: 'redirects.yaml',
      at: key(index, 'from'),
      toAt: key(index, 'to'),
    })),
    ...catalog.articles.flatMap(({ file, slug, data }) =>
      data.aliases.map((from, index) => ({
        from,
        to: paths.article(slug),
        file,
        at: key('aliases', index),
        toAt: key('aliases', index),
      })),
    ),
    ...[...catalog.tags.values()].flatMap(({ slug, former }) =>
      former.map((old, place) => ({
        from: paths.tag(old),
        to: paths.tag(slug),
        file: 'tags.yaml',
        at: key(tagSlugs.lastIndexOf(slug), 'former', place),
        toAt: key(tagSlugs.lastIndexOf(slug), 'former', place),
      })),
    ),
  ];
}

/** Servers answer the same at `/a` and `/a/`, and old links carry either: both are one address. */
export function toAddressKey(path: string): string {
  const [bare = ''] = path.split('#');
  if (bare.includes('?') || bare.endsWith('/') || posix.extname(bare) !== '') return bare;
  return `${bare}/`;
}
