import { describe, expect, it } from 'vitest';
import { article, BASE, checkFiles, itFinds, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const essay = (head: string): Record<string, string> => ({ [FILE]: article({ head }) });
const interview = (head: string): Record<string, string> => ({
  [FILE]: article({ kind: 'interview', head, body: '## Oui ?\n\n**Emma Bovary :** Non.' }),
});
const CASE =
  'organisations: [o]\nsector: S\nfacts: [{ date: 2010-01, text: T }]\nverdict: { text: V, by: redac, date: 2026-01-10 }';
const ORGANISATION = { 'organisations/o.yaml': 'name: O\ndescription: Une organisation.\n' };

describe('references', () => {
  itFinds('accepts people who exist', essay('authors: [redac, emma-bovary]'));
  itFinds('finds an unknown author', essay('authors: [redac, emma-bovari]'), `${FILE}:7 reference`);
  itFinds('finds an unknown theme', { ...essay('tags: [inconnu]') }, `${FILE}:7 reference`);
  itFinds('accepts an interview', interview('interviewees: [emma-bovary]\ninterviewer: redac'));
  itFinds(
    'finds an unknown interviewee',
    interview('interviewees: [emma-bovary, homais]\ninterviewer: redac'),
    `${FILE}:7 reference`,
    `(${FILE}:7 interview)`,
  );
  itFinds(
    'finds an unknown interviewer',
    interview('interviewees: [emma-bovary]\ninterviewer: personne'),
    `${FILE}:8 reference`,
  );
  itFinds('accepts a case', { ...ORGANISATION, [FILE]: article({ kind: 'case-study', head: CASE }) });
  itFinds(
    'finds an unknown organisation',
    { [FILE]: article({ kind: 'case-study', head: CASE }) },
    `${FILE}:7 reference`,
  );
  itFinds(
    'finds the unknown author of a verdict',
    {
      ...ORGANISATION,
      [FILE]: article({
        kind: 'case-study',
        head: `${CASE.replace('by: redac', 'by: x')}\nlaterVerdicts:\n  - { text: V, by: y, date: 2026-02-01 }`,
      }),
    },
    `${FILE}:10 reference`,
    `${FILE}:12 reference`,
  );
  itFinds(
    'finds unknown names in site.yaml',
    {
      'site.yaml':
        'title: T\ntagline: T\ndescription: D\nurl: https://carnet.example\npublisher: { name: N, email: a@b.fr }\ndefaultAuthors: [x]\nhome:\n  introduction: I\n  series: y\n  entry: z\n',
    },
    'site.yaml:6 reference',
    'site.yaml:9 reference',
    'site.yaml:10 reference',
  );
  itFinds(
    'says nothing more of a person whose file holds a mistake',
    { ...essay('authors: [emma-bovary]'), 'people/emma-bovary.yaml': 'name: Emma\n' },
    'people/emma-bovary.yaml:1 schema',
  );
  itFinds(
    'says nothing more of themes when their file holds a mistake',
    { ...essay('tags: [t]'), 'tags.yaml': '- slug: t\n' },
    'tags.yaml:1 schema',
    'tags.yaml:1 schema',
  );
  itFinds('warns of a name written twice', essay('authors: [redac, redac]'), `(${FILE}:7 repeated-name)`);

  it('suggests the nearest name, and the new name of a theme', async () => {
    const problems = await checkFiles({
      [FILE]: article({ head: 'authors: [emma-bovari]\ntags: [vieux]' }),
      'articles/2026/b.md': article({ title: 'B', head: 'tags: [neuf]' }),
      'articles/2026/c.md': article({ title: 'C', head: 'tags: [neuf]' }),
      'tags.yaml': '- { slug: neuf, label: Neuf, description: D., former: [vieux] }\n',
    });
    expect(problems.map(({ fix }) => fix)).toEqual([
      'Vouliez-vous dire `emma-bovary` ?',
      'Ce thème s’appelle désormais `neuf` ; `npm run check -- --fix` l’écrit.',
    ]);
  });
});

describe('what site.yaml decides', () => {
  const site = (lines: string): Files => ({ 'site.yaml': `${BASE['site.yaml']}${lines}\n` });

  itFinds('may be the menu, the kinds and the words', {
    ...site(
      'menu: [archive, { title: A, url: /personnes/ }]\nkinds: { essay: { shown: false } }\nwords: { by: De }',
    ),
  });
  itFinds(
    'is refused where a menu leads nowhere',
    site('menu: [{ title: A, url: /ailleurs/ }]'),
    'site.yaml:8 link',
  );
  itFinds(
    'is refused where a menu leads out of the web',
    site(
      String.raw`menu:
  - { title: A, url: "javascript:alert(1)" }
  - { title: A, url: "java\tscript:alert(1)" }
  - { title: A, url: "data:text/html,a" }
  - { title: A, url: "mailto:a@b.fr" }`,
    ),
    'site.yaml:9 schema',
    'site.yaml:10 schema',
    'site.yaml:11 schema',
  );
  itFinds('is refused where a menu names nothing', site('menu: [archives]'), 'site.yaml:8 schema');
  itFinds('is refused where a word is none', site('words: { auteur: Plume }'), 'site.yaml:8 unknown-key');
  itFinds(
    'is refused where a kind is none',
    site('kinds: { essai: { shown: false } }'),
    'site.yaml:8 unknown-key',
  );
  itFinds(
    'is refused where the home page shows a part twice',
    { 'site.yaml': `${BASE['site.yaml']}`.replace('Bonjour. }', 'Bonjour., order: [latest, latest] }') },
    'site.yaml:7 schema',
  );
});
