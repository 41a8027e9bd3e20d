import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import { importExport, type Imported } from '#import/import-export.ts';
import type { LegacyComment, LegacyExport, LegacyItem } from '#import/legacy.ts';
import { NO_MEDIA, type MediaSource } from '#import/media/media-source.ts';
import type { PrivateTarget } from '#import/private-texts.ts';
import { isBalanced } from '#import/report.ts';

const SECRETS = ['secret@prive.example', '192.0.2.44', 'mot-de-passe', 'Texte réservé'];

/** Addresses of the old site that no export holds, which has the same host as the new one. */
const AWAY = [
  ...['/absent', '/absent/', '/mon%20fichier.pdf', '/a b/c', '/x.php?y=1#z', '/?p=999', '/a%2Fb', '/[a](b)'],
  ...['https://vieux.example//deux//', `/${'é'.repeat(200)}/`, '/l’été', '/un%'],
];
const PLAYERS =
  '<iframe src="https://vieux.example/lecteur"></iframe><video src="/a b.mp4"></video><audio src="/un.mp3"></audio>';

/** Two addresses that meet once what is between them is gone. */
const MET = 'https://vieux.example/a}<script></script>https://vieux.example/b}c';

function item(id: string, fields: Partial<LegacyItem> = {}): LegacyItem {
  return {
    id,
    type: 'post',
    status: 'published',
    title: `Titre ${id}`,
    address: `https://vieux.example/2009/05/texte-${id}/`,
    otherAddresses: [`https://vieux.example/?p=${id}`],
    guid: `https://vieux.example/?p=${id}`,
    date: '2009-05-04T11:30:00',
    dateUtc: '2009-05-04T09:30:00',
    author: 'anne',
    body: { format: 'html', html: `<p>Le texte ${id}.</p>` },
    terms: [],
    comments: [],
    file: 'export.xml',
    ...fields,
  };
}

function comment(id: string, fields: Partial<LegacyComment> = {}): LegacyComment {
  return {
    id,
    type: 'comment',
    isApproved: true,
    author: 'Léa',
    date: '2009-05-05T08:00:00',
    html: `<p>Bien ${id}</p>`,
    ...fields,
  };
}

function toExport(items: readonly LegacyItem[]): LegacyExport {
  return {
    format: 'wordpress',
    site: () => ({
      title: 'Vieux',
      url: 'https://vieux.example',
      authors: [
        { id: 'anne', name: 'Anne Durand' },
        { id: 'zoe', name: 'Zoé' },
      ],
      terms: [],
    }),
    async *items() {
      yield* items;
    },
    problems: () => [],
  };
}

