import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { toText } from '#html/tree.ts';
import { markdown } from '#import/formats/markdown.ts';
import { findLink } from '#import/find-links.ts';
import { readFieldMap } from '#import/markdown/field-map.ts';
import { toName } from '#import/names.ts';
import { toFieldsLeft } from '#import/report-row.ts';
import { OldAddresses } from '#import/old-addresses.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { convertMarkdown } from '#import/markdown/convert-markdown.ts';
import { convertCommands } from '#import/markdown/shortcodes.ts';
import { toHtml } from '../../markdown/render.ts';
import { listSources, readExport, toSource } from '../read-export.ts';

const OPTIONS = {
  ...{ base: undefined, language: 'fr' },
  title: '',
  findLink: (href: string) => ({ href }),
  findPicture: () => undefined,
  preparePictures: () => Promise.resolve(),
};

async function readSample(folder: string): Promise<ReadonlyMap<string, LegacyItem>> {
  const files = listSources(join(import.meta.dirname, '../fixtures', folder));
  const { items } = await readExport(markdown, files);
  return new Map(items.map((item) => [item.title, item]));
}

async function convert(item: LegacyItem | undefined): Promise<string> {
  if (item?.body.format !== 'markdown') return '';
  return (await convertMarkdown(item.body, { ...OPTIONS, title: item.title })).markdown;
}

async function show(source: string): Promise<string> {
  const { markdown: made } = await convertMarkdown({ format: 'markdown', markdown: source }, OPTIONS);
  return toText(fromHtml(toHtml(made), { fragment: true }));
}

describe('a folder of Jekyll', () => {
  it('gives its dates, drafts, names and addresses', async () => {
    const items = await readSample('jekyll');
    expect(items.get('Le lavoir rouvre')).toMatchObject({
      ...{ type: 'post', status: 'published', date: '2015-04-12', address: '/2015/04/le-lavoir/' },
      otherAddresses: ['/ancien/lavoir/'],
    });
    expect(items.get('La pompe')).toMatchObject({ author: 'Odile Vanneau', date: '2015-05-02T18:30:00' });
    expect(items.get('Plus tard')?.status).toBe('draft');
  });

  it('gives texts without their title, with new addresses and no marks but its own', async () => {
    const items = await readSample('jekyll');
    expect(await convert(items.get('Le lavoir rouvre'))).toBe(
      [
        'Voir [la suite](/2015/05/la-pompe/) et [le plan](https://plan.example/a).\n\n',
        '100 \\%\\% coton, a \\=\\=b\\=\\= c, \\%\\% deux \\%\\%.\n',
        'Eau\n: ce qui coule\n',
        '> \\[!note] Rien\n',
      ].join('\n'),
    );
    expect(await convert(items.get('La pompe'))).toBe('```ruby\nputs "[[x]] ==y=="\n```\n');
  });
});

it('a text for some alone is not a published one, and its password is told nowhere', async () => {
  const heads = [
    'private: true',
    'visibility: private',
    'password: ouvre-toi',
    'private: false',
    'status: done',
  ];
  const files = heads.map((head, index) =>
    toSource(`---\ndate: 2020-01-01\n${head}\n---\na\n`, `${index}.md`),
  );
  const { items } = await readExport(markdown, files);
  expect(items.map(({ status }) => status)).toEqual([
    ...['private', 'private', 'protected'],
    ...['published', 'published'],
  ]);
  expect(JSON.stringify(items)).not.toContain('ouvre-toi');
});

it('a folder of Hugo gives its heads in TOML and the commands that all themes have', async () => {
  const items = await readSample('hugo');
  const flood = items.get('La crue de mars');
  expect(flood).toMatchObject({ type: 'post', otherAddresses: ['/2019/crue/'], address: '/posts/la-crue/' });
  expect(items.get('Le pont')).toMatchObject({ status: 'draft', date: '2019-04-01' });
  expect(await convert(flood)).toBe(
    'Le pont \\:lang[x]{en}, voir [ici](/posts/le-pont/).\n\n\\:\\:\\:encadre\n\n\n\n' +
      '::video{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="Vidéo"}\n',
  );
});

