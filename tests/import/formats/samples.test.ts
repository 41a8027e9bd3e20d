import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '#import/format.ts';
import { FORMATS } from '#import/formats.ts';
import { hautetfort } from '#import/formats/hautetfort.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { listSources, readExport, toSource, type ReadExport } from '../read-export.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** By the first format that takes some of the files, as the importer does. */
async function readSample(folder: string): Promise<ReadExport & { readonly format: string }> {
  const files = listSources(join(FIXTURES, folder));
  for (const format of FORMATS)
    if ((await format.find(files)).length > 0)
      return { ...(await readExport(format, files)), format: format.name };
  throw new Error(`No format reads ${folder}`);
}

const toLine = ({ type, status, title, date, comments }: LegacyItem): string =>
  [
    type,
    status,
    title,
    date ?? '—',
    comments.map(({ isApproved }) => (isApproved ? '+' : '-')).join(''),
  ].join(' | ');

describe('the sample of each platform', () => {
  it.each<readonly [folder: string, format: string, items: readonly string[]]>([
    [
      'hautetfort-ancien',
      'hautetfort',
      [
        'post | published | Odile Vanneau : « un endroit où ne rien faire » | 2009-03-10T08:05:00 | ',
        'post | published | La pompe (2/3) | 2009-03-14T18:42:00 | ++',
      ],
    ],
    [
      'hautetfort-nouveau',
      'hautetfort',
      [
        'post | published | La pompe (3/3) | 2014-05-28T09:00:00 | ',
        'post | published | Le banc | 2014-06-02T10:20:00 | +',
      ],
    ],
    [
      'over-blog',
      'over-blog',
      [
        "post | published | Le marché, c'est le mardi | 2012-07-03T08:30:00 | ++",
        'post | draft | Brouillon du vendredi | 2012-07-06T08:00:00 | ',
        'page | published | Venir | 2012-01-01T00:00:00 | ',
      ],
    ],
    [
      'dotclear',
      'dotclear',
      [
        'post | published | L’inauguration du "grand" lavoir | 2007-05-14T09:12:00 | +++',
        'post | published | Discours | 2007-05-20T21:00:00 | -',
        'post | protected | Le prix de la pompe | 2007-06-01T08:00:00 | ',
        'page | published | À propos | 2007-06-02T08:00:00 | ',
        'post | pending | En attente | 2007-06-03T08:00:00 | ',
        'attachment | published | ruban.jpg | 2007-05-14T07:00:00 | ',
      ],
    ],
    ['canalblog', 'canalblog', ['post | published | La foire | 2008-11-05T10:35:00 | ++']],
    [
      'blogger',
      'blogger',
      [
        'post | published | Le cas du seau | 2011-04-02T09:00:00 | ++',
        'post | draft |  | 2011-05-01T09:00:00 | ',
      ],
    ],
    [
      'substack',
      'substack',
      [
        'post | published | Le lavoir, en lettre | 2023-02-01T07:00:00 | ',
        'post | draft | Réservé aux abonnés | 2023-03-01T07:00:00 | ',
        'post | draft | Brouillon | — | ',
      ],
    ],
    [
      'medium',
      'medium',
      ['post | published | Le lavoir vu du pont | 2017-05-02T08:00:00 | ', 'post | draft |  | — | '],
    ],
    [
      'typepad',
      'movable-type',
      ['post | published | Le seau (échantillon écrit par nous) | 2008-06-17T18:05:12 | ++'],
    ],
  ])('%s is read as %s', async (folder, format, expected) => {
    const read = await readSample(folder);
    expect(read.format).toBe(format);
    expect(read.items.map(toLine)).toEqual(expected);
    expect(read.problems).toEqual([]);
    expect(JSON.stringify(read.items)).not.toContain('source=cle');
    expect(new Set(read.items.map(({ id }) => id)).size).toBe(read.items.length);
    expect(JSON.stringify([read.items, read.site])).not.toMatch(/@prive|noreply@|192\.0\.2|motdepasse/);
  });

  it('keeps who answers whom, by what led to each comment', async () => {
    const answers = async (folder: string): Promise<readonly unknown[]> =>
      (await readSample(folder)).items
        .flatMap(({ comments }) => comments)
        .flatMap(({ id, parent, anchor }) => (parent === undefined ? [] : [[id, parent, anchor]]));
    expect(await answers('hautetfort-ancien')).toEqual([['8802', '8801', 'c8802']]);
    expect(await answers('over-blog')).toEqual([['1.1', '1', undefined]]);
    expect(await answers('blogger')).toEqual([['102', '101', 'c102']]);
  });
});

