import type { Site } from '#site.ts';
import type { Publication } from '#model/publication.ts';
import type { Link } from './links.ts';

/** What every page shows of the publication. */
export interface SiteView {
  readonly title: string;
  readonly tagline: string;
  readonly description: string;
  readonly url: string;
  readonly language: string;
  readonly publisher: Site['publisher'];
  readonly social: Site['social'];
  /** Pages of `content/pages/` named at the foot of every page. */
  readonly pages: readonly Link[];
}

export function toSiteView({ site, catalog, paths }: Publication): SiteView {
  const { title, tagline, description, url, language, publisher, social } = site;
  const pages = catalog.pages
    .filter((page) => page.data.menu && !page.data.draft)
    .map((page) => ({ title: page.data.title, url: paths.page(page.slug) }));
  return { title, tagline, description, url, language, publisher, social, pages };
}
