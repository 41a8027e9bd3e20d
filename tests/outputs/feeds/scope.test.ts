import { describe, expect, it } from 'vitest';
import { toFeedGroups } from '#outputs/feeds/feed-groups.ts';
import { listFeedScopes } from '#outputs/feeds/scope.ts';
import { createTinyPublication, type Tiny, type TinyArticle } from './tiny-publication.ts';

const INTERVIEW = { kind: 'interview', interviewees: ['leon'], interviewer: 'emma' };

function listScopes(tiny: Tiny): ReadonlyMap<string, readonly string[]> {
  const { publication } = createTinyPublication(tiny);
  return new Map(
    listFeedScopes(publication).map((scope) => [scope.path, scope.articles.map((article) => article.slug)]),
  );
}

describe('listFeedScopes', () => {
  it('has a feed for the site, each kind, theme, series, person and organisation that has an article', () => {
    const scopes = listScopes({
      articles: [
        { data: { tags: ['buzz'] } },
        { data: INTERVIEW },
        {
          data: {
            kind: 'case-study',
            organisations: ['orange'],
            sector: 's',
            verdict: { text: 'v', by: 'emma', date: '2026-01-01' },
          },
        },
      ],
      organisations: {
        orange: { name: 'Orange', description: 'd', sameAs: [], sources: [] },
        kiala: { name: 'Kiala', description: 'd', sameAs: [], sources: [] },
      },
      series: {
        dix: { title: 'Dix', summary: 's', plan: ['article-0', { title: 'à paraître' }] },
        vide: { title: 'Vide', summary: 's', plan: [{ title: 'à paraître' }] },
      },
    });
    expect([...scopes.keys()]).toEqual([
      '/',
      '/entretiens/',
      '/etudes-de-cas/',
      '/essais/',
      '/series/dix/',
      '/series/dix/depuis-le-debut/',
      '/themes/buzz/',
      '/personnes/emma/',
      '/personnes/leon/',
      '/organisations/orange/',
    ]);
  });

  it('gives a person what they wrote and what they answered, each once, newest first', () => {
    const scopes = listScopes({
      articles: [
        { data: { authors: ['leon'] } },
        { data: INTERVIEW },
        { data: { ...INTERVIEW, authors: ['leon'] } },
      ],
    });
    expect(scopes.get('/personnes/leon/')).toEqual(['article-2', 'article-1', 'article-0']);
  });

  it('cuts every feed at the length the owner chose, but not a series', () => {
    const scopes = listScopes({
      site: { feedLength: 2 },
      articles: Array.from({ length: 5 }, () => ({})),
      series: { s: { title: 'S', summary: 's', plan: ['article-1', 'article-0', 'article-2', 'article-4'] } },
    });
    expect(scopes.get('/')).toEqual(['article-4', 'article-3']);
    expect(scopes.get('/series/s/')).toEqual(['article-4', 'article-2', 'article-0', 'article-1']);
    expect(scopes.get('/series/s/depuis-le-debut/')).toEqual([
      'article-1',
      'article-0',
      'article-2',
      'article-4',
    ]);
  });

  it('leaves out drafts, articles to come and articles taken back', () => {
    const articles = [
      {},
      { data: { draft: true } },
      { data: { date: '2031-01-01' } },
      { data: { withdrawn: { date: '2027-01-01', reason: 'r' } } },
    ];
    expect(listScopes({ articles }).get('/')).toEqual(['article-0']);
    expect(listScopes({ articles: articles.slice(1) }).size).toBe(0);
  });

  it('combines a theme or a person with a kind when two articles at least are in it, and others beside', () => {
    const scopes = listScopes({
      articles: [
        { data: { tags: ['buzz', 'banque'] } },
        { data: { tags: ['buzz', 'banque'] } },
        { data: { tags: ['buzz'], kind: 'guide' } },
        { data: { ...INTERVIEW, tags: [] } },
      ],
    });
    expect(scopes.get('/themes/buzz/essais/')).toEqual(['article-1', 'article-0']);
    expect(scopes.has('/themes/buzz/guides/')).toBe(false);
    expect(scopes.has('/themes/banque/essais/')).toBe(false);
    expect(scopes.get('/personnes/emma/essais/')).toEqual(['article-1', 'article-0']);
  });

  it('bounds the combinations, and never ends one because of a new article', () => {
    const tags = Array.from({ length: 120 }, (_, index) => `theme-${index}`);
    const toArticles = (tag: string): readonly TinyArticle[] =>
      ['essay', 'essay', 'guide'].map((kind) => ({ data: { kind, tags: [tag] } }));
    const articles = tags.toReversed().flatMap(toArticles);
    const before = [...listScopes({ articles, tags }).keys()].filter(
      (path) => path.endsWith('/essais/') && path.startsWith('/themes/'),
    );
    const after = listScopes({ articles: [...articles, ...toArticles('theme-0')], tags });
    expect(before).toHaveLength(100);
    expect(before.filter((path) => !after.has(path))).toEqual([]);
    expect(before).toContain('/themes/theme-119/essais/');
  });

  it('has a feed of corrections as soon as there is one', () => {
    const scopes = listScopes({
      articles: [{}, { data: { corrections: [{ date: '2026-02-01', text: 'Lire 1873.' }] } }],
    });
    expect(scopes.get('/corrections/')).toEqual(['article-1']);
  });
});

describe('toFeedGroups', () => {
  it('groups the feeds with their addresses and the number of articles there are', () => {
    const { publication } = createTinyPublication({
      site: { feedLength: 1 },
      articles: [{}, { data: { tags: ['buzz'] } }],
    });
    const groups = toFeedGroups(publication);
    expect(groups.map((group) => group.title)).toEqual([
      'La publication',
      'Par genre',
      'Par thème',
      'Par personne',
    ]);
    expect(groups[0]?.lines).toEqual([
      {
        title: 'Tous les articles',
        description: 'Entretiens et études de cas.',
        homeUrl: '/',
        preview: '/flux/tout/',
        formats: expect.arrayContaining([
          { name: 'RSS', type: 'application/rss+xml', url: '/rss.xml' },
          { name: 'Atom', type: 'application/atom+xml', url: '/atom.xml' },
          { name: 'JSON Feed', shortName: 'JSON', type: 'application/feed+json', url: '/feed.json' },
        ]),
        address: 'https://idees.example/rss.xml',
        count: 2,
        countWords: '2\u00a0articles',
      },
    ]);
  });
});
