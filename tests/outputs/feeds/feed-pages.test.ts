import { describe, expect, it } from 'vitest';
import { listFeedPages } from '#routes/feeds.ts';
import type { PageEntry } from '#routes/entry.ts';
import { FEED_FORMATS } from '#outputs/feeds/formats.ts';
import { createTinyPublication, type Tiny } from './tiny-publication.ts';

const listPaths = (tiny: Tiny): readonly string[] => toPages(tiny).map(({ path }) => path);

function toPages(tiny: Tiny): readonly PageEntry[] {
  return listFeedPages(createTinyPublication(tiny).publication);
}

describe('the page of feeds', () => {
  const tags = Array.from({ length: 1_000 }, (_, index) => `theme-${index}`);
  const pages = toPages({ tags, articles: tags.map((tag) => ({ data: { tags: [tag] } })) });

  it('names a few feeds of each sort, whatever their number, and leads to pages that name the others', () => {
    const [feeds] = pages;
    const view = JSON.stringify(feeds?.view);
    expect(view.match(/"\/themes\/[^"]*rss\.xml"/g)).toHaveLength(24);
    expect(view).toContain('{"url":"/flux/themes/","total":1000}');
    const lists = pages.filter(({ template }) => template === 'FeedGroup');
    expect(lists.map(({ path }) => path)).toEqual(
      Array.from({ length: 7 }, (_, index) =>
        index === 0 ? '/flux/themes/' : `/flux/themes/page/${index + 1}/`,
      ),
    );
    const named = lists.flatMap(
      (list) => JSON.stringify(list.view).match(/"\/themes\/[^"]*rss\.xml"/g) ?? [],
    );
    expect(new Set(named).size).toBe(1_000);
  });

  it('stays light: no page of it grows with what is published', () => {
    const heavy = pages.filter(
      (page) => JSON.stringify(page.view).length > 20_000 * (1 + FEED_FORMATS.length),
    );
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });
});

describe('previews', () => {
  it('exist for each feed, a series and a combination included', () => {
    const paths = listPaths({
      articles: [
        { data: { tags: ['buzz'], corrections: [{ date: '2026-02-01', text: 'Lire 1873.' }] } },
        { data: { tags: ['buzz'] } },
        { data: { tags: ['buzz'], kind: 'guide' } },
      ],
      series: { s: { title: 'S', summary: 's', plan: ['article-1', 'article-0'] } },
    });
    expect(paths).toEqual([
      '/flux/',
      '/flux/tout/',
      '/flux/corrections/',
      '/flux/essais/',
      '/flux/guides/',
      '/flux/series/s/',
      '/flux/series/s/depuis-le-debut/',
      '/flux/themes/buzz/',
      '/flux/personnes/emma/',
      '/flux/themes/buzz/essais/',
      '/flux/personnes/emma/essais/',
    ]);
  });

  it('begin a series that is followed from its start by its first part, and say so', () => {
    const pages = toPages({
      articles: [{}, {}],
      series: { s: { title: 'S', summary: 's', plan: ['article-0', 'article-1'] } },
    });
    const view = (path: string): unknown => pages.find((page) => page.path === path)?.view;
    expect(view('/flux/series/s/depuis-le-debut/')).toMatchObject({
      label: 'Le premier, tel qu’un lecteur le montre',
      first: { title: 'Article 0' },
      others: [{ title: 'Article 1' }],
    });
    expect(view('/flux/series/s/')).toMatchObject({
      label: 'Le plus récent, tel qu’un lecteur le montre',
      first: { title: 'Article 1', authors: [{ title: 'emma bovary', url: '/personnes/emma/' }] },
    });
  });

  it('name twenty items of a long series, and count the others', () => {
    const articles = Array.from({ length: 30 }, () => ({}));
    const plan = articles.map((_, index) => `article-${index}`);
    const [view] = toPages({ articles, series: { s: { title: 'S', summary: 's', plan } } })
      .filter(({ path }) => path === '/flux/series/s/')
      .map((page) => page.view);
    expect(view).toMatchObject({ more: 10, others: { length: 19 } });
  });
});
