import type { Site } from '#model/site.ts';
import type { Publication } from '#model/publication.ts';
import type { Link } from './links.ts';
import { toMenu, toSections, type MenuLink } from './sections-view.ts';

/** What every page shows of the publication. */
export interface SiteView {
  readonly title: string;
  readonly tagline: string;
  readonly description: string;
  readonly url: string;
  readonly language: string;
  readonly words: Site['words'];
  readonly kinds: Site['kinds'];
  readonly publisher: Site['publisher'];
  readonly social: Site['social'];
  /** Pages of `content/pages/` named at the foot of every page. */
  readonly pages: readonly Link[];
  readonly menu: readonly MenuLink[];
  /** Sections that have something to show, whether the menu leads to them or not. */
  readonly sections: readonly MenuLink[];
}

export function toSiteView(publication: Publication): SiteView {
  const { site, pages: own, paths } = publication;
  const { title, tagline, description, url, language, words, kinds, publisher, social } = site;
  const pages = own
    .filter((page) => page.data.menu)
    .map((page) => ({ title: page.data.title, url: paths.page(page.slug) }));
  return {
    ...{ title, tagline, description, url, language, words, kinds, publisher, social, pages },
    menu: toMenu(publication),
    sections: toSections(publication),
  };
}
