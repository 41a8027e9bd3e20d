import type { Locale } from '#locales/locale.ts';
import { toOwnSearchWords } from '#locales/get-locale.ts';
import { toMining, type Mining } from '#model/mining.ts';
import type { Site } from '#model/site.ts';
import type { Publication } from '#model/publication.ts';
import { toTitled, type Link } from './links.ts';
import { toMenu, toSections, type MenuLink } from './sections-view.ts';

/** Of a publication that has none of its own: see `drawIcon`. */
export const DRAWN_ICON = '/favicon.svg';

/** What every page shows of the publication. */
export interface SiteView {
  readonly title: string;
  readonly tagline: string;
  readonly description: string;
  readonly url: string;
  readonly language: string;
  readonly addresses?: Site['addresses'];
  readonly words: Site['words'];
  /** The owner’s words for scripts; absent where there are none. */
  readonly searchWords?: Partial<Locale['search']> | undefined;
  readonly kinds: Site['kinds'];
  readonly publisher: Site['publisher'];
  readonly social: Site['social'];
  /** What each page tells programs that mine texts; absent where nothing is chosen. */
  readonly mining?: Mining;
  /** Of feeds. */
  readonly hub?: string;
  /** Whether browsers keep articles. */
  readonly offline?: true;
  /** Pages of `content/pages/` named at the foot of every page. */
  readonly pages: readonly Link[];
  readonly menu: readonly MenuLink[];
  /** Addresses of the icons, and of the drawn title. */
  readonly icons: readonly string[];
  readonly logo?: string | undefined;
  /** Sections that have something to show, whether the menu leads to them or not. */
  readonly sections: readonly MenuLink[];
}

export function toSiteView(publication: Publication): SiteView {
  const { site, pages: own, paths, catalog } = publication;
  const { icons, logo } = catalog.identity;
  const { title, tagline, description, url, language, addresses, words, kinds, publisher, social } = site;
  const mining = toMining(site);
  const searchWords = toOwnSearchWords(site);
  const pages = own
    .filter((page) => page.data.menu)
    .map((page) => ({ ...toTitled(page, publication), url: paths.page(page.slug) }));
  return {
    ...{ title, tagline, description, url, language, words, kinds, publisher, social, pages },
    ...(addresses ? { addresses } : {}),
    searchWords: Object.keys(searchWords).length === 0 ? undefined : searchWords,
    icons: icons.length === 0 ? [DRAWN_ICON] : icons.map(({ path }) => path),
    logo: logo?.path,
    ...(mining ? { mining } : {}),
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    ...(site.offline ? { offline: true } : {}),
    menu: toMenu(publication),
    sections: toSections(publication),
  };
}
