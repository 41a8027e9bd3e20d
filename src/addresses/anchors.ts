import { listCommentAnchors, listLastingAnchors } from '#check/page-anchors.ts';
import { splitAnchor } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { getOldAnchors, isAnchorRedirect, toQuestionAnchor } from '#model/old-anchors.ts';
import { toQuestionGroups } from '#model/views/collected-views.ts';

/** The anchors of a page, and what was recorded of those it has no more. */
export interface PageAnchors {
  /** The file that the page is written in. */
  readonly file: string;
  /** Every anchor that people may link to, those of the text and those around it. */
  readonly present: readonly string[];
  readonly has: (anchor: string) => boolean;
}

interface AnchoredPage {
  readonly path: string;
  readonly file: string;
  /** Of the text itself: redirects.yaml may tell where they went. */
  readonly own: readonly string[];
  /** Of what stands around the text. */
  readonly around: readonly string[];
  /** Whether it may have other anchors too. */
  readonly isUnrun?: boolean | undefined;
}

/** Each page with anchors that people link to: articles with their notes, comments and sources, own pages, questions. Cost: linear. */
export function listAnchoredPages(publication: Publication): readonly AnchoredPage[] {
  const { articles, pages, catalog, paths, locale } = publication;
  const questions = toQuestionGroups(publication).map(
    ({ key }) => `${locale.addresses.anchors.question}-${key}`,
  );
  return [
    ...articles.map((article) => ({
      path: paths.article(article.slug),
      file: article.file,
      own: article.facts.anchors,
      around: listLastingAnchors(article, catalog),
      isUnrun: article.facts.isUnrun,
    })),
    ...pages.map(({ slug, file, facts }) => ({
      path: paths.page(slug),
      file,
      own: facts.anchors,
      around: listCommentAnchors(slug, catalog),
      isUnrun: facts.isUnrun,
    })),
    {
      path: paths.questions,
      file: paths.questions,
      own: [],
      around: questions,
      isUnrun: articles.some(({ facts }) => facts.isUnrun),
    },
  ];
}

/** The anchors of each page by its address: those it has, those that lead to one it has, those ended by `gone`. */
export function indexAnchors(publication: Publication): (path: string) => PageAnchors | undefined {
  const { catalog } = publication;
  const pages = new Map(listAnchoredPages(publication).map((page) => [page.path, page]));
  const ended = new Set(
    catalog.redirects.filter((one) => isAnchorRedirect(one) && 'gone' in one).map(({ from }) => toKey(from)),
  );
  return (path) => {
    const page = pages.get(path);
    if (!page) return undefined;
    const own = new Set(page.own);
    const present = new Set([...page.own, ...page.around]);
    const old = new Set(
      getOldAnchors(catalog.redirects, path, page.own).flatMap((one) => (own.has(one.now) ? [one.old] : [])),
    );
    const has = (anchor: string): boolean =>
      page.isUnrun === true ||
      present.has(anchor) ||
      old.has(anchor) ||
      ended.has(`${path}#${anchor}`) ||
      ended.has(`${path}#${toQuestionAnchor(anchor)}`);
    return { file: page.file, present: [...present], has };
  };
}

/** Addresses of anchors that redirects.yaml declares ended, whatever their page is called now. */
export function isEnded(address: string, { catalog }: Publication): boolean {
  return catalog.redirects.some(
    (one) => 'gone' in one && one.from.includes('#') && toKey(one.from) === toKey(address),
  );
}

function toKey(address: string): string {
  const { page, anchor } = splitAnchor(address);
  return `${page}#${anchor}`;
}
