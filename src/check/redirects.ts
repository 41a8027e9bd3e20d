import { isAnchorRedirect } from '#model/old-anchors.ts';
import type { Place } from '#model/problem.ts';
import type { RedirectData } from '#model/redirect.ts';
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

/** Redirects of pages: `redirects.yaml`, aliases of texts, former names of themes. Cost: their number. */
export function listRedirects(
  { catalog }: ReadContent,
  { tagSlugs, paths }: CheckContext,
): readonly Redirect[] {
  return [
    ...catalog.redirects.flatMap((one, index) => (isAnchorRedirect(one) ? [] : [toRedirect(one, index)])),
    ...[
      ...catalog.articles.map((one) => ({ ...one, to: paths.article(one.slug) })),
      ...catalog.pages.map((one) => ({ ...one, to: paths.page(one.slug) })),
    ].flatMap(({ file, to, data }) =>
      data.aliases.map((from, index) => ({
        from,
        to,
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

/** Anchors that a text had, of `redirects.yaml`: no server ever sees them, the page keeps them. Cost: their number. */
export function listAnchorRedirects({ catalog }: ReadContent): readonly Redirect[] {
  return catalog.redirects.flatMap((one, index) => (isAnchorRedirect(one) ? [toRedirect(one, index)] : []));
}

function toRedirect(one: RedirectData, index: number): Redirect {
  return {
    from: one.from,
    to: 'to' in one ? one.to : undefined,
    file: 'redirects.yaml',
    at: key(index, 'from'),
    toAt: key(index, 'to'),
  };
}