describe('an export', () => {
  let into = '';
  beforeEach(() => {
    into = mkdtempSync(join(tmpdir(), 'import-'));
  });
  afterEach(() => rmSync(into, { recursive: true }));

  function run(
    items: readonly LegacyItem[],
    isTrial = false,
    apart?: PrivateTarget,
    media: MediaSource = NO_MEDIA,
  ): Promise<Imported> {
    return importExport({
      ...{ into, isTrial, apart, site: undefined, types: new Map(), media },
      source: toExport(items),
      staging: join(into, '.import', 'staging'),
      onProgress: () => undefined,
    });
  }

  async function runApart(items: readonly LegacyItem[]): Promise<ReadonlyMap<string, string>> {
    const folder = mkdtempSync(join(tmpdir(), 'apart-'));
    const apart = { folder, staging: join(folder, '.import/staging'), media: NO_MEDIA };
    await run(items, false, apart);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((one) => statSync(join(folder, one)).isFile() && !one.startsWith('.'))
      .map((one) => [one, readFileSync(join(folder, one), 'utf8')] as const);
    rmSync(folder, { recursive: true });
    return new Map(files);
  }

  const read = (file: string): string => readFileSync(join(into, file), 'utf8');
  const listAll = (): string =>
    readdirSync(into, { recursive: true, encoding: 'utf8' })
      .filter((one) => statSync(join(into, one)).isFile())
      .sort()
      .map((one) => `${one}\n${read(one)}`)
      .join('\n');

  it('is counted to the last text and comment, and what is private is only counted', async () => {
    const { report } = await run([
      item('1', {
        comments: [
          comment('1'),
          comment('2', { type: 'pingback' }),
          comment('3', { isApproved: false }),
          comment('4', { isSpam: true }),
        ],
      }),
      item('2', { status: 'draft' }),
      item('3', { status: 'trash' }),
      item('4', {
        status: 'protected',
        title: 'Texte réservé',
        body: { format: 'html', html: 'mot-de-passe' },
      }),
      item('5', { type: 'nav_menu_item' }),
      item('6', {
        type: 'page',
        address: 'https://vieux.example/a-propos/',
        comments: [comment('9', { author: 'secret@prive.example' })],
      }),
      item('7', { body: { format: 'html', html: '<!-- vide --><p>&nbsp;</p>' } }),
    ]);
    expect(isBalanced(report)).toBe(true);
    expect(report.in).toEqual({ posts: 5, pages: 1, attachments: 0, other: 1, comments: 5 });
    expect(report.out).toEqual({ imported: 2, drafts: 2, left: 3 });
    expect(report.comments).toMatchObject({ in: 5, kept: 2, left: 3 });
    expect(SECRETS.filter((one) => listAll().includes(one))).toEqual([]);
  });

  it.each([
    ['<script>let a = 1 > 0;</script>', 'draft'],
    ['<script>', 'draft'],
    ['<form><p>Recherche</p><input></form>', 'draft'],
    ['<img src="http://stats.wordpress.com/b.gif?a=1"><p> </p>', 'draft'],
    ['<iframe src="javascript:alert(1)"></iframe>', 'draft'],
    ['<!-- more --> <style>p > a {}</style>&nbsp;', 'draft'],
    [`<script>${'a'.repeat(9000)}</script>`, 'draft'],
    ['<p title="::script[alert(1)]{src="data:,a"}', 'draft'],
    ['<img src="/a.jpg">', 'imported'],
    ['<p>”–”</p>', 'draft'],
    ['<p>2</p>', 'imported'],
    ['<iframe src="https://www.youtube.com/embed/abcdef"></iframe>', 'imported'],
    ['<p>Un mot</p><script>a</script>', 'imported'],
  ])('whose text is %s is a text only if readers see something of it', async (html, outcome) => {
    const { report } = await run([item('1', { body: { format: 'html', html } })], true);
    expect(report.items[0]).toMatchObject({ outcome });
  });

  it('leaves to a file of the new site the address that it had on the old one, and tells it gone no more', async () => {
    const body = { format: 'html', html: '<p>Le <a href="/files/plan.pdf">plan</a>.</p>' } as const;
    const source = toExport([item('1', { body, address: 'https://vieux.example/1' })]);
    const runWith = async (served: readonly string[]): Promise<readonly string[]> => {
      await importExport({
        ...{ into, isTrial: false, site: 'https://vieux.example', types: new Map(), media: NO_MEDIA },
        ...{ source, served, onProgress: () => undefined },
        staging: join(into, '.import', 'staging'),
      });
      return readFileSync(join(into, 'redirects.yaml'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('plan.pdf'));
    };
    expect(await runWith([])).toEqual([expect.stringContaining('gone')]);
    expect(await runWith(['/files/plan.pdf'])).toEqual([]);
  });

  it('publishes nothing before its date', async () => {
    const later = new Date('2030-01-01T00:00:00Z');
    const { report } = await importExport({
      ...{ into, isTrial: true, site: undefined, types: new Map(), media: NO_MEDIA },
      source: toExport([
        item('1', { date: '2032-01-01T08:00:00' }),
        item('2', { date: '2030-01-01T10:00:00' }),
      ]),
      ...{ now: later, staging: join(into, '.import', 'staging'), onProgress: () => undefined },
    });
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['draft', 'imported']);
  });

  it('tells the author’s own words from those that a new text begins with', async () => {
    const body = { format: 'html', html: '<p>Le premier paragraphe.</p><p>Suite.</p>' } as const;
    await run([item('1', { body })]);
    const [file = ''] = readdirSync(join(into, 'articles'), { recursive: true, encoding: 'utf8' }).filter(
      (one) => one.endsWith('.md'),
    );
    expect(readFileSync(join(into, 'articles', file), 'utf8')).toContain('\nLe premier paragraphe\\.\n');
  });

  it('counts the comments of texts that it does not have', async () => {
    const source = { ...toExport([item('1')]), site: () => ({ strayComments: 2, authors: [], terms: [] }) };
    const { report } = await importExport({
      ...{ into, isTrial: true, site: undefined, types: new Map(), media: NO_MEDIA, source },
      staging: join(into, '.import', 'staging'),
      onProgress: () => undefined,
    });
    expect(report.comments).toMatchObject({ in: 2, kept: 0, left: 2 });
    expect(isBalanced(report)).toBe(true);
  });

  it('is told, and what it makes is written, in the language of a publication that begins', async () => {
    const body = (html: string): LegacyItem['body'] => ({ format: 'html', html });
    const link = '<a href="https://vieux.example/gone/">x</a>';
    const english: Partial<LegacyComment> = { author: 'Lea', html: 'Good' };
    await importExport({
      ...{ into, isTrial: false, site: undefined, types: new Map(), media: NO_MEDIA, language: 'en' },
      source: toExport([
        item('1', {
          ...{ title: '', cover: '/a.jpg', otherFields: { mood: 'fine' } },
          body: body(`<h1>A</h1><p>${link} <img src="/b.jpg"> <a href="#c">d</a></p><form></form>`),
          comments: [
            comment('1', english),
            comment('2', { type: 'pingback' }),
            comment('3', { isSpam: true }),
          ],
        }),
        item('2', {
          title: 'B',
          status: 'draft',
          body: body('<iframe src="https://youtu.be/abcdefg"></iframe>'),
        }),
        item('3', { title: 'C', status: 'trash' }),
        item('4', { title: 'D', date: '', body: body('<p>Word.</p>') }),
        item('5', { title: 'E', type: 'nav_menu_item' }),
        item('6', { title: 'F', status: 'protected' }),
      ]),
      ...{ staging: join(into, '.import', 'staging'), onProgress: () => undefined },
    });
    expect(read('site.yaml')).toContain('language: en\n');
    expect(read('.import/report.md')).toMatch(/^# Account of the import[\s\S]*The sums are right/);
    expect(listAll().match(/.*(?:[à-ÿœ«»’]|[^\s#-] [:;?!]).*/gi)).toBe(null);
  });

  it('writes private texts apart where that is asked for, and tells nothing of them in the folder', async () => {
    const secret = (id: string, status: LegacyItem['status']): LegacyItem =>
      item(id, {
        ...{ status, slug: 'reserve', title: 'Texte réservé', author: 'zoe' },
        terms: [{ type: 'tag', slug: 'intime', label: 'Intime' }],
        body: { format: 'html', html: '<p>mot-de-passe <a href="/seul-lui.html">là</a></p>' },
        comments: [comment('1', { html: 'secret@prive.example' })],
      });
    const items = [item('1', { slug: 'reserve' }), secret('2', 'private'), secret('3', 'protected')];
    const files = await runApart(items);
    expect([...files.keys()].sort()).toEqual([
      ...['articles/2009/reserve-2.md', 'articles/2009/reserve.md'],
      ...['comments/reserve-2.yaml', 'comments/reserve.yaml'],
    ]);
    expect(files.get('articles/2009/reserve.md')).toMatch(/- intime\ndraft: true\n[\s\S]*mot-de-passe/);
    expect(files.get('articles/2009/reserve.md')).toContain('authors:\n  - zoe');
    expect(read('articles/2009/reserve.md')).toContain('Titre 1');
    const { items: rows, addresses } = JSON.parse(read('.import/report.json'));
    expect(rows[1]).toEqual({
      ...{ id: '2', type: 'post', status: 'private', outcome: 'left', changed: [], left: [] },
      reason: 'privé, écrit à part',
    });
    expect(JSON.stringify(addresses)).not.toMatch(/texte-[23]/);
    // Readers had the address of a protected text, and none of a private one.
    expect(read('redirects.yaml')).toMatch(/"\/\?p=2", gone[\s\S]*"\/2009\/05\/texte-3\/", gone/);
    for (const word of [...SECRETS, 'intime', 'zoe', 'seul-lui', 'texte-2'])
      expect(listAll()).not.toContain(word);
  });

  it('counts an attachment as brought in by its picture, or by the text that its page leads to', async () => {
    const at = (name: string): string => `https://vieux.example/wp-content/${name}`;
    const attachment = (id: string, parent: string, fields: Partial<LegacyItem> = {}): LegacyItem =>
      item(id, {
        ...{ type: 'attachment', parent, fileAddress: at(`${id}.svg`), title: `Photo ${id}` },
        body: { format: 'html', html: '' },
        ...fields,
      });
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
    const show = `<img src="${at('11-300x200.svg')}"> <a href="https://vieux.example/2009/05/texte-12/"><img src="${at('x.svg')}"></a>`;
    const { report } = await run(
      [
        attachment('11', ''),
        item('1', { slug: 'a', body: { format: 'html', html: show } }),
        ...[attachment('12', ''), attachment('13', '1'), attachment('14', '2'), attachment('15', '')],
        item('2', { status: 'private', title: 'Texte réservé' }),
      ],
      ...[false, undefined],
      {
        get: (url) =>
          Promise.resolve(
            /\/1[12]\.svg$/.test(url.pathname) ? { content: drawing } : { reason: { fr: '404', en: '404' } },
          ),
      },
    );
    expect(report.items.map(({ id, outcome, to = '' }) => `${id} ${outcome} ${to}`)).toEqual([
      ...['11 imported media/wp-content/11.svg', '1 imported articles/2009/a.md'],
      ...['12 imported media/wp-content/12.svg', '13 imported ', '14 left ', '15 left ', '2 left '],
    ]);
    expect(isBalanced(report)).toBe(true);
    expect(report.out).toEqual({ imported: 4, drafts: 0, left: 3 });
    expect(read('articles/2009/a.md')).toContain('](/media/wp-content/12.svg)');
    expect(read('redirects.yaml')).toContain('{ from: "/2009/05/texte-13/", to: "/articles/a/" }');
    expect(read('.import/report.json')).not.toContain('Photo 14');
  });

  it.each(['%zz', '%FF'])('keeps the words of a link whose address cannot be read: %s', async (end) => {
    const link = `<a href="https://vieux.example/a${end}">mots</a>`;
    const { report } = await run([item('1', { body: { format: 'html', html: `<p>Ces ${link}.</p>` } })]);
    expect(listAll()).toContain('\nCes mots.\n');
    expect(report.items[0]?.left).toHaveLength(1);
  });

  it('leads the addresses that stand in its words where its links lead', async () => {
    const html = '<p>Voir https://vieux.example/2009/05/texte-1/ et https://ailleurs.example/a.</p>';
    await run([item('1', { slug: 'le-pont' }), item('2', { body: { format: 'html', html } })]);
    expect(read('articles/2009/titre-2.md')).toContain(
      'Voir [https://vieux.example/2009/05/texte-1/](/articles/le-pont/) et <https://ailleurs.example/a>.',
    );
  });

  it('gives each old address its new one, or none for good', async () => {
    await run([
      item('1', { slug: 'le-pont' }),
      item('2', {
        slug: 'le-pont',
        address: 'https://vieux.example/2010/01/le-pont/',
        body: {
          format: 'html',
          html: '<p><a href="http://www.vieux.example/?p=1#comment-8">un</a> <a href="/perdu.html">deux</a></p>',
        },
      }),
      item('3', { status: 'trash' }),
    ]);
    expect(read('articles/2009/le-pont.md')).toContain(
      'aliases: [/2009/05/texte-1/, /?p=1]'
        .replace('[', '\n  - ')
        .replace(', ', '\n  - ')
        .replace(']', '')
        .replace('aliases: ', 'aliases:'),
    );
    const second = read('articles/2009/le-pont-2.md');
    expect(second).toContain('[un](/articles/le-pont/)');
    expect(second).toContain('[deux](/perdu.html)');
    const redirects = read('redirects.yaml');
    for (const from of ['/perdu.html', '/2009/05/texte-3/', '/?p=3'])
      expect(redirects).toContain(`{ from: "${from}", gone: `);
    for (const from of ['/2009/05/', '/feed/', '/author/anne/'])
      expect(redirects).toContain(`{ from: "${from}", to: `);
  });

  it('puts each reply after what it answers, whatever the order of the export', async () => {
    await run([
      item('1', {
        slug: 'a',
        comments: [
          comment('3', { parent: '2', date: '2009-05-05T07:00:00' }),
          comment('2'),
          comment('4', { parent: '4' }),
          comment('5', { parent: '99' }),
        ],
      }),
    ]);
    const written = read('comments/a.yaml');
    expect([...written.matchAll(/^- id: "(\d)"/gm)].map(([, id]) => id)).toEqual(['2', '3', '4', '5']);
    expect(written.match(/replyTo/g)).toHaveLength(1);
    expect(written).toContain('anchor: comment-3');
  });

  it('changes nothing the second time, and nothing of what the author wrote since', async () => {
    await run([item('1', { slug: 'a' }), item('2', { slug: 'b' })]);
    const before = listAll();
    expect((await run([item('1', { slug: 'a' }), item('2', { slug: 'b' })])).written).toMatchObject({
      written: [],
      conflicts: [],
    });
    expect(listAll()).toBe(before);
    writeFileSync(join(into, 'articles/2009/a.md'), 'Récrit.');
    const changed = [item('1', { slug: 'a', title: 'Autre' }), item('2', { slug: 'b' })];
    expect((await run(changed)).written.conflicts).toEqual(['articles/2009/a.md']);
    expect(read('articles/2009/a.md')).toBe('Récrit.');
    expect(read('articles/2009/a.md.import')).toContain('title: Autre');
    rmSync(join(into, 'articles/2009/b.md'));
    expect((await run(changed)).written).toMatchObject({
      written: [],
      conflicts: [],
      removed: ['articles/2009/b.md'],
    });
  });

  it('puts a draft without a date among its latest texts, where it stays once it is published', async () => {
    const draft = item('2', { status: 'draft', date: '' });
    await run([item('1'), draft, item('3', { date: '2008-01-01' })]);
    expect(read('articles/2009/titre-2.md')).toContain('draft: true');
    await run([item('1'), item('2', { date: '2011-02-03T10:00:00' })]);
    expect(read('articles/2009/titre-2.md')).toContain('date: 2011-02-03');
    expect(readdirSync(join(into, 'articles'))).toEqual(['2008', '2009']);
  });

  it('has settings, names and addresses that the check takes, whatever it says', async () => {
    const source = toExport([
      item('1', {
        guid: 'urn:\u0001',
        body: {
          format: 'html',
          html: `<p>${AWAY.map((one) => `<a href="${one}">a</a>`).join(' ')}</p>${PLAYERS}`,
        },
        comments: [comment('{{a}}', { html: 'https://vieux.example/encore?a=1' })],
        terms: [{ type: 'tag', slug: '2009', label: '2009' }],
        otherAddresses: [
          ...['/404.html', '/index.html', '/articles/titre-1/index.html', '/<a%20b>'],
          `https://vieux.example/${'a'.repeat(300)}/`,
          'https://vieux.example/%00/',
        ],
      }),
      item('2', {
        ...{
          guid: '  urn:a',
          body: {
            format: 'html',
            html: `<p>${MET} https://vieux.example/${'é'.repeat(200)}</p><iframe src="/%3Ca b%3E"></iframe>`,
          },
        },
      }),
      item('3', { ...{ guid: 'urn:a', body: { format: 'html', html: "'" } } }),
      item('4', { body: { format: 'markdown', markdown: '<select><template> un' } }),
    ]);
    const site = { ...source.site(), url: 'javascript:alert(1)' };
    await importExport({
      ...{ into, isTrial: false, site: undefined, types: new Map(), media: NO_MEDIA },
      source: { ...source, site: () => site },
      staging: join(into, '.import', 'staging'),
      onProgress: () => undefined,
    });
    expect(read('site.yaml')).toContain('url: https://vieux.example\n');
    const { problems } = await checkFolder({
      contentDir: into,
      publicDir: join(into, 'public'),
      toNow: () => Date.parse('2026-01-01'),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read('articles/2009/titre-2.md')).toContain('](/articles/titre-1/)');
    expect(read('articles/2009/titre-3.md')).toContain('draft: true');
  });

  it('whose texts lead to headings of one another leads there still, whatever program named them', async () => {
    const axe =
      '# Axe\n\n```\n## Code\n```\n\n## L’*élan* du soir\n\n## 2. Le [b](https://b.example)\n\n## Autre {#mien}\n';
    const links = ['lélan-du-soir', 'l-elan-du-soir', '2-le-b', 'mien', 'axe', 'code', 'absent'];
    const toBody = (markdown: string): LegacyItem['body'] => ({
      ...{ format: 'markdown', markdown, ownMarks: new Set(['anchor']) },
    });
    await run([
      item('1', { title: 'Axe', address: '/axe/', body: toBody(axe) }),
      item('2', { body: toBody(links.map((one) => `[a](/axe/#${one})`).join(' ')) }),
    ]);
    expect(read('articles/2009/titre-2.md').match(/\(.*?\)/g)).toEqual([
      '(/articles/axe/#l-elan-du-soir)',
      '(/articles/axe/#l-elan-du-soir)',
      '(/articles/axe/#2-le-b)',
      '(/articles/axe/#mien)',
      '(/articles/axe/)',
      '(/articles/axe/)',
      '(/articles/axe/)',
    ]);
  });

  it('whose site is told nowhere asks for it, links to nothing there, and is mended once it is told', async () => {
    const items = [
      item('1', {
        address: '/2009/05/un/',
        ...{ otherAddresses: [], guid: '' },
        body: {
          format: 'html',
          html: '<p>Un. <a href="/2009/05/deux/">Deux</a> <img src="/a.jpg" alt="a"></p>',
        },
      }),
      item('2', { address: '/2009/05/deux/', otherAddresses: [] }),
      item('3', { type: 'attachment', address: '/a.jpg', fileAddress: '/a.jpg' }),
    ];
    const runOn = (site?: string): Promise<Imported> => {
      const source = toExport(items);
      return importExport({
        ...{ into, isTrial: false, site, types: new Map(), media: NO_MEDIA },
        source: { ...source, site: () => ({ authors: [], terms: [] }) },
        staging: join(into, '.import', 'staging'),
        onProgress: () => undefined,
      });
    };
    await runOn('https://blog.exampl;');
    expect(read('site.yaml')).toMatch(/^url: https:\/\/a-remplacer\.example$/m);
    const { report } = await runOn();
    expect(report.problems.map(({ fix = '' }) => /--site https:/.test(fix))).toEqual([true]);
    expect(read('site.yaml')).toMatch(/^title: Mon blog$[\s\S]*^url: https:\/\/a-remplacer\.example$/m);
    expect(read('articles/2009/titre-1.md')).toMatch(/^Un\. \[Deux\]\(\/articles\/titre-2\/\) a$/m);
    const { report: second } = await runOn('https://blog.example');
    expect(second.problems).toEqual([]);
    expect(read('site.yaml')).toContain('\nurl: https://blog.example\n');
    expect(read('articles/2009/titre-1.md')).toMatch(
      /^ {2}- \/2009\/05\/un\/\nguid: https:\/\/blog\.example\/2009\/05\/un\/$/m,
    );
    await runOn('https://autre.example');
    expect(read('site.yaml')).toContain('\nurl: https://blog.example\n');
  });

  it('has its months and its texts led, where only they tell its site, and one of them had another', async () => {
    const source = toExport([
      item('3', { address: 'http://vieux.hautetfort.example/2008/texte.html', otherAddresses: [] }),
      item('1'),
      item('2', { status: 'draft' }),
    ]);
    const { report } = await importExport({
      ...{ into, isTrial: false, site: undefined, types: new Map(), media: NO_MEDIA },
      source: { ...source, format: 'canalblog', site: () => ({ authors: [], terms: [] }) },
      staging: join(into, '.import', 'staging'),
      onProgress: () => undefined,
    });
    const led = new Map(report.addresses.map((one) => [one.from, 'to' in one ? one.to : '410']));
    expect(led.get('/2008/texte.html')).toBe('/articles/titre-3/');
    expect(led.get('/2009/')).toBe('/archives/2009/');
    expect(read('site.yaml')).toMatch(/^url: https:\/\/vieux\.example$/m);
    // Those are pages of ours.
    expect(led.has('/archives/2009/05/')).toBe(false);
    expect(led.has('/archives/2009/05/index.html')).toBe(false);
  });

  it('keeps its feeds and archives where it links to those of others', async () => {
    const { report } = await run([
      item('1'),
      item('2', { otherAddresses: ['https://ailleurs.example/feed/', 'https://ailleurs.example/2009/'] }),
    ]);
    const led = new Map(report.addresses.map((one) => [one.from, 'to' in one ? one.to : '410']));
    expect(led.get('/feed/')).toBe('/rss.xml');
    expect(led.get('/2009/')).toBe('/archives/2009/');
  });

  it('takes the summary of Markdown from what ends as a sentence', async () => {
    const body = 'Un pont.[^1]\n\nTerme\n: Ce que c’est\n\n{% toc %}\n\nIl est *bleu.*\n\n[^1]: En bois.';
    await run([item('1', { body: { format: 'markdown', markdown: body } })]);
    expect(read('articles/2009/titre-1.md')).toMatch(/^summary: Un pont\. Il est bleu\.$/m);
  });

  it('publishes a text that is one title, unless it is its own', async () => {
    const one = (id: string, markdown: string): LegacyItem =>
      item(id, { body: { format: 'markdown', markdown } });
    const { report } = await run([one('1', '# Bonjour à tous'), one('2', '# Titre 2')]);
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['imported', 'draft']);
  });

  it('publishes a text that is one player, unless nothing can be shown of it', async () => {
    const one = (id: string, html: string): LegacyItem => item(id, { body: { format: 'html', html } });
    const player = '<video src="/film.mp4">Votre navigateur ne lit pas les vidéos.</video>';
    const { report } = await run([one('1', player), one('2', player.replace('/film.mp4', 'data:a'))]);
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['imported', 'draft']);
  });

  it('leads to our page from its player, apart from the words around it', async () => {
    const player = '<iframe src="https://vieux.example/2009/05/texte-1/" title="Lecteur"></iframe>';
    await run([item('1'), item('2', { body: { format: 'html', html: `<p>Avant ${player} après.</p>` } })]);
    expect(read('articles/2009/titre-2.md')).toMatch(/^Avant \[Lecteur\]\(\/articles\/titre-1\/\) après\.$/m);
  });

  it('never leaves its folder, and writes nothing where it is only tried', async () => {
    const names = [
      '../../dehors',
      '/etc/passwd',
      'a\0b',
      'x'.repeat(300),
      '%2e%2e%2f',
      'index',
      '   ',
      'ÉTÉ 2009',
    ];
    const items = names.map((slug, index) => item(`${index}`, { slug, date: '2009-05-04' }));
    const trial = mkdtempSync(join(tmpdir(), 'import-'));
    const request = {
      into,
      isTrial: true,
      site: undefined,
      types: new Map<string, 'article'>(),
      media: NO_MEDIA,
    };
    const { report } = await importExport({
      ...request,
      source: toExport(items),
      staging: join(trial, 'a'),
      onProgress: () => undefined,
    });
    rmSync(trial, { recursive: true });
    expect(readdirSync(into)).toEqual([]);
    expect(
      report.items.map(({ to = '' }) => to).filter((to) => !/^articles\/2009\/[a-z0-9-]{1,90}\.md$/.test(to)),
    ).toEqual([]);
    expect(new Set(report.items.map(({ to }) => to)).size).toBe(names.length);
  });
});
