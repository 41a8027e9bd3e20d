import type { Publication } from '#model/publication.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import { toIdeas } from '#model/views/ideas-view.ts';
import { getLead, toHomeView } from '#model/views/home-view.ts';
import { toCorrections, toQuestionGroups } from '#model/views/collected-views.ts';
import { hasVerdicts, toLedger } from '#model/views/ledger-view.ts';
import { toInLanguage } from '#model/views/links.ts';
import { isEmptySection } from '#model/views/sections-view.ts';
import { toComments } from '#model/views/article-view.ts';
import { toDateView } from '#model/views/summary.ts';
import { toSiteGraph } from '#outputs/structured-data/site.ts';
import { toEpoch } from '#model/dates.ts';
import type { PageEntry } from './entry.ts';
import { getSiteFeed, toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';
import { toPageHead } from './page-head.ts';

/** Pages of which there is one, and the owner's own pages. */
export function listFixedPages(publication: Publication): readonly PageEntry[] {
  const { paths } = publication;
  const { words } = publication.locale;
  return [
    toHomePage(publication),
    new LazyPage({ path: paths.ideas, template: 'Ideas' }, () => ({
      head: toPageHead(
        { title: words.ideas, description: words.ideasDescription, path: paths.ideas },
        publication,
      ),
      view: { letters: toIdeas(publication) },
    })),
    new LazyPage({ path: paths.search, template: 'Search' }, () => ({
      head: toPageHead(
        { title: words.search, description: words.searchDescription, path: paths.search },
        publication,
      ),
      view: {},
    })),
    toCorrectionsPage(publication),
    toQuestionsPage(publication),
    ...listVerdictsPage(publication),
    ...listBooklet(publication),
    new LazyPage({ path: paths.notFound, template: 'NotFound' }, () => ({
      head: {
        ...toPageHead(
          { title: words.notFound, description: words.notFoundDescription, path: paths.notFound },
          publication,
        ),
        noindex: true,
      },
      view: {},
    })),
    ...listOwnPages(publication),
  ];
}

function toCorrectionsPage(publication: Publication): PageEntry {
  const { corrections: title, correctionsDescription: description } = publication.locale.words;
  const path = publication.paths.corrections;
  return new LazyPage({ path, template: 'Corrections' }, () => ({
    head: {
      ...toPageHead({ title, description, path }, publication),
      feeds: hasCorrections(publication)
        ? toFeedLinks({ title, scope: path }, publication)
        : [getSiteFeed(publication)],
    },
    view: { corrections: toCorrections(publication) },
  }));
}

function toHomePage(publication: Publication): PageEntry {
  const { site, articles, paths } = publication;
  const [newest] = articles;
  const interview = articles.find(({ data }) => data.kind === 'interview');
  const lead = getLead(publication);
  const descriptor = {
    path: paths.home,
    template: 'Home',
    quotes: interview ? [interview.bodyKey] : [],
    // Its drawing is shown.
    bodies: lead && site.home.order.includes('entry') ? [lead.bodyKey] : [],
    lastModified: newest && toDateView(newest.publishedAt, publication).iso,
  } as const;
  return new LazyPage(descriptor, () => ({
    head: {
      ...toPageHead({ title: site.title, description: site.description, path: paths.home }, publication),
      jsonLd: toSiteGraph(publication),
    },
    view: toHomeView(publication),
  }));
}

function toQuestionsPage(publication: Publication): PageEntry {
  const answered = publication.articles.filter(({ facts }) =>
    facts.turns.some(({ question }) => question !== undefined),
  );
  const { words } = publication.locale;
  const path = publication.paths.questions;
  const descriptor = {
    path,
    template: 'Questions',
    quotes: answered.map(({ bodyKey }) => bodyKey),
  } as const;
  return new LazyPage(descriptor, () => ({
    head: toPageHead({ title: words.questions, description: words.questionsDescription, path }, publication),
    view: { groups: toQuestionGroups(publication) },
  }));
}

/** The dictionary to be printed, once it has an entry. */
function listBooklet(publication: Publication): readonly PageEntry[] {
  if (isEmptySection(publication.paths.ideas, publication)) return [];
  const { booklet: title, bookletDescription: description, ideas } = publication.locale.words;
  const path = publication.paths.booklet;
  return [
    new LazyPage({ path, template: 'Booklet' }, () => ({
      head: {
        ...toPageHead({ title, description, path }, publication),
        trail: [{ title: ideas, url: publication.paths.ideas }],
      },
      view: { letters: toIdeas(publication) },
    })),
  ];
}

function listVerdictsPage(publication: Publication): readonly PageEntry[] {
  if (!hasVerdicts(publication)) return [];
  const { verdicts: title, verdictsDescription: description } = publication.locale.words;
  const path = publication.paths.verdicts;
  return [
    new LazyPage({ path, template: 'Verdicts' }, () => ({
      head: toPageHead({ title, description, path }, publication),
      view: { cases: toLedger(publication) },
    })),
  ];
}

/** The pages that quote answers from anywhere, home and the crossed questions, where `isWanted` holds. */
export function listQuotingPages(
  publication: Publication,
  isWanted: (path: string) => boolean = () => true,
): readonly PageEntry[] {
  const pages = [
    { path: publication.paths.home, make: toHomePage },
    { path: publication.paths.questions, make: toQuestionsPage },
  ];
  return pages.filter(({ path }) => isWanted(path)).map(({ make }) => make(publication));
}

/** The owner's own pages: content/pages/. */
export function listOwnPages(publication: Publication): readonly PageEntry[] {
  const { paths } = publication;
  return publication.pages.map(({ slug, data, italics, bodyKey, facts, file }) => ({
    path: paths.page(slug),
    template: 'Page' as const,
    head: toPageHead(
      {
        title: data.title,
        ...toInLanguage(data.lang, publication),
        description: data.summary,
        path: paths.page(slug),
      },
      publication,
    ),
    view: {
      slug,
      title: data.title,
      ...toInLanguage(data.lang, publication),
      summary: data.summary,
      ...(italics && { italics }),
      bodyKey,
      file,
      draft: data.draft,
      headings: facts.headings,
      oldAnchors: getOldAnchors(publication.catalog.redirects, paths.page(slug), facts.anchors),
      ...toComments(slug, publication),
      updated: data.updated && toDateView(toEpoch(data.updated, publication.site.timeZone), publication),
    },
    bodies: [bodyKey],
    lastModified: data.updated,
  }));
}

function hasCorrections(publication: Publication): boolean {
  return publication.articles.some((article) => article.data.corrections.length > 0);
}
