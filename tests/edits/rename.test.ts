import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema, getKind, type Kind } from '#kinds/kinds.ts';
import { listContentFiles } from '#load/content-files.ts';
import { findName } from '#edits/name-places.ts';
import { rename, type Renamed } from '#edits/rename.ts';
import { article, withFolder, type Files } from '../check/content-folder.ts';
import { SORTS } from '#edits/find-thing.ts';

const TAGS = '- slug: a # un\n  label: A\n  description: A.\n- { slug: b, label: B, description: B. }\n';

interface Outcome {
  readonly result: Renamed;
  readonly read: (file: string) => string;
  readonly files: readonly string[];
}

function renamed(files: Files, from: string, to: string, merges = false): Promise<Outcome> {
  return withFolder(files, (contentDir) => {
    const result = rename({
      place: { folder: contentDir, journal: `${contentDir}.json` },
      from,
      to,
      sorts: merges ? ['tag'] : SORTS,
      merges,
      isTrial: false,
    });
    const texts = new Map(
      listContentFiles(contentDir).map(({ file }) => [file, readFileSync(join(contentDir, file), 'utf8')]),
    );
    return { result, read: (file) => texts.get(file) ?? '', files: [...texts.keys()] };
  });
}

const body = async (markdown: string): Promise<string> => {
  const files = {
    'articles/2026/x.md': article({ title: 'X' }),
    'articles/2026/y.md': article({ body: markdown }),
  };
  const { read } = await renamed(files, 'x', 'z');
  return read('articles/2026/y.md').split('---\n\n')[1]?.trimEnd() ?? '';
};