it('notes of Obsidian keep their comments hidden, their marks and their links', async () => {
  const items = await readSample('obsidian');
  const made = await convert(items.get('La source'));
  expect(made).toContain('[vieux moulin](/Carnet/Le-moulin/), ==froide==');
  expect(made).toContain('\\[\\[Nulle part]]');
  const html = toHtml(made);
  expect(html).toContain('<mark>froide</mark>');
  expect(html).toContain('mesuré en juin');
  expect(html).not.toMatch(/Odile|vérifier|%%|\[!note/);
  const source = items.get('La source');
  const body = source?.body.format === 'markdown' ? source.body : undefined;
  const text = body && (await convertMarkdown(body, OPTIONS)).text;
  expect(text).toBe('Près du vieux moulin, froide même en août. Voir Nulle part.');
});

it.each([
  [
    '## Événements\n\n[a](#-v-nements) [b](#événements)',
    '## Événements\n\n[a](#evenements) [b](#evenements)\n',
  ],
  ['## L’`outlet`\n\n[a](#loutlet) [b](#l-outlet)', '## L’`outlet`\n\n[a](#l-outlet) [b](#l-outlet)\n'],
  [
    '<a name="ici"></a>\n\n[a](#ici) [nulle part](#la) [rien]()',
    '<a name="ici"></a>\n\n[a](#ici) nulle part rien\n',
  ],
  ['[1](#f1)\n\n<div>\n<a id="f1"></a>1: note\n</div>', '[1](#f1)\n\n<span id="f1"></span>1: note\n'],
  [
    '<iframe src="https://lecteur.example/1"></iframe>',
    '::video{url="https://lecteur.example/1" title="Vidéo"}\n',
  ],
])('of %j there stays %j', async (source, expected) => {
  const options = { ...OPTIONS, base: '/a/' };
  const { markdown: made, text } = await convertMarkdown({ format: 'markdown', markdown: source }, options);
  expect(made).toBe(expected);
  expect(text).not.toContain('$');
});

it('commands, fields, comments and forms keep no address of a person or a machine, no digest and no key', async () => {
  const digest = '0bc83cb571cd1c50ba6f3e8a78ef1346';
  const source = toSource(
    [
      '---',
      ...['title: Un', 'date: 2020-01-01', 'contact: { ici: a@prive.example }', 'serveur: 192.0.2.7'],
      ...[`photo: https://gravatar.com/avatar/${digest}`, '"pour b@prive.example": 1', '---'],
      'Écrire à redaction@blog.example, à 12:30:45.',
      '{{< contact to="c@prive.example" key="4f3a" ip=2001:db8::1 >}} {% form d%40prive.example api_key: zz9 %}',
      `<!-- e@prive.example -->\n\n<form action="https://x.example/f@prive.example"></form>\n\n![g](https://gravatar.com/avatar/${digest})`,
      `<p>À voix@blog.example</p>\n<!-- g@prive.example -->\n\n![h][i] et [![](https://gravatar.com/avatar/${digest})](http://gravatar.com/x)\n\n[i]: https://gravatar.com/avatar/${digest}`,
    ].join('\n'),
    'content/posts/un.md',
  );
  const { items } = await readExport(markdown, [source, toSource('title = "B"', 'hugo.toml')]);
  const [item] = items;
  if (!item) throw new Error('No text');
  const told = JSON.stringify([await convert(item), item.left, toFieldsLeft(item)]);
  expect(told).not.toMatch(/prive|192\.0|2001:db8|0bc83|4f3a|zz9/);
  expect(told).toContain('redaction@blog.example, à 12:30:45');
  expect(told).toContain('À voix@blog.example');
  expect(told).not.toMatch(/gravatar|\[\]\(/);
});

it('a head gives its address without a slash, a summary without tags, and no field that is empty', async () => {
  const head =
    'permalink: post/12/a\ndescription: "Un<br />deux <b>mots</b>"\nimage:\n  feature:\n  credit: ""';
  const { items } = await readExport(markdown, [
    toSource(`---\n${head}\ndate: 2020-01-01\n---\n[b](www.pont.example/b) [c](c.png)\n`, 'a.md'),
    toSource('---\ntitle: Introuvable\n---\n', '404.md'),
  ]);
  expect(items).toMatchObject([{ address: '/post/12/a', description: 'Un deux mots', otherFields: {} }]);
  expect(await convert(items[0])).toBe('[b](http://www.pont.example/b) [c](/c.png)\n');
});

describe('notes that name one another', () => {
  const at = (path: string, body: string): ReturnType<typeof toSource> =>
    toSource(`---\ndate: 2020-01-01\n---\n${body}`, path);
  const files = [
    at('Carnet/Le Moulin.md', 'Moulin'),
    at('Carnet/e\u0301te\u0301.md', 'Été'),
    at('a.md', 'A'),
  ];
  it.each([
    ['[[Le moulin]]', '[Le moulin](/articles/le-moulin/)'],
    ['[[Carnet/Le moulin|là]]', '[là](/articles/le-moulin/)'],
    ['[[Le moulin#La roue]]', '[Le moulin > La roue](/articles/le-moulin/#la-roue)'],
    ['[[Le moulin#La roue|elle]]', '[elle](/articles/le-moulin/#la-roue)'],
    ['[[Le moulin#^a1b2c3]]', '[Le moulin](/articles/le-moulin/)'],
    ['## La roue\n\n[[#La roue]]', '## La roue\n\n[La roue](#la-roue)'],
    ['[[#La roue]]', 'La roue'],
    ['![[Le moulin]]', '[Le moulin](/articles/le-moulin/)'],
    ['[[été]]', '[été](/articles/ete/)'],
    ['[[Nulle part]]', '\\[\\[Nulle part]]'],
    ['| a |\n| - |\n| [[a\\|b]] |', '| a |\n| - |\n| [b](/articles/a/) |'],
    ['![[Plan du bief.png]]', '![Plan du bief](/media/Plan%20du%20bief.png)'],
    ['![[Plan du bief.png|300]]', '![Plan du bief](/media/Plan%20du%20bief.png)'],
    ['![[Plan du bief.png|le bief]]', '![le bief](/media/Plan%20du%20bief.png)'],
    ['![[absente.png]]', '!\\[\\[absente.png]]'],
    ['`[[a]]` \\[[a]]', '`[[a]]` \\[[a]]'],
  ])('%s', async (written, expected) => {
    const { items } = await readExport(markdown, [...files, at('z.md', written)]);
    const body = items.find(({ id }) => id === 'z.md')?.body;
    if (body?.format !== 'markdown') throw new Error('No Markdown');
    const addresses = new OldAddresses();
    for (const { address = '', slug = '' } of items)
      addresses.add(address, { to: `/articles/${toName(slug)}/` });
    const asked: string[] = [];
    const { markdown: made } = await convertMarkdown(body, {
      ...OPTIONS,
      findLink: (href) =>
        findLink(href, undefined, {
          addresses,
          siteUrl: 'https://a.example',
          findComment: () => undefined,
          findHeading: () => undefined,
        }),
      findPicture: (address) =>
        asked.includes(address) && address.startsWith('/Plan') ? `/media${address}` : undefined,
      preparePictures: (pictures) => Promise.resolve(void asked.push(...pictures)),
    });
    expect(made.trim()).toBe(expected);
  });
});

it('fields that no program knows are those that their author names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'champs-'));
  const write = (yaml: string): ReturnType<typeof readFieldMap> => {
    writeFileSync(join(folder, 'champs.yaml'), yaml);
    return readFieldMap(join(folder, 'champs.yaml'));
  };
  const fields = write('Accroche: summary\nseo.Image: cover\ndescription: title\n');
  const faults = [write('a: chapeau\n'), write('- a\n'), write('a: [\n')];
  rmSync(folder, { recursive: true });
  if ('fault' in fields) throw new Error(fields.fault.fr);
  const source = toSource(
    '---\naccroche: Oui.\ndescription: Le titre\nseo:\n  image: /a.png\n---\nb\n',
    'a.md',
  );
  const items: LegacyItem[] = [];
  for await (const item of markdown.open([source], { fields }).items()) items.push(item);
  expect(items).toMatchObject([{ title: 'Le titre', description: 'Oui.', cover: '/a.png' }]);
  expect(faults.map((one) => ('fault' in one ? one.fault.fr.slice(0, 30) : ''))).toEqual([
    'champ inconnu : « chapeau » ; ',
    ...['une ligne par champ est attend', 'une ligne par champ est attend'],
  ]);
});

it('a paragraph of tags takes no longer than their number asks for, and those at its end are no words of it', async () => {
  const item = (markdown: string) =>
    convertMarkdown(
      { format: 'markdown', markdown },
      {
        ...{ base: undefined, language: 'fr', title: '' },
        findLink: (href) => ({ href }),
        findPicture: () => undefined,
        preparePictures: () => Promise.resolve(),
      },
    );
  expect((await item('Un seau. #zinc #eau/vive')).text).toBe('Un seau.');
  expect((await item('#zinc')).text).toBe('#zinc');
  expect((await item(`Un ${'#zinc '.repeat(40_000)}seau.`)).text).toMatch(/zinc seau\.$/);
});

describe('what GitHub shows as words stays words', () => {
  it.each([
    '==a== %% b %% $$c$$ ^[d] [[e]] :lang[g]{en} {#h}',
    'a\n: définition',
    ':::encadre\n\na\n\n:::',
    '::video{url="x"}',
    '> [!note] titre',
    '- :::encadre',
    '# titre {ancre}',
    '<span title="a">%% b</span> c %%',
    '`==` \\==a\\== %%',
  ])('%j', async (words) => {
    const shown = await show(words);
    expect(toBare(shown)).toBe(toBare(words.replace(/^(?:[>#-] )|<[^>]*>|[`\\]/g, '')));
  });

  it('whatever they are', async () => {
    const mark = fc.constantFrom(
      ...[
        '==',
        '%%',
        '$$',
        '[[',
        ']]',
        '^[',
        ':lang[',
        ']',
        '{en}',
        ':::',
        '::',
        ': ',
        ' ',
        'a',
        'é1',
        '\n: ',
      ],
      ...['=', '%', '{#a}', '.'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { maxLength: 20 }), async (marks) => {
        const words = `a ${marks.join('')} z`;
        expect(toBare(await show(words))).toBe(toBare(words));
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  [
    'Un $$\\href{javascript:alert(1)}{a}$$ et $$a^2$$.\n\n*Après*',
    'Un ` $$\\href{javascript:alert(1)}{a}$$ ` et $$a^2$$.\n\n*Après*',
  ],
  ['```math\n\\unicode{x3c}\n```', '```\n\\unicode{x3c}\n```'],
  ['Un[^1].\n\n[^1]: Deux.\n\n[^1]: Trois.', 'Un[^1].\n\n[^1]: Deux.'],
  ['_Un_\n\n[a](</math><embed src="x">) c\n\n*Fin*', '_Un_\n\n[a](/math) c\n\n*Fin*'],
  ['_Un_ \u0001mot &#1; là.\n\n_Fin_', '*Un* mot là.\n\n_Fin_'],
  ['Un <!-- rien', 'Un \\<!-- rien'],
  ['a {/* b */} %% c %%', 'a {/\\* b \\*/} %% c %%'],
])('a block that our check would refuse is written again, and no other: %j', async (source, expected) => {
  const body = {
    ...{ format: 'markdown' as const, markdown: source },
    ownMarks: new Set(['formula', 'comment'] as const),
  };
  expect((await convertMarkdown(body, OPTIONS)).markdown.trim()).toBe(expected);
});

/** Without spaces, and what typography changes. */
function toBare(text: string): string {
  return text.replace(/\.{3,}/g, '…').replace(/[\s\u00A0\u202F"«»“”'’–—-]+/g, '');
}

it.each(['>'.repeat(6000), '- '.repeat(3000)])(
  'a line of marks that no parser takes keeps its words, and tells it: %#',
  async (marks) => {
    const source = `${marks} Un *mot*.\n\nFin.\n`;
    const { markdown: made, left } = await convertMarkdown({ format: 'markdown', markdown: source }, OPTIONS);
    expect(made).toBe('Un *mot*.\n\nFin.\n');
    expect(left).toEqual([
      expect.objectContaining({
        reason: expect.objectContaining({ fr: expect.stringContaining('trop imbriquées') }),
      }),
    ]);
  },
);

it('a site of Jekyll that has a folder of its host has its addresses there, and its author', async () => {
  const files = {
    '_config.yml':
      'url: "https://a.example"\nbaseurl: "/carnet"\npermalink: pretty\nauthor:\r\n  name: "Zoé d\'Arc" # elle',
    '_posts/2018-03-14-un.md': `---
title: Un
redirect_from: [/vieux/]
---
[a]({{ site.baseurl }}{% post_url 2018-04-02-deux %}) ![b]({{ site.baseurl }}/b.png) ![c]({{ '/c.png' | absolute_url }}) <{{ site.url }}>

*[HTML]: HyperText Markup Language
`,
    '_posts/2018-04-02-deux.md': '---\ntitle: Deux\nauthor: Basile\n---\nOui.',
    'index.md':
      '---\nlayout: default\n---\n<ul>{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}</ul>',
  };
  const { items, site } = await readExport(
    markdown,
    Object.entries(files).map(([path, text]) => toSource(text, path)),
  );
  const [one, two, index] = items;
  expect(site.url).toBe('https://a.example/carnet/');
  expect(one).toMatchObject({
    ...{ address: '/carnet/2018/03/14/un/', otherAddresses: ['/carnet/vieux/'], author: "Zoé d'Arc" },
    left: [{ what: 'abréviation', value: '*[HTML]: HyperText Markup Language' }],
    body: {
      markdown: expect.stringContaining(
        '[a](/carnet/2018/04/02/deux/) ![b](/carnet/b.png) ![c](https://a.example/carnet/c.png) <https://a.example>',
      ),
    },
  });
  expect(two?.author).toBe('Basile');
  expect(index).toMatchObject({ status: 'draft', reason: expect.stringMatching(/commandes/) });
});

it('the width that Obsidian writes after the words of a picture is none of them', async () => {
  const { markdown } = await convertMarkdown(
    { format: 'markdown', markdown: '![pont|300](b.png) ![1 | 2](c.png)' },
    { ...OPTIONS, findPicture: (src) => src },
  );
  expect(markdown).toBe('![pont](b.png) ![1 | 2](c.png)\n');
});

it('shows a command that Hugo shows, and a word of Liquid with its hyphen', () => {
  const { text } = convertCommands('{{</* youtube a */>}} {%- toc-%} {{< figure src="a.png" />}}', {
    findText: () => undefined,
  });
  expect(text.replace(/\s+/g, ' ')).toBe('{{< youtube a >}} <figure><img src="a.png" alt=""></figure> ');
});

it('takes no longer for commands that open and never close than their number asks for', () => {
  const start = process.cpuUsage();
  for (const begun of [
    '{{< a b',
    '{{< a  ',
    '{% a-',
    '{{< ref "',
    '{% highlight a',
    '{% raw %}',
    '{#',
    '`',
    '{{"a"|url',
  ])
    for (const line of [begun.repeat(15_000), begun + begun.slice(-1).repeat(60_000)])
      convertCommands(line, { findText: () => undefined });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
});

it('takes no longer for brackets that open and never close than their number asks for', async () => {
  const start = process.cpuUsage();
  await convertMarkdown({ format: 'markdown', markdown: '[['.repeat(30_000) }, OPTIONS);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
});
