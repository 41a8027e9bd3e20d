import { describe, expect, it } from 'vitest';
import { listFeedFiles } from '#outputs/feeds/feed-files.ts';
import { renderFeeds } from './read-feeds.ts';
import { createTinyPublication, type Tiny, type TinyArticle } from './tiny-publication.ts';

const NOTE = 'a[^1] [?](#nulle-part)\n\n[^1]: n';
const ARTICLES: readonly TinyArticle[] = [
  { slug: 'un', source: NOTE, data: { tags: ['buzz'] } },
  {
    slug: 'deux',
    source: NOTE,
    data: { tags: ['buzz'], sources: [{ title: 's', url: 'https://s.example/' }] },
  },
];

function listDepends(tiny: Tiny): ReadonlyMap<string, string> {
  const { publication, getBody } = createTinyPublication({ articles: ARTICLES, ...tiny });
  return new Map(
    listFeedFiles(publication, getBody).map((file) => [file.path, JSON.stringify(file.depends)]),
  );
}

describe('listFeedFiles', () => {
  it('lists each path once', () => {
    const { publication, getBody } = createTinyPublication({ articles: ARTICLES });
    const files = listFeedFiles(publication, getBody);
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
    expect(files.map((file) => file.path)).toContain('/flux/abonnements.opml');
  });

  it('renders no body before a file is asked for, and each body once', async () => {
    const { publication, getBody } = createTinyPublication({ articles: ARTICLES });
    const asked: string[] = [];
    const files = listFeedFiles(publication, (key) => {
      asked.push(key);
      return getBody(key);
    });
    expect(asked).toEqual([]);
    for (const file of files) await file.render();
    expect(asked).toHaveLength(2);
  });

  it('depends on the same when nothing changed', () => {
    expect(listDepends({})).toEqual(listDepends({}));
  });

  it.each<readonly [string, Tiny]>([
    ['a body', { articles: [{ ...ARTICLES[0], source: 'b' }, ...ARTICLES.slice(1)] }],
    [
      'a title',
      { articles: [{ ...ARTICLES[0], data: { tags: ['buzz'], title: 'Autre' } }, ...ARTICLES.slice(1)] },
    ],
    [
      'a correction',
      {
        articles: [
          { ...ARTICLES[0], data: { tags: ['buzz'], corrections: [{ date: '2026-01-01', text: 'c' }] } },
          ...ARTICLES.slice(1),
        ],
      },
    ],
    ['the name of an author', { people: { emma: { name: 'Autre' } } }],
    ['the name of the site', { site: { title: 'Autre' } }],
    ['the address of the site', { site: { url: 'https://autre.example' } }],
    ['the language of the site', { site: { language: 'fr-CA' } }],
    ['a word of the interface', { site: { words: { archive: 'Le grenier' } } }],
    ['the name of a kind', { site: { kinds: { guide: { name: 'Mode d’emploi' } } } }],
    ['the hub', { site: { hub: 'https://hub.example/' } }],
  ])('depends on something else after a change of %s', (_, tiny) => {
    const before = listDepends({});
    const after = listDepends(tiny);
    for (const path of [
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/themes/buzz/rss.xml',
      '/archives/flux/1.xml',
    ])
      expect(after.get(path), path).not.toBe(before.get(path));
  });

  it('does not depend on an article that the feed does not carry', () => {
    const other = {
      slug: 'trois',
      data: { tags: ['banque'], authors: ['leon'], kind: 'guide', date: '2025-01-01' },
    };
    const before = listDepends({});
    const after = listDepends({ articles: [...ARTICLES, other] });
    for (const path of ['/themes/buzz/atom.xml', '/essais/feed.json', '/personnes/emma/rss.xml'])
      expect(after.get(path), path).toBe(before.get(path));
    expect(after.get('/rss.xml')).not.toBe(before.get('/rss.xml'));
  });

  it('writes no relative address and no dangling fragment in any item of any feed', async () => {
    const files = await renderFeeds(createTinyPublication({ articles: ARTICLES }));
    let items = 0;
    for (const [path, content] of files) {
      if (!path.endsWith('.json')) continue;
      for (const { content_html: html } of JSON.parse(content).items) {
        const ids = new Set([...String(html).matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
        const addresses = [...String(html).matchAll(/ (?:href|src)="([^"]*)"/g)].map(
          ([, address]) => address ?? '',
        );
        expect(addresses.filter((address) => !/^https?:/.test(address) && !ids.has(address))).toEqual([]);
        items += 1;
      }
    }
    expect(items).toBeGreaterThan(6);
  });
});
