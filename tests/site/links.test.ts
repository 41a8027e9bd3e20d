import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, toFeedPath } from '#outputs/feeds/formats.ts';
import { serve } from '../../scripts/static-server.ts';
import { listReserved } from '#model/paths.ts';
import {
  findByName,
  findLinks,
  getMeta,
  getValue,
  isServed,
  isWhole,
  listOutput,
  readPages,
} from './pages.ts';
import { PUBLICATIONS } from './publications.ts';

const reserved = listReserved({ language: 'fr' });

describe.each(PUBLICATIONS)('links of the publication « $name »', (publication) => {
  const pages = readPages(publication);

  it('lead somewhere, fragments and pictures included', async () => {
    const { url, close } = await serve(publication.outDir);
    const { links } = await new LinkChecker().check({
      path: pages.map(({ path }) => `${url}${path}`),
      concurrency: 20,
      checkFragments: true,
      checkCss: true,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(url)),
      urlRewriteExpressions: [{ pattern: new RegExp(`^${publication.url}`), replacement: url }],
    });
    await close();
    const inside = links.filter((link) => link.url.startsWith(url));
    expect(
      inside
        .filter((link) => link.state === LinkState.BROKEN)
        .map((link) => `${link.parent?.slice(url.length)} → ${link.url.slice(url.length)}`),
    ).toEqual([]);
    expect(inside.length).toBeGreaterThan(pages.length);
  });

  it('that announce feeds, in the head of every page, lead to feeds in every format', () => {
    for (const page of pages.filter(isWhole)) {
      const feeds = findLinks(page, 'alternate').map((link) => [
        getValue(link, 'type'),
        getValue(link, 'href'),
      ]);
      expect(
        feeds.filter(([, href = '']) => !isServed(publication, href)),
        page.path,
      ).toEqual([]);
      expect(feeds.slice(-FEED_FORMATS.length), page.path).toEqual(
        FEED_FORMATS.map((format) => [format.type, toFeedPath('/', format)]),
      );
    }
  });

  it('of pictures for link cards lead to a PNG of the size announced', () => {
    const cards = pages.flatMap((page) => getMeta(page, 'og:image') ?? []);
    expect(cards.length).toBeGreaterThan(5);
    expect(
      cards.filter(
        (card) =>
          !card.startsWith(`${publication.url}/`) ||
          !isServed(publication, card.slice(publication.url.length)),
      ),
    ).toEqual([]);
  });

  it('to other sites never lead to a page by http when they open it with our window', () => {
    const outside = pages.flatMap((page) =>
      findByName(page.tree, 'a').filter(
        (link) =>
          /^https?:/.test(getValue(link, 'href')) && !getValue(link, 'href').startsWith(publication.url),
      ),
    );
    expect(
      outside.filter(
        (link) => getValue(link, 'target') === '_blank' && !getValue(link, 'rel').includes('noopener'),
      ),
    ).toEqual([]);
  });

  it('pass through no redirect of our own', () => {
    const moved = new Set(pages.filter((page) => !isWhole(page)).map(({ path }) => path));
    const through = pages.filter(isWhole).flatMap((page) =>
      findByName(page.tree, 'a')
        .map((link) => getValue(link, 'href'))
        .filter((href) => moved.has(href))
        .map((href) => `${page.path} → ${href}`),
    );
    expect(through).toEqual([]);
  });
});

describe.each(PUBLICATIONS)('folders of the publication « $name »', (publication) => {
  it('have names that no page of the owner may take', () => {
    const own = new Set(
      readdirSync(join(publication.contentDir, 'pages')).map((name) => name.replace(/\.mdx?$/, '')),
    );
    const moved = new Set(
      readPages(publication)
        .filter((page) => !isWhole(page))
        .map(({ path }) => path.split('/')[1]),
    );
    const folders = new Set(
      listOutput(publication).flatMap((path) =>
        path.split('/').length > 2 ? [path.split('/')[1] ?? ''] : [],
      ),
    );
    expect(
      [...folders].filter(
        (folder) =>
          /^[a-z0-9-]+$/.test(folder) && !reserved.has(folder) && !own.has(folder) && !moved.has(folder),
      ),
    ).toEqual([]);
  });
});

describe.each(PUBLICATIONS)('redirects of the publication « $name »', (publication) => {
  const bare = readPages(publication).filter((page) => !isWhole(page));

  it('lead in one step to a page of the site, or to another site, and are kept out of search engines', () => {
    const old = new Set(bare.map(({ path }) => path));
    for (const page of bare) {
      expect(getMeta(page, 'robots'), page.path).toBe('noindex');
      const target = findLinks(page, 'canonical').map((link) => getValue(link, 'href'))[0];
      if (target === undefined || !target.startsWith(publication.url)) continue;
      const path = target.slice(publication.url.length);
      expect(isServed(publication, path) && !old.has(path), `${page.path} → ${path}`).toBe(true);
    }
    expect(bare.length).toBeGreaterThan(2);
  });
});
