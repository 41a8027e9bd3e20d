import { getPaths } from '#model/paths.ts';
import type { Book, BookView } from './book-view.ts';
import { toUri } from './uri.ts';
import { mapElements, type XmlNode } from './xml.ts';
import { toFragmentId } from './xml-ids.ts';

/** Where a page of the site has gone in the book, and the ids that links to it may end with. */
export interface LinkTarget {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
}

/** By address on the site, `/articles/…/`. */
export type LinkTargets = ReadonlyMap<string, LinkTarget>;

/** A page whose links are being turned: its target in the book and its address on the site. */
export interface LinkSource extends LinkTarget {
  readonly url: string;
}

/** The file of a part, by its position in the plan. */
export function toPartFile(position: number, { locale }: Pick<Book, 'locale'>): string {
  return `${locale.addresses.bookFiles.part}-${String(position).padStart(3, '0')}.xhtml`;
}

/** Pages of the series that the contents of the book replace. */
export function toSeriesPaths(book: BookView): readonly string[] {
  const paths = getPaths(book);
  return [paths.series(book.slug), paths.wholeSeries(book.slug)];
}

/** Links between parts lead inside the book, other links of the site to the site; a link that leads nowhere is only its words. */
export function turnLinks(
  nodes: readonly XmlNode[],
  source: LinkSource,
  targets: LinkTargets,
  siteUrl: string,
): readonly XmlNode[] {
  return nodes.map((node) =>
    mapElements(node, (element) => {
      if (element.name !== 'a') return element;
      const { href, ...attributes } = element.attributes;
      const turned = href === undefined ? undefined : turnLink(href, source, targets, siteUrl);
      const dead = { ...attributes, 'epub:type': undefined, role: undefined };
      return { ...element, attributes: turned === undefined ? dead : { ...attributes, href: turned } };
    }),
  );
}

function turnLink(
  href: string,
  source: LinkSource,
  targets: LinkTargets,
  siteUrl: string,
): string | undefined {
  if (href.startsWith('#')) return toFragment(source, href.slice(1)) || undefined;
  const base = new URL(source.url, siteUrl);
  const url = URL.parse(href, base);
  if (!url) return undefined;
  const target =
    url.origin === new URL(siteUrl).origin ? targets.get(url.pathname.replace(/\/?$/, '/')) : undefined;
  return target ? `${target.file}${toFragment(target, url.hash.slice(1))}` : toUri(href, base);
}

/** `#id` when the target has that id, or nothing: a broken link then leads at least to the page. */
function toFragment({ ids }: LinkTarget, fragment: string): string {
  const id = toFragmentId(fragment);
  return fragment !== '' && ids.has(id) ? `#${id}` : '';
}
