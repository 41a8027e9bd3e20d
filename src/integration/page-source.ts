import type { StoredBody } from '#model/body.ts';
import type { SiteView } from '#model/views/site-view.ts';
import { getPaths } from '#model/paths.ts';
import type { AssetsView, PageEntry, PageProps } from '#routes/entry.ts';

/** What the pages of Astro show. */
export interface PageSource {
  readonly pages: readonly PageEntry[];
  readonly site: SiteView;
  readonly assets: AssetsView;
  readonly getBody: (bodyKey: string) => StoredBody;
}

/** Props of a page, and where it is. */
export interface RoutedPage extends Pick<PageEntry, 'template'>, PageProps {
  /** Without the slashes around it; undefined for the home page. */
  readonly address: string | undefined;
  readonly bodies: readonly StoredBody[];
}

/** Node loads this module for the integration, and Vite once more for the pages: the process is all that both share. */
const SLOT = Symbol.for('idees-recues.page-source');

/** Called by the integration before Astro asks for its first page, and whenever the content has changed. */
export function setPageSource(source: PageSource): void {
  Reflect.set(globalThis, SLOT, source);
}

/** Every page but the one for missing addresses. */
export function listRoutedPages(): readonly RoutedPage[] {
  const known = getSource();
  const { notFound } = getPaths(known.site);
  return known.pages.filter(({ path }) => path !== notFound).map((page) => toRoutedPage(page, known));
}

export function getNotFoundPage(): RoutedPage {
  const known = getSource();
  const { notFound } = getPaths(known.site);
  const page = known.pages.find(({ path }) => path === notFound);
  if (!page) throw new Error('No page for missing addresses');
  return toRoutedPage(page, known);
}

/** What was set last. */
export function findPageSource(): PageSource | undefined {
  return Reflect.get(globalThis, SLOT);
}

function getSource(): PageSource {
  const source = findPageSource();
  if (!source) throw new Error('The integration `ideesRecues` is not in astro.config.mjs');
  return source;
}

/** Props are getters of their own: Astro copies them when it renders the page, and not before. */
function toRoutedPage(page: PageEntry, { site, assets, getBody }: PageSource): RoutedPage {
  return {
    address: page.path.slice(1, -1) || undefined,
    template: page.template,
    site,
    assets,
    get head() {
      return page.head;
    },
    get view() {
      return page.view;
    },
    get bodies() {
      return (page.bodies ?? []).map(getBody);
    },
  };
}