it('Hautetfort: what subscribers know a text by is that of its feed', async () => {
  const { items } = await readSample('hautetfort-nouveau');
  const bench = items.find(({ title }) => title === 'Le banc');
  expect(bench?.guid).toBe('http://sainte-ombre.hautetfort.example/archive/2014/06/02/le-banc-5380001.html');
  expect(bench?.terms.map(({ label }) => label)).toEqual(['banc', 'comptage', 'Le lavoir']);
});

describe('Hautetfort', () => {
  const page = (path: string, text: string): ReturnType<typeof toSource> =>
    toSource(
      `<html><body class="hautetfort"><h2 class="date"><span>1er mai 2010</span></h2><div class="post"><h3><span>Un</span></h3>
<div class="posttext-decorator2">${text}</div></div></body></html>`,
      path,
    );

  it('names what a page leads to and that was not saved', async () => {
    const [format] = FORMATS.filter(({ name }) => name === 'hautetfort');
    if (!format) throw new Error('No Hautetfort');
    const { items, problems } = await readExport(format, [
      page(
        'archive/2010/05/01/un.html',
        '<a href="http://x.hautetfort.example/archive/2010/04/30/deux.html">Deux</a>',
      ),
    ]);
    expect(items.map(toLine)).toEqual(['post | published | Un | 2010-05-01 | ']);
    expect(problems.map(({ item }) => item)).toEqual(['/archive/2010/04/30/deux.html']);
  });
});

it('Hautetfort: a feed of a blog with a domain of its own is told by its addresses', async () => {
  const link = 'http://www.lavoir.example/archive/2014/06/02/le-banc-5380001.html';
  const feeds = [
    `<rss version="2.0"><channel><title>Le lavoir</title><link>http://www.lavoir.example/</link><item><title>A</title><link>${link}</link></item></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Le lavoir</title><link rel="alternate" href="http://www.lavoir.example/"/><entry><title>A</title><link rel="alternate" href="${link}"/></entry></feed>`,
  ];
  for (const xml of feeds) {
    const [format] = await findFormats(xml);
    expect(format?.name).toBe('hautetfort');
    const { items, site } = await readExport(format ?? hautetfort, [toSource(xml)]);
    expect(items).toMatchObject([{ id: '/archive/2014/06/02/le-banc-5380001.html' }]);
    expect(site).toMatchObject({ title: 'Le lavoir', url: 'http://www.lavoir.example/' });
  }
  const other = feeds.map((xml) => xml.replace('/archive/', '/archives/').replace('.html', '.aspx'));
  expect((await Promise.all(other.map(findFormats))).map(([format]) => format?.name)).toEqual([
    'feed',
    'feed',
  ]);
});

async function findFormats(text: string): Promise<readonly ImportFormat[]> {
  const found: ImportFormat[] = [];
  for (const format of FORMATS) if ((await format.find([toSource(text)])).length > 0) found.push(format);
  return found;
}

