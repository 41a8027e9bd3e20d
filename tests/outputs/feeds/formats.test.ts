import { parseAtomFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { toText } from '#html/tree.ts';
import { FEED_FORMATS } from '#outputs/feeds/formats.ts';
import { findType } from '#publish/hosts/headers.ts';
import { toHostFiles } from '#publish/hosts/host-files.ts';
import { toPolicyFiles } from '#publish/hosts/policy-files.ts';
import { parseHtml } from '../../site/pages.ts';
import { readEveryWay, renderFeeds } from './read-feeds.ts';
import { createTinyPublication, NOW, type TinyArticle } from './tiny-publication.ts';

const ARTICLES: readonly TinyArticle[] = [
  {
    slug: 'un-essai',
    data: { tags: ['buzz'], guid: 'tag:idees.example,2026:un', authors: ['emma', 'leon'] },
    source: '## A\n\né & « à » [x](/x/)',
  },
  {
    slug: 'un-cas',
    data: {
      kind: 'case-study',
      date: '2026-02-03T09:30',
      updated: '2026-03-01',
      organisations: ['orange'],
      sector: 'Télécoms',
      verdict: { text: 'Bien.', by: 'emma', date: '2026-02-03' },
      title: 'R & D < 3',
      summary: 'R & D < 3',
    },
  },
  {
    slug: 'un-extrait',
    data: { kind: 'excerpt', source: { title: 'Le <Journal>', url: 'https://journal.example/?a=1&b=2' } },
    picture: { src: '/images/c.svg', width: 9, height: 6 },
  },
];
const ORGANISATIONS = { orange: { name: 'Orange', description: 'Un opérateur.', sameAs: [], sources: [] } };
const tiny = createTinyPublication({
  articles: ARTICLES,
  organisations: ORGANISATIONS,
  site: { hub: 'https://hub.example/' },
});
const files = await renderFeeds(tiny);
const get = (path: string): string => files.get(path) ?? '';

describe.each(FEED_FORMATS)('the feed format $name', ({ file, type }) => {
  it('is written for every scope', () => {
    const scopes = [...files.keys()].flatMap((path) => (path.endsWith('/rss.xml') ? path.slice(0, -7) : []));
    expect(scopes).toEqual(
      expect.arrayContaining(['/', '/essais/', '/themes/buzz/', '/organisations/orange/']),
    );
    expect(scopes.filter((scope) => !files.has(`${scope}${file}`))).toEqual([]);
  });

  it('is served with its type by every host', () => {
    const hosts = [...toHostFiles([], tiny.publication), ...toPolicyFiles(tiny.publication)];
    const told = hosts.filter(({ depends }) => String(depends).includes(type));
    expect(told.map(({ path }) => path)).toEqual([
      '/_hosting/nginx.conf',
      '/.htaccess',
      '/_hosting/Caddyfile',
      '/_headers',
    ]);
    expect(findType(`/themes/buzz/${file}`)).toBe(`${type}; charset=utf-8`);
    expect(findType(`/themes/buzz-${file}`)).not.toContain(type);
  });
});

describe('feeds in three formats', () => {
  it('say the same in every parser', async () => {
    const [first, ...others] = Object.entries(await readEveryWay(files));
    expect(first?.[1].map((item) => item.title)).toEqual(['R & D < 3', 'Article 2', 'Article 0']);
    for (const [parser, items] of others) expect(items, parser).toEqual(first?.[1]);
  });

  it('know an article by its identity, its address only as a link', async () => {
    const items = (await readEveryWay(files))['feedsmith RSS'];
    expect(items?.at(-1)).toMatchObject({
      id: 'tag:idees.example,2026:un',
      url: 'https://idees.example/articles/un-essai/',
    });
    expect(get('/rss.xml').match(/<guid isPermaLink="false">/g)).toHaveLength(3);
    expect(get('/rss.xml').match(/<guid/g)).toHaveLength(3);
  });

  it('write a summary as text, but as HTML in RSS, where readers expect it', () => {
    expect(get('/rss.xml')).toContain('<description>R &amp;amp; D &amp;lt; 3</description>');
    expect(get('/atom.xml')).toContain('<summary>R &amp; D &lt; 3</summary>');
    expect(JSON.parse(get('/feed.json')).items[0].summary).toBe('R & D < 3');
  });

  it('tell the language of a name where their format can', async () => {
    const people = { saiki: { name: '斎木直子', lang: 'ja' } };
    const told = createTinyPublication({ people, articles: [{ data: { authors: ['saiki'] } }] });
    const made = await renderFeeds(told, ['/atom.xml', '/feed.json']);
    expect(made.get('/atom.xml')).toContain('<author xml:lang="ja"><name>斎木直子</name>');
    expect(Object.keys(JSON.parse(made.get('/feed.json') ?? '').items[0].authors[0])).toEqual([
      'name',
      'url',
    ]);
  });

  it('write what they are about by the same rule', async () => {
    const told = createTinyPublication({ site: { description: 'R &amp; D <i>' } });
    const made = await renderFeeds(told, ['/rss.xml', '/atom.xml', '/feed.json']);
    const rss = (await new RssParser().parseString(made.get('/rss.xml') ?? '')).description ?? '';
    expect(toText(parseHtml(rss, true))).toBe('R &amp; D <i>');
    expect(parseAtomFeed(made.get('/atom.xml') ?? '').subtitle).toMatchObject({ value: 'R &amp; D <i>' });
    expect(JSON.parse(made.get('/feed.json') ?? '').description).toBe('R &amp; D <i>');
  });

  it('name themselves, their page, their language and their hub', () => {
    expect(get('/rss.xml')).toContain(
      '<atom:link href="https://idees.example/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(get('/atom.xml')).toContain(
      '<link rel="self" type="application/atom+xml" href="https://idees.example/atom.xml"/>',
    );
    expect(get('/rss.xml')).toContain('<language>fr</language>');
    expect(get('/rss.xml')).toContain('<atom:link href="https://hub.example/" rel="hub"/>');
    expect(get('/atom.xml')).toContain('<link rel="hub" href="https://hub.example/"/>');
    expect(JSON.parse(get('/feed.json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Idées reçues',
      home_page_url: 'https://idees.example/',
      feed_url: 'https://idees.example/feed.json',
      language: 'fr',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
    expect(JSON.parse(get('/themes/buzz/feed.json'))).toMatchObject({
      title: 'Idées reçues —\u00a0buzz',
      home_page_url: 'https://idees.example/themes/buzz/',
    });
  });

  it('say who wrote, under which kind and themes', () => {
    const item = JSON.parse(get('/feed.json')).items.at(-1);
    expect(item.authors).toEqual([
      { name: 'emma bovary', url: 'https://idees.example/personnes/emma/' },
      { name: 'leon bovary', url: 'https://idees.example/personnes/leon/' },
    ]);
    expect(item.tags).toEqual(['Essai', 'buzz']);
    expect(get('/rss.xml')).toContain(
      '<dc:creator>emma bovary</dc:creator><dc:creator>leon bovary</dc:creator><category>Essai</category><category>buzz</category>',
    );
    expect(get('/atom.xml')).toContain(
      '<author><name>leon bovary</name><uri>https://idees.example/personnes/leon/</uri></author>',
    );
  });

  it('give an update only when one is declared', () => {
    const items = JSON.parse(get('/feed.json')).items;
    expect(items.map((item: { date_modified?: string }) => item.date_modified)).toEqual([
      '2026-03-01T00:00:00+01:00',
      undefined,
      undefined,
    ]);
    expect(get('/rss.xml').match(/<atom:updated>/g)).toHaveLength(1);
    expect(get('/atom.xml')).toContain(
      '<published>2026-02-03T09:30:00+01:00</published><updated>2026-03-01T00:00:00+01:00</updated>',
    );
  });

  it('are as new as their newest change, whatever the clock says', () => {
    expect(get('/atom.xml')).toMatch(/<\/subtitle>\n<updated>2026-03-01T00:00:00\+01:00<\/updated>/);
    expect(get('/rss.xml')).toContain('<lastBuildDate>Sat, 28 Feb 2026 23:00:00 GMT</lastBuildDate>');
  });

  it('name the source of an excerpt and the picture of an article', () => {
    expect(get('/rss.xml')).toContain(
      '<source url="https://journal.example/?a=1&amp;b=2">Le &lt;Journal&gt;</source>',
    );
    expect(get('/atom.xml')).toContain(
      '<link rel="via" href="https://journal.example/?a=1&amp;b=2" title="Le &lt;Journal&gt;"/>',
    );
    expect(JSON.parse(get('/feed.json')).items[1]).toMatchObject({
      external_url: 'https://journal.example/?a=1&b=2',
    });
  });

  it.each([
    [
      'with its size',
      { bytes: 245 },
      '<enclosure url="https://idees.example/images/c.svg" length="245" type="image/svg+xml"/>',
      'height="6" fileSize="245"><media:description>Un plan</media:description></media:content>',
      'type="image/svg+xml" length="245" title="Un plan"/>',
    ],
    [
      'without an enclosure when its size is not known, which RSS demands',
      {},
      undefined,
      'height="6"><media:description>Un plan</media:description></media:content>',
      'type="image/svg+xml" title="Un plan"/>',
    ],
  ])('announce the cover %s', async (_, size, enclosure, media, link) => {
    const cover = { src: './c.svg', alt: 'Un plan', credit: 'Emma' };
    const picture = { src: '/images/c.svg', width: 9, height: 6, ...size };
    const made = await renderFeeds(createTinyPublication({ articles: [{ data: { cover }, picture }] }));
    expect(/<enclosure[^>]*>/.exec(made.get('/rss.xml') ?? '')?.[0]).toBe(enclosure);
    expect(made.get('/rss.xml')).toContain(
      `<media:content url="https://idees.example/images/c.svg" type="image/svg+xml" medium="image" width="9" ${media}`,
    );
    expect(made.get('/atom.xml')).toContain(
      `<link rel="enclosure" href="https://idees.example/images/c.svg" ${link}`,
    );
    expect(JSON.parse(made.get('/feed.json') ?? '').items[0].image).toBe(
      'https://idees.example/images/c.svg',
    );
  });

  it('have the icon of the publication, which readers can draw', async () => {
    const toIcon = (name: string, end: string) => ({
      file: `${name}.${end}`,
      name,
      digest: '',
      path: `/${name}.${end}`,
    });
    const icons = [toIcon('favicon', 'svg'), toIcon('favicon', 'ico'), toIcon('apple-touch-icon', 'png')];
    const made = await renderFeeds(
      createTinyPublication({ icons, articles: [{ data: { tags: ['buzz'] } }] }),
    );
    const icon = 'https://idees.example/apple-touch-icon.png';
    for (const scope of ['/', '/themes/buzz/']) {
      expect((await new RssParser().parseString(made.get(`${scope}rss.xml`) ?? '')).image?.url).toBe(icon);
      expect(parseAtomFeed(made.get(`${scope}atom.xml`) ?? '').icon).toBe(icon);
      expect(JSON.parse(made.get(`${scope}feed.json`) ?? '').icon).toBe(icon);
    }
  });

  it('name the same categories', async () => {
    const made = await renderFeeds(createTinyPublication({ articles: [{ data: { tags: ['buzz'] } }] }));
    const [entry] = parseAtomFeed(made.get('/atom.xml') ?? '').entries ?? [];
    const [item] = (await new RssParser().parseString(made.get('/rss.xml') ?? '')).items;
    const [one] = JSON.parse(made.get('/feed.json') ?? '').items;
    expect(entry?.categories?.map(({ term }) => term)).toEqual(one.tags);
    expect(item?.categories).toEqual(one.tags);
    expect(one.tags).toEqual(['Essai', 'buzz']);
  });

  const audio = { src: '/sons/un.mp3', length: 1234, type: 'audio/mpeg', duration: '24:10' };

  it('enclose a recording', async () => {
    const made = await renderFeeds(createTinyPublication({ articles: [{ data: { audio } }] }));
    const url = 'https://idees.example/sons/un.mp3';
    const [item] = (await new RssParser().parseString(made.get('/rss.xml') ?? '')).items;
    expect(item?.enclosure).toEqual({ url, type: 'audio/mpeg', length: '1234' });
    expect(parseAtomFeed(made.get('/atom.xml') ?? '').entries?.[0]?.links).toContainEqual({
      href: url,
      rel: 'enclosure',
      type: 'audio/mpeg',
      length: 1234,
    });
    expect(JSON.parse(made.get('/feed.json') ?? '').items[0].attachments).toEqual([
      { url, mime_type: 'audio/mpeg', size_in_bytes: 1234, duration_in_seconds: 1450 },
    ]);
    expect(made.get('/rss.xml')).not.toContain('itunes');
  });

  it('tell directories of podcasts what they ask, only when the owner wants it', async () => {
    const made = await renderFeeds(
      createTinyPublication({
        articles: [{ data: { audio } }],
        site: { podcast: { category: 'Business', explicit: false } },
      }),
    );
    const feed = await new RssParser().parseString(made.get('/rss.xml') ?? '');
    expect(feed.itunes).toMatchObject({ author: 'La rédaction', explicit: 'false' });
    expect(feed.items[0]?.['itunes']).toMatchObject({ duration: '0:24:10' });
    expect(made.get('/rss.xml')).toContain('<itunes:category text="Business"');
  });

  it('are the same bytes a year later, when nothing has changed', async () => {
    const later = createTinyPublication({
      articles: ARTICLES,
      organisations: ORGANISATIONS,
      site: { hub: 'https://hub.example/' },
      now: NOW + 365 * 86_400_000,
    });
    expect(await renderFeeds(later)).toEqual(files);
  });

  it('are the same bytes whatever was rendered before', async () => {
    expect(
      await renderFeeds(
        createTinyPublication({
          articles: ARTICLES,
          organisations: ORGANISATIONS,
          site: { hub: 'https://hub.example/' },
        }),
      ),
    ).toEqual(files);
    const again = await renderFeeds(tiny);
    expect(again).toEqual(files);
  });
});
