import type { Publication } from '#model/publication.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import { paths } from '#model/paths.ts';
import { toIdeas } from '#model/views/ideas-view.ts';
import { toHomeView } from '#model/views/home-view.ts';
import { toCorrections, toQuestionGroups } from '#model/views/collected-views.ts';
import { toDateView } from '#model/views/summary.ts';
import { toSiteGraph } from '#outputs/structured-data/site.ts';
import { text } from '#locales/fr.ts';
import { toEpoch } from '#model/dates.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';

/** Pages of which there is one, and the owner's own pages. */
export function listFixedPages(publication: Publication): readonly PageEntry[] {
  return [
    toHomePage(publication),
    {
      path: paths.ideas,
      template: 'Ideas',
      head: toHead(text.ideas, text.ideasDescription, paths.ideas),
      view: { letters: toIdeas(publication) },
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
        feeds: hasCorrections(publication) ? toFeedLinks(text.corrections, paths.corrections) : [SITE_FEED],
      },
      view: { corrections: toCorrections(publication) },
    },
    toQuestionsPage(publication),
    {
      path: paths.notFound,
      template: 'NotFound',
      head: { ...toHead(text.notFound, text.notFoundDescription, paths.notFound), noindex: true },
      view: {},
    },
    ...listOwnPages(publication),
  ];
}

function toHomePage(publication: Publication): PageEntry {
  const { site, articles } = publication;
  const interview = articles.find(({ data }) => data.kind === 'interview');
  const outline = {
    path: paths.home,
    template: 'Home',
    quotes: interview ? [interview.bodyKey] : [],
    ...toNewest(publication),
  } as const;
  return new LazyPage(outline, () => ({
    ...outline,
    head: { ...toHead(site.title, site.description, paths.home), jsonLd: toSiteGraph(site) },
    view: toHomeView(publication),
  }));
}

function toQuestionsPage(publication: Publication): PageEntry {
  const answered = publication.articles.filter(({ facts }) =>
    facts.turns.some(({ question }) => question !== undefined),
  );
  const outline = {
    path: paths.questions,
    template: 'Questions',
    quotes: answered.map(({ bodyKey }) => bodyKey),
  } as const;
  return new LazyPage(outline, () => ({
    ...outline,
    head: toHead(text.questions, text.questionsDescription, paths.questions),
    view: { groups: toQuestionGroups(publication) },
  }));
}

/** The pages that quote answers from anywhere, home and the crossed questions, where `isWanted` says so. */
export function listQuotingPages(
  publication: Publication,
  isWanted: (path: string) => boolean = () => true,
): readonly PageEntry[] {
  const pages = [
    { path: paths.home, make: toHomePage },
    { path: paths.questions, make: toQuestionsPage },
  ];
  return pages.filter(({ path }) => isWanted(path)).map(({ make }) => make(publication));
}

/** The owner's own pages: content/pages/. */
export function listOwnPages(publication: Publication): readonly PageEntry[] {
  return publication.catalog.pages
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
        oldAnchors: getOldAnchors(publication.catalog.redirects, paths.page(slug), facts.anchors),
        ...(data.updated
          ? {
              updated: toDateView(
                toEpoch(data.updated, publication.site.timeZone),
                publication.site.timeZone,
              ),
            }
          : {}),
      },
      bodies: [bodyKey],
      ...(data.updated ? { lastModified: data.updated } : {}),
    }));
}

function hasCorrections(publication: Publication): boolean {
  return publication.articles.some((article) => article.data.corrections.length > 0);
}

function toNewest(publication: Publication): Pick<PageEntry, 'lastModified'> {
  const [newest] = publication.articles;
  return newest ? { lastModified: toDateView(newest.publishedAt, publication.site.timeZone).iso } : {};
}

function toHead(title: string, description: string, path: string): HeadView {
  return { title, description, path, kind: 'website', feeds: [SITE_FEED], trail: [], jsonLd: [] };
}
