import { toAddressKey } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { isAnchorRedirect } from '#model/old-anchors.ts';
import { getState } from '#model/visibility.ts';
import { FEED_FORMATS, toFeedPath } from '#outputs/feeds/formats.ts';
import { getPublicSeries } from '#model/views/home-view.ts';

/** An old address, and where it leads or why it is gone. */
export interface Redirect {
  readonly from: string;
  readonly to?: string;
  readonly gone?: string;
  /** Published anchors of the old address that the new one still has. */
  readonly anchors?: readonly string[];
}

export type RedirectIndex = ReadonlyMap<string, Redirect>;

/**
 * Every redirect that somebody declared, by the key of its old address, each straight to where it ends: redirects.yaml,
 * aliases, former names of themes, short addresses, articles taken back. Cost: their number.
 */
export function indexRedirects(publication: Publication, codes: ReadonlyMap<string, string>): RedirectIndex {
  const all = new Map<string, Redirect>();
  for (const redirect of listDeclared(publication, codes)) {
    const key = toAddressKey(redirect.from);
    if (!all.has(key)) all.set(key, redirect);
  }
  return new Map([...all].map(([key, one]) => [key, follow(one, all)]));
}

function listDeclared(publication: Publication, codes: ReadonlyMap<string, string>): readonly Redirect[] {
  const { catalog, paths } = publication;
  return [
    ...catalog.redirects.filter((one) => !isAnchorRedirect(one)),
    ...publication.articles.flatMap((article) =>
      article.data.aliases.map((from) => ({ from, to: paths.article(article.slug) })),
    ),
    ...publication.pages.flatMap(({ slug, data }) =>
      data.aliases.map((from) => ({ from, to: paths.page(slug) })),
    ),
    ...listFormerTags(publication),
    ...listShort(publication, codes).map(({ from, to }) => ({ from, to })),
    ...catalog.articles
      .filter((article) => getState(article, publication.now) === 'withdrawn')
      .flatMap(({ slug, data: { aliases, withdrawn } }) =>
        [paths.article(slug), ...aliases].map((from) => ({ from, gone: withdrawn?.reason ?? '' })),
      ),
  ];
}

/** Those who subscribed to a theme under its former name keep their feed. */
function listFormerTags({ catalog, byTag, paths }: Publication): readonly Redirect[] {
  return [...catalog.tags.values()]
    .filter(({ slug }) => byTag.has(slug))
    .flatMap(({ slug, former }) =>
      former.flatMap((old) =>
        [{ file: '' }, ...FEED_FORMATS].map((format) => ({
          from: toFeedPath(paths.tag(old), format),
          to: toFeedPath(paths.tag(slug), format),
        })),
      ),
    );
}

/** Where each short address leads, and the owner by which the register knows it: the identity of an article, the page of a series. */
export function listShort(
  publication: Publication,
  codes: ReadonlyMap<string, string>,
): readonly (Redirect & { readonly owner: string })[] {
  const { paths } = publication;
  return [
    ...getPublicSeries(publication).flatMap(({ slug, data }) =>
      data.code ? [{ from: paths.short(data.code), to: paths.series(slug), owner: paths.series(slug) }] : [],
    ),
    ...publication.articles.flatMap(({ id, slug }) => {
      const code = codes.get(id);
      return code === undefined ? [] : [{ from: paths.short(code), to: paths.article(slug), owner: id }];
    }),
  ];
}

/** A reader is sent once, whatever the number of moves; checks refuse loops. */
function follow(redirect: Redirect, all: RedirectIndex): Redirect {
  let end = redirect;
  for (let steps = 0; end.to !== undefined && steps < 10; steps += 1) {
    const next = all.get(toAddressKey(end.to));
    if (!next) break;
    end = next;
  }
  if (end === redirect) return redirect;
  const { from } = redirect;
  return end.to === undefined ? { from, gone: end.gone ?? '' } : { from, to: keepAnchor(end.to, redirect) };
}

function keepAnchor(to: string, { to: first = '' }: Redirect): string {
  const anchor = first.indexOf('#');
  return to.includes('#') || anchor < 0 ? to : `${to}${first.slice(anchor)}`;
}