describe('npm run rename', () => {
  it.each([
    ['[l](/articles/x/)', '[l](/articles/z/)'],
    ['[l](/articles/x/#a "T") [m](</articles/x/>)', '[l](/articles/z/#a "T") [m](</articles/z/>)'],
    ['[l][r]\n\n[r]: /articles/x/', '[l][r]\n\n[r]: /articles/z/'],
    ['<a href="/articles/x/">l</a>', '<a href="/articles/z/">l</a>'],
    ['<https://carnet.example/articles/x/>', '<https://carnet.example/articles/z/>'],
    ['[[x]] [[x#a|un mot]]', '[[z]] [[z#a|un mot]]'],
    ['[[articles/2026/x.md|x]] [[X et x]] [[x-2]]', '[[articles/2026/z.md|x]] [[X et x]] [[x-2]]'],
    ['`[l](/articles/x/)`\n\n    [l](/articles/x/)', '`[l](/articles/x/)`\n\n    [l](/articles/x/)'],
    ['[l](/articles/x-2/) [m](/series/x/) /articles/x/', '[l](/articles/x-2/) [m](/series/x/) /articles/x/'],
    ['[l](https://ailleurs.example/articles/x/)', '[l](https://ailleurs.example/articles/x/)'],
  ])('writes the new address in %s', async (before, after) => {
    expect(await body(before)).toBe(after);
  });

  it('moves an article with its pictures and its comments, and what shows them', async () => {
    const { files, read } = await renamed(
      {
        'articles/2026/x/index.md': article({ body: '![m](./p.svg) ![m](../x/p.svg)' }),
        'articles/2026/x/p.svg': '<svg/>',
        'articles/2026/y.md': article({
          title: 'Y',
          head: 'cover: { src: ./x/p.svg, alt: A }',
          body: '![m](/articles/2026/x/p.svg) ![[x/p.svg]] ![[articles/2026/x/p.svg|m]]',
        }),
        'comments/x.yaml': '- { id: a, author: A, date: 2026-01-11, text: "[l](/articles/x/)" }\n',
        'series/s.yaml':
          'title: S\nsummary: S\nintroduction: "[l](/articles/x/)"\nplan:\n  - x # la première\n',
        'redirects.yaml':
          '- { from: "/articles/x/#a", to: "/articles/x/#b" }\n- { from: /vieux/, to: /articles/x/ }\n',
      },
      'articles/2026/x',
      'z',
    );
    expect(files).toEqual(
      expect.arrayContaining(['articles/2026/z/index.md', 'articles/2026/z/p.svg', 'comments/z.yaml']),
    );
    expect(read('articles/2026/z/index.md')).toMatch(
      /^aliases: \[\/articles\/x\/\]\n---\n\n!\[m\]\(\.\/p\.svg\) !\[m\]\(\.\.\/z\/p\.svg\)$/m,
    );
    expect(read('articles/2026/y.md')).toMatch(
      /src: \.\/z\/p\.svg[^]*\(\/articles\/2026\/z\/p\.svg\) !\[\[z\/p\.svg]] !\[\[articles\/2026\/z\/p\.svg\|m]]/,
    );
    expect(read('comments/z.yaml')).toContain('[l](/articles/z/)');
    expect(read('series/s.yaml')).toBe(
      'title: S\nsummary: S\nintroduction: "[l](/articles/z/)"\nplan:\n  - z # la première\n',
    );
    expect(read('redirects.yaml')).toBe(
      '- { from: "/articles/z/#a", to: "/articles/z/#b" }\n- { from: /vieux/, to: /articles/z/ }\n',
    );
  });

  it('writes the identity that a published article had from its name, and leaves no trace of a draft', async () => {
    const published = await renamed({ 'articles/2026/x.md': article({ guid: '' }) }, 'x', 'z');
    expect(published.read('articles/2026/z.md')).toContain('guid: tag:carnet.example,2026:x\n');
    const text = article({ guid: '', head: 'draft: true' });
    const draft = await renamed({ 'articles/2026/x.md': text }, 'x', 'z');
    expect(draft.read('articles/2026/z.md')).toBe(text);
    expect([published.result, draft.result]).toMatchObject([{ isKept: true }, { isKept: false }]);
  });

  it('redirects the page of somebody whom a published text names, and of nobody else', async () => {
    const file = 'articles/2026/y.md';
    const named = await renamed(
      { [file]: article({ body: '[l](/personnes/emma-bovary/)' }) },
      'emma-bovary',
      'emma',
    );
    expect(named.read('redirects.yaml')).toBe('- { from: /personnes/emma-bovary/, to: /personnes/emma/ }\n');
    const draft = article({ guid: '', head: 'draft: true\nauthors: [emma-bovary]' });
    const { files, read, result } = await renamed({ [file]: draft }, 'emma-bovary', 'emma');
    expect(read(file)).toContain('authors: [emma]');
    expect(files).not.toContain('redirects.yaml');
    expect([named.result, result]).toMatchObject([{ isKept: true }, { isKept: false }]);
  });

  it('leaves the reply of a person to that person when an organisation of the same name is renamed', async () => {
    const reply = 'replies:\n  - { by: redac, date: 2025-01-02, text: Non. }';
    const files = {
      'organisations/redac.yaml': 'name: R\ndescription: R.\n',
      'articles/2026/x.md': article({ title: 'X' }).replace('title:', `${reply}\ntitle:`),
    };
    const { read } = await renamed(files, '/organisations/redac/', 'z');
    expect(read('articles/2026/x.md')).toContain('by: redac');
    const own = { ...files, 'organisations/o.yaml': 'name: O\ndescription: O.\n' };
    own['articles/2026/x.md'] = own['articles/2026/x.md'].replace('by: redac', 'by: o');
    expect((await renamed(own, '/organisations/o/', 'z')).read('articles/2026/x.md')).toContain('by: z');
  });

  it('knows a thing by its file and by its address, and asks which where two have the name', async () => {
    const files = { 'organisations/redac.yaml': 'name: R\ndescription: R.\n' };
    expect((await renamed(files, 'redac', 'z')).result).toMatchObject({
      refused: {
        fr: expect.stringContaining('/personnes/redac/ (personne), /organisations/redac/ (organisation)'),
      },
    });
    for (const from of [
      '/organisations/redac/',
      'organisations/redac.yaml',
      'content/organisations/redac.yaml',
    ])
      expect((await renamed(files, from, 'z')).result).toMatchObject({ sort: 'organisation' });
  });

  it.each([
    ['emma-bovari', 'z', 'Vouliez-vous dire `emma-bovary`'],
    ['redac', 'La Rédac', 'Écrire `la-redac`'],
    ['redac', 'emma-bovary', 'déjà pris'],
    ['redac', 'é'.repeat(3), 'Écrire `eee`'],
    ['/articles/x/', 'index', '« index »'],
    [
      '/articles/x/',
      'ailleurs',
      'Ancienne adresse d’autre chose : `/articles/ailleurs/` (articles/2026/y.md)',
    ],
    ['/articles/x/', 'parti', '(redirects.yaml)'],
    ['a', 'b', 'npm run merge-tags a b'],
    ['/bref/', 'series', 'le site garde'],
  ])('refuses %s → %s, with what to do, and changes nothing', async (from, to, words) => {
    const files = {
      'articles/2026/x.md': article({ title: 'X' }),
      'articles/2026/y.md': article({ head: 'aliases: [/articles/ailleurs/]' }),
      'redirects.yaml': '- { from: /articles/parti/, gone: Parti. }\n',
      'pages/bref.md': '---\ntitle: Bref\nsummary: Bref.\n---\n\nBref.\n',
      'tags.yaml': TAGS,
    };
    const { result, read } = await renamed(files, from, to);
    expect(result).toMatchObject({ refused: { fr: expect.stringContaining(words) } });
    for (const [file, text] of Object.entries(files)) expect(read(file)).toBe(text);
  });

  it.each([
    ['a front matter that cannot be read', '---\ntitle: [redac\n---\n\nT.\n'],
    ['a text in Latin-1', Buffer.from(article({ body: 'Été, [l](/personnes/redac/).' }), 'latin1')],
  ])('refuses what it could not change whole: %s', async (_what, text) => {
    const files = { 'articles/2026/y.md': text };
    expect((await renamed(files, 'redac', 'z')).result).toMatchObject({
      refused: { fr: expect.stringContaining('articles/2026/y.md') },
    });
  });

  it('finds every field of every kind that names somebody', () => {
    for (const [kind, fields] of Object.entries(FIELDS)) {
      const data = articleSchema.parse({ kind, title: 'T', summary: 'S', date: '2026-01-10', ...fields });
      const { featured = [], people = [], organisations = [] } = getKind(data.kind).getReferences(data);
      const sorts = { person: [...featured, ...people], organisation: organisations } as const;
      for (const sort of ['person', 'organisation'] as const)
        for (const { slug, path } of sorts[sort])
          expect(findName(data, 'article', { sort, name: slug })).toContainEqual(path);
    }
  });
});