describe('Ghost', () => {
  const data = {
    posts: [
      {
        id: '1',
        title: 'Le seau',
        slug: 'le-seau',
        html: '<p><img src="__GHOST_URL__/content/a.jpg"></p>',
        status: 'published',
        visibility: 'public',
        published_at: '2020-01-02T03:04:05.000Z',
        custom_excerpt: 'Un seau.',
      },
      { id: '2', title: 'Payé', slug: 'paye', html: '', status: 'published', visibility: 'paid' },
      { id: '3', title: 'Venir', slug: 'venir', html: '', status: 'published', type: 'page' },
    ],
    tags: [
      { id: 't', name: 'Zinc', slug: 'zinc' },
      { id: 'u', name: '#interne', slug: 'hash-interne' },
    ],
    posts_tags: [
      { post_id: '1', tag_id: 't' },
      { post_id: '1', tag_id: 'u' },
    ],
    users: [{ id: 'o', name: 'Odile', email: 'odile@prive.example', password: 'secret' }],
    posts_authors: [{ post_id: '1', author_id: 'o' }],
  };
  const [ghost] = FORMATS.filter(({ name }) => name === 'ghost');
  const read = (json: string): Promise<ReadExport> => {
    if (!ghost) throw new Error('No Ghost');
    return readExport(ghost, [toSource(json, 'ghost.json')]);
  };

  it('has its texts, pages, tags and authors', async () => {
    const { items, site } = await read(JSON.stringify({ db: [{ meta: { exported_on: 1 }, data }] }));
    expect(items.map(toLine)).toEqual([
      'post | published | Le seau | 2020-01-02T03:04:05 | ',
      'post | draft | Payé | — | ',
      'page | published | Venir | — | ',
    ]);
    expect(items[0]).toMatchObject({
      body: { html: '<p><img src="/content/a.jpg"></p>' },
      author: 'o',
      excerpt: 'Un seau.',
    });
    expect(items[0]?.terms.map(({ label }) => label)).toEqual(['Zinc']);
    expect(site.authors).toEqual([{ id: 'o', name: 'Odile' }]);
    expect(JSON.stringify([items, site])).not.toMatch(/@|secret/);
  });

  it('that was cut is told, and nothing is thrown', async () => {
    const { items, problems } = await read(
      JSON.stringify({ db: [{ meta: { exported_on: 1 }, data }] }).slice(0, -40),
    );
    expect(items).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

it.each([
  ['', '/post/2007/a', ['/index.php/post/2007/a', '/index.php?post/2007/a', '/?post/2007/a'], undefined],
  ['http://a.example/blog/', 'http://a.example/blog/post/2007/a', [], 'http://a.example/blog/category/X'],
  [
    'http://a.example/index.php?',
    'http://a.example/index.php?post/2007/a',
    [],
    'http://a.example/index.php?category/X',
  ],
])('Dotclear: a text of a blog at %j was at %s', async (url, address, otherAddresses, term) => {
  const blog = url === '' ? '' : `[blog blog_id,blog_url]\n"default","${url}"\n`;
  const rows = `///DOTCLEAR|2.5|single\n${blog}[category cat_id,cat_title,cat_url]\n"1","X","X"\n[post post_id,cat_id,post_url,post_type,post_status,post_title,post_content_xhtml]\n"1","1","2007/a","post","1","A","<p>Oui.</p>"\n`;
  const [dotclear] = FORMATS.filter(({ name }) => name === 'dotclear');
  const { items } = dotclear ? await readExport(dotclear, [toSource(rows)]) : { items: [] };
  expect(items[0]).toMatchObject({ address, otherAddresses });
  expect(items[0]?.terms[0]?.address).toBe(term);
});

it.each([
  [
    'blogger',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-7.archive</id><entry><id>tag:blogger.com,1999:blog-7.post-16</id><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#comment"/><content>Seul</content><thr:in-reply-to ref="tag:blogger.com,1999:blog-7.post-999"/></entry></feed>',
  ],
  ['dotclear', '///DOTCLEAR|2.5|single\n[comment comment_id,post_id,comment_content]\n"1","999","Seul"\n'],
])('%s: a comment of a text that is not there is counted', async (name, text) => {
  const [format] = FORMATS.filter((one) => one.name === name);
  const { site } = format ? await readExport(format, [toSource(text)]) : {};
  expect(site?.strayComments).toBe(1);
});

it('Hautetfort: an hour is read as French people write it', async () => {
  const page =
    '<html><body class="hautetfort"><div class="content"><h2 class="date"><span>13 mai 2010</span></h2><div class="post"><h3><span>La suite</span></h3><div class="posttext"><p>Oui.</p></div><div class="postbottom"><p class="posted">9h05 Publié dans <a href="/a/">A</a></p></div></div></div></body></html>';
  const { items } = await readExport(hautetfort, [toSource(page, 'archive/2010/05/13/suite.html')]);
  expect(items[0]?.date).toBe('2010-05-13T09:05:00');
});

it('Medium: title and subtitle stand once, and the line above them nowhere', async () => {
  const [medium] = FORMATS.filter(({ name }) => name === 'medium');
  const page =
    '<article class="h-entry"><h1 class="p-name">Le seau</h1><section class="p-summary" data-field="subtitle">En zinc</section><section data-field="body" class="e-content"><div><hr></div><h3 class="graf--title">Le seau</h3><h4 class="graf--subtitle">En zinc</h4><p>Oui.</p><div><hr></div><p>Non.</p></section><a class="p-author" href="https://medium.com/@zoe">Zoé</a></article>';
  const { items, site } = medium ? await readExport(medium, [toSource(page)]) : { items: [] };
  expect(items[0]?.body).toMatchObject({ html: '<div></div><p>Oui.</p><div><hr></div><p>Non.</p>' });
  expect(site?.title).toBe('Zoé');
});

it.each([
  ['<title>Le seau — Mon carnet</title>', 'Mon carnet'],
  ['<title>Le seau</title>', undefined],
  ['<title>Autre - Mon carnet</title>', undefined],
  ['<title>Le seau</title><meta property="og:site_name" content="Mon carnet">', 'Mon carnet'],
])('a saved page with %s is of the site %j', async (head, title) => {
  const [html] = FORMATS.filter(({ name }) => name === 'html');
  const page = `<!doctype html><html><head>${head}</head><body><main><h1>Le seau</h1><p>Oui.</p></main></body></html>`;
  const { site } = html ? await readExport(html, [toSource(page)]) : {};
  expect(site?.title).toBe(title);
});

describe('any feed', () => {
  const [feed] = FORMATS.filter(({ name }) => name === 'feed');
  const read = (xml: string): Promise<ReadExport> => {
    if (!feed) throw new Error('No feed');
    return readExport(feed, [toSource(xml)]);
  };

  it('gives the whole text where it has it, at the hour that readers saw', async () => {
    const { items } = await read(
      `<rss version="2.0"><channel><title>Un blog</title><item><title>A &amp; b</title><link>http://a.example/1</link>
<pubDate>Mon, 02 Jun 2014 00:20:00 +0200</pubDate><description>&lt;p&gt;Oui.&lt;/p&gt;</description></item></channel></rss>`,
    );
    expect(items.map(toLine)).toEqual(['post | published | A & b | 2014-06-02T00:20:00 | ']);
    expect(items[0]).toMatchObject({ dateUtc: '2014-06-01T22:20:00', body: { html: '<p>Oui.</p>' } });
  });

  it('names who writes it, where its entries name nobody', async () => {
    const entry = (id: string, author: string): string =>
      `<entry><id>tag:a,${id}</id><title>Un</title>${author}<summary>Le début…</summary></entry>`;
    const { items } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Basile</name><email>b@prive.example</email></author>${entry('1', '')}${entry('2', '<author><name>Zoé</name></author>')}</feed>`,
    );
    expect(items.map(({ author }) => author)).toEqual(['Basile', 'Zoé']);
    expect(JSON.stringify(items)).not.toContain('prive');
  });

  it('reads Atom, and what is only an excerpt is told', async () => {
    const { items } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:a,1</id><title>Un</title><link href="http://a.example/1"/>
<published>2014-06-02T10:20:00+02:00</published><summary>Le début…</summary></entry></feed>`,
    );
    expect(items[0]).toMatchObject({
      guid: 'tag:a,1',
      address: 'http://a.example/1',
      reason: expect.stringMatching(/extrait/),
    });
  });
});
