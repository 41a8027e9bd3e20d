import { describe, expect, it } from 'vitest';
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
    const feedAuthority = 'premier.example,2026';
    const others = [{ data: { guid: 'tag:repris.example,2011:x', tags: ['buzz'] } }];
    for (const tiny of [{ articles }, { articles: others }])
      expect(await toId({ ...tiny, feedAuthority })).toBe('tag:premier.example,2026:flux/themes/buzz/');
  });
});