const by = { text: 'T', by: 'p', date: '2026-01-10' };
/** Each kind that names somebody, with all its fields that do. */
const FIELDS = {
  interview: { interviewees: ['p', 'q'], interviewer: 'r' },
  'case-study': {
    ...{ organisations: ['o', 'n'], sector: 'S', verdict: by },
    laterVerdicts: [{ ...by, by: 'q', date: '2026-02-10' }],
  },
} satisfies Partial<Record<Kind, object>>;

describe('npm run merge-tags', () => {
  it('leaves one theme, which the articles of both have, and the address of the other leads to it', async () => {
    const { read } = await renamed(
      {
        'tags.yaml': TAGS.replace('A.\n', 'A.\n  former: [vieux]\n'),
        'articles/2026/x.md': article({ head: 'tags: [a]', body: '[l](/themes/a/)' }),
        'articles/2026/y.md': article({ title: 'Y', head: 'tags:\n  - b\n  - a\n' }),
      },
      'a',
      'b',
      true,
    );
    expect(read('tags.yaml')).toBe('- { slug: b, label: B, description: B., former: [a, vieux] }\n');
    expect(read('articles/2026/x.md')).toMatch(/^tags: \[b\]$[^]*\(\/themes\/b\/\)/m);
    expect(read('articles/2026/y.md')).toContain('tags:\n  - b\n---');
  });
});
