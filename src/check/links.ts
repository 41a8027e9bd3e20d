import type { Article } from '#model/catalog.ts';
import type { Place } from '#model/problem.ts';
import { key } from './finding.ts';
import type { CheckContext, ReadContent } from './rule.ts';

/** A link as an author wrote it, with the text it stands in. */
export interface FoundLink {
  readonly href: string;
  readonly file: string;
  readonly at: Place;
  /** Address of the article or of the page whose body it stands in. */
  readonly from?: string;
  readonly article?: Article;
}

const HREF = /<a\b[^>]*?\shref="([^"]*)"/g;

/** Every link of the publication: bodies, introductions of series, comments. Cost: linear in their length. */
export function listLinks({ catalog }: ReadContent, { paths }: CheckContext): readonly FoundLink[] {
  return [
    ...catalog.articles.flatMap((article) =>
      listBodyLinks(article, paths.article(article.slug)).map((link) => ({ ...link, article })),
    ),
    ...catalog.pages.flatMap((page) => listBodyLinks(page, paths.page(page.slug))),
    ...catalog.series.flatMap(({ file, introductionHtml }) =>
      listHtmlLinks(introductionHtml, file, key('introduction')),
    ),
    ...[...catalog.comments.values()].flatMap(({ file, comments }) =>
      comments.flatMap(({ html }, index) => listHtmlLinks(html, file, key(index, 'text'))),
    ),
  ];
}

function listBodyLinks({ file, facts }: Pick<Article, 'file' | 'facts'>, from: string): readonly FoundLink[] {
  return facts.links.map(({ href, line, column }) => ({
    href,
    file,
    at: { line, column },
    from,
  }));
}

function listHtmlLinks(html: string, file: string, at: Place): readonly FoundLink[] {
  return [...html.matchAll(HREF)].map(([, href = '']) => ({
    href: href.replace(/&(?:#x26|amp);/g, '&').replaceAll('&#x22;', '"'),
    file,
    at,
  }));
}
