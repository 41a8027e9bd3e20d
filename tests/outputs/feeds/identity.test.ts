import { describe, expect, it } from 'vitest';
import { toFeedId } from '#model/feed-identity.ts';
import { toAtomId } from '#outputs/feeds/atom.ts';
import { readEveryWay, renderFeeds } from './read-feeds.ts';
import { createTinyPublication, type Tiny } from './tiny-publication.ts';

const GUID = 'tag:idees.example,2026:permanent';

async function readIds(tiny: Tiny): Promise<readonly (string | undefined)[]> {
  const ways = await readEveryWay(await renderFeeds(createTinyPublication(tiny)));
  return Object.values(ways).flatMap((items) => items.map((item) => item.id));
}

describe('identity of an item', () => {
  it.each([
    ['slug', { slug: 'tout-autre-slug' }, {}],
    ['title', { data: { title: 'Tout autre titre' } }, {}],
    ['date', { data: { date: '2019-05-05' } }, {}],
    ['declared update', { data: { updated: '2026-06-01' } }, {}],
    ['body', { source: 'Tout autre corps.' }, {}],
    ['domain and scheme', {}, { url: 'http://autre.example' }],
  ])('does not change with the %s', async (_, change, site) => {
    const changed = { ...change, data: { guid: GUID, ...('data' in change ? change.data : {}) } };
    expect(await readIds({ articles: [changed], site })).toEqual([GUID, GUID, GUID, GUID, GUID]);
  });

  it.each([
    '1.0',
    '0x1F',
    '00012',
    '1e5',
    'true',
    '-7',
    'https://ancien.example/?p=12&x=1',
    'é à « »',
    '<b>&amp;',
  ])('keeps the imported guid %j as it is in RSS and JSON', async (guid) => {
    const ways = await readEveryWay(
      await renderFeeds(createTinyPublication({ articles: [{ data: { guid } }] })),
    );
    expect(ways['rss-parser RSS']?.[0]?.id).toBe(guid);
    expect(ways['feedsmith RSS']?.[0]?.id).toBe(guid);
    expect(ways['feedsmith JSON']?.[0]?.id).toBe(guid);
    expect(ways['feedsmith Atom']?.[0]?.id).toBe(toAtomId(guid));
  });

  it('is of the domain, the year and the address of an article that says none', async () => {
    const [id] = await readIds({ articles: [{ slug: 'un', data: { date: '2019-05-05' } }] });
    expect(id).toBe('tag:idees.example,2019:un');
  });

  it('is an address in Atom, which wants one', () => {
    expect(toAtomId(GUID)).toBe(GUID);
    expect(toAtomId('https://ancien.example/?p=12')).toBe('https://ancien.example/?p=12');
    expect(toAtomId('12 a')).toBe('data:,12%20a');
  });
});

describe('identity of a feed', () => {
  const articles = [{ data: { guid: GUID, tags: ['buzz'] } }];
  const toId = async (tiny: Tiny): Promise<string | undefined> => {
    const files = await renderFeeds(createTinyPublication(tiny));
    return /<id>(.*?)<\/id>/.exec(files.get('/themes/buzz/atom.xml') ?? '')?.[1];
  };

  it('does not change with the domain', async () => {
    const id = 'tag:idees.example,2026:flux/themes/buzz/';
    expect(await toId({ articles, site: { url: 'https://idees.example' } })).toBe(id);
    expect(await toId({ articles, site: { url: 'http://autre.example' } })).toBe(id);
  });

  it('is of who minted the identity of the oldest article, drafts and other identities excepted', async () => {
    const oldest = [
      { data: { guid: 'tag:brouillon.example,2009:x', tags: ['buzz'], draft: true } },
      { data: { guid: 'https://ancien.example/?p=1', tags: ['buzz'] } },
      { data: { guid: 'tag:premier.example,2010:x', tags: ['buzz'] } },
      { data: { guid: 'tag:dernier.example,2024:x', tags: ['buzz'] } },
    ];
    expect(await toId({ articles: oldest })).toBe('tag:premier.example,2026:flux/themes/buzz/');
  });

  it('is what was recorded first, whatever becomes of the oldest article', async () => {
    const register = '/atom.xml tag:premier.example,2026:flux/\n';
    const others = [{ data: { guid: 'tag:repris.example,2011:x', tags: ['buzz'] } }];
    for (const tiny of [{ articles }, { articles: others }])
      expect(await toId({ ...tiny, register })).toBe('tag:premier.example,2026:flux/themes/buzz/');
  });

  const renamed = { from: '/themes/bruit/', to: '/themes/buzz' };
  const first = 'tag:idees.example,2026:flux/themes/bruit/';
  it.each([
    ['follows what it is about under a new name', '/themes/bruit/atom.xml', [renamed], first],
    [
      'follows it when its name changes twice between publications',
      '/themes/bruit/rss.xml',
      [
        { from: '/themes/bruit/', to: '/themes/rumeur/' },
        { from: '/themes/rumeur/', to: '/themes/buzz/' },
      ],
      first,
    ],
    ['is what the register has', `/themes/buzz/atom.xml ${first}\n/themes/buzz/rss.xml`, [], first],
    [
      'stays when another joins what it is about',
      '/themes/bruit/atom.xml\n/themes/buzz/atom.xml',
      [renamed],
      'tag:idees.example,2026:flux/themes/buzz/',
    ],
    [
      'is its own where no feed stood before',
      '/themes/bruit/',
      [renamed],
      'tag:idees.example,2026:flux/themes/buzz/',
    ],
  ])('%s', async (_, register, redirects, id) => {
    expect(await toId({ articles, register, redirects })).toBe(id);
  });

  it('follows the name of a theme in the feeds of what is in it', () => {
    const { publication } = createTinyPublication({
      articles,
      register: '/themes/bruit/entretiens/atom.xml',
      redirects: [renamed],
    });
    expect(toFeedId('/themes/buzz/entretiens/', publication)).toBe(`${first}entretiens/`);
  });
});
