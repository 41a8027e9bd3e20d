import type { Edition } from '../model/edition.ts';
import { getOldAnchors } from '../model/old-anchors.ts';
import { paths } from '../model/paths.ts';
import { toIdeas } from '../model/views/ideas-view.ts';
import { toHomeView } from '../model/views/home-view.ts';
import { toCorrections, toQuestionGroups } from '../model/views/collected-views.ts';
import { toDateView } from '../model/views/summary.ts';
import { toSiteGraph } from '../structured-data/site.ts';
import { text } from '../text.ts';
import { toEpoch } from '../model/dates.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';

/** Pages of which there is one, and the owner's own pages. */
export function listFixedPages(edition: Edition): readonly PageEntry[] {
  const { site } = edition;
  return [
    {
      path: paths.home,
      template: 'Home',
      head: { ...toHead(site.title, site.description, paths.home), jsonLd: toSiteGraph(site) },
      view: toHomeView(edition),
      ...toNewest(edition),
    },
    {
      path: paths.ideas,
      template: 'Ideas',
      head: toHead(text.ideas, text.ideasDescription, paths.ideas),
      view: { letters: toIdeas(edition) },
    },
    {
      path: paths.search,
      template: 'Search',
      head: toHead(text.search, text.searchDescription, paths.search),
      view: {},
    },
    {
      path: paths.corrections,
      template: 'Corrections',
      head: {
        ...toHead(text.corrections, text.correctionsDescription, paths.corrections),
        feeds: hasCorrections(edition) ? toFeedLinks(text.corrections, paths.corrections) : [SITE_FEED],
      },
      view: { corrections: toCorrections(edition) },
    },
    {
      path: paths.questions,
      template: 'Questions',
      head: toHead(text.questions, text.questionsDescription, paths.questions),
      view: { groups: toQuestionGroups(edition) },
    },
    {
      path: paths.notFound,
      template: 'NotFound',
      head: { ...toHead(text.notFound, text.notFoundDescription, paths.notFound), noindex: true },
      view: {},
    },
    ...listOwnPages(edition),
  ];
}

/** The owner's own pages: content/pages/. */
export function listOwnPages(edition: Edition): readonly PageEntry[] {
  return edition.catalog.pages
    .filter((page) => !page.data.draft)
    .map(({ slug, data, bodyKey, facts, file }) => ({
      path: paths.page(slug),
      template: 'Page' as const,
      head: toHead(data.title, data.summary, paths.page(slug)),
      view: {
        slug,
        title: data.title,
        summary: data.summary,
        bodyKey,
        file,
        headings: facts.headings,
        oldAnchors: getOldAnchors(edition.catalog.redirects, paths.page(slug), facts.anchors),
        ...(data.updated
          ? { updated: toDateView(toEpoch(data.updated, edition.site.timeZone), edition.site.timeZone) }
          : {}),
      },
      bodies: [bodyKey],
      ...(data.updated ? { lastModified: data.updated } : {}),
    }));
}

function hasCorrections(edition: Edition): boolean {
  return edition.articles.some((article) => article.data.corrections.length > 0);
}

function toNewest(edition: Edition): Pick<PageEntry, 'lastModified'> {
  const [newest] = edition.articles;
  return newest ? { lastModified: toDateView(newest.publishedAt, edition.site.timeZone).iso } : {};
}

function toHead(title: string, description: string, path: string): HeadView {
  return { title, description, path, kind: 'website', feeds: [SITE_FEED], trail: [], jsonLd: [] };
}
