import type { Root } from 'hast';
import { readBody } from '#html/stored-body.ts';
import { findElements } from '#html/tree.ts';
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

/** Every link of the publication: bodies, recordings, introductions of series, the menu, comments. Cost: linear in their length. */
export function listLinks({ catalog }: ReadContent, { paths }: CheckContext): readonly FoundLink[] {
  return [
    ...catalog.articles.flatMap((article) =>
      listBodyLinks(article, paths.article(article.slug)).map((link) => ({ ...link, article })),
    ),
    ...catalog.articles.flatMap(({ file, data }) =>
      data.audio ? [{ href: data.audio.src, file, at: key('audio', 'src') }] : [],
    ),
    ...catalog.pages.flatMap((page) => listBodyLinks(page, paths.page(page.slug))),
    ...catalog.series.flatMap(({ file, introduction }) =>
      listHrefs(readBody(introduction)).map((href) => ({ href, file, at: key('introduction') })),
    ),
    ...catalog.site.menu.flatMap((item, index) =>
      typeof item === 'string' ? [] : { href: item.url, file: 'site.yaml', at: key('menu', index, 'url') },
    ),
    ...[...catalog.comments.values()].flatMap(({ file, comments }) =>
      comments.flatMap(({ links }, index) => links.map((href) => ({ href, file, at: key(index, 'text') }))),
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

function listHrefs(root: Root): readonly string[] {
  return findElements(root, ({ tagName, properties: { href } }) => tagName === 'a' && href !== undefined).map(
    ({ properties }) => `${properties['href']}`,
  );
}
