import { describe } from 'vitest';
import { listFeedPaths } from '#outputs/feeds/formats.ts';
import { article, itFinds, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const COMING = article({ title: 'À venir', date: '2026-07-01' });
const OTHERS: Files = {
  'articles/2026/b.md': article({ title: 'B', body: '## Où ça ?\n\nUn[^1].\n\n[^1]: Note.' }),
  'articles/2026/venir.md': COMING,
  'articles/2026/brouillon.md': article({ title: 'Brouillon', guid: '', head: 'draft: true' }),
  'articles/2026/retire.md': article({
    title: 'Retiré',
    head: 'withdrawn: { date: 2026-02-01, reason: Faux. }',
  }),
  'pages/a-propos.md': '---\ntitle: À propos\nsummary: Qui.\n---\n\n## Nous\n\nNous.\n',
  'series/s.yaml': 'title: S\nsummary: Une série.\nplan: [b]\ncode: ss\n',
  'tags.yaml': '- { slug: t, label: T, description: Un thème., former: [vieux] }\n',
  'redirects.yaml': '- { from: /ancien/, to: /articles/b/ }\n- { from: /parti/, gone: Parti. }\n',
};
const link = (href: string): Files => ({
  ...OTHERS,
  [FILE]: article({ head: 'tags: [t]', body: `Un [mot](${href}).` }),
  'articles/2026/c.md': article({ title: 'C', head: 'tags: [t]' }),
});

const GOOD = [
  '/',
  '/articles/b/',
  '/articles/b/#ou-ca',
  '/articles/b/#note-1',
  '/articles/b/?x=1#ou-ca',
  '/a-propos/',
  '/a-propos/#nous',
  '/personnes/redac/',
  '/series/',
  '/series/s/',
  '/series/s/integrale/',
  '/series/s/s.epub',
  '/s/ss/',
  '/themes/t/',
  ...listFeedPaths('/themes/t/'),
  '/essais/',
  '/essais/feed.json',
  '/archives/2026/01/',
  '/recherche/?q=mot',
  '/flux/themes/t/',
  '/flux/abonnements.opml',
  '/archives/flux/1.xml',
  '/series/s/depuis-le-debut/atom.xml',
  '/personnes/redac/feed.json',
  '/flux/',
  '/rss.xml',
  '/idees/#b',
  'https://exemple.fr/x',
  'mailto:a@exemple.fr',
];

describe('links to the site', () => {
  for (const href of GOOD) itFinds(`accepts ${href}`, link(href));
  for (const href of [
    '/articles/c-est-parti/',
    '/articles/b',
    '/Articles/b/',
    '/personnes/inconnue/',
    '/series/x/',
    '/themes/x/',
    '/x.pdf',
    '/archives/1999/',
  ])
    itFinds(`refuses ${href}`, link(href), `${FILE}:10 link`);
  for (const href of ['/articles/b/#nulle-part', '#nulle-part', '/articles/b/#note-9', '/a-propos/#vous'])
    itFinds(`finds no anchor at ${href}`, link(href), `${FILE}:10 link`);
  for (const href of [
    '/articles/venir/',
    '/articles/brouillon/',
    '/articles/retire/',
    '/ancien/',
    '/parti/',
    '/themes/vieux/',
    '/guides/',
    '/guides/rss.xml',
    '/flux/guides/',
    '/essais/page/2/',
    'https://carnet.example/articles/b/',
  ])
    itFinds(`warns of ${href}`, link(href), `(${FILE}:10 link)`);
  for (const href of [
    ...['http://localhost:4321/a/', 'http://127.0.0.1/', 'http://192.168.1.12/', 'http://a.local/'],
    ...['https://a.fr/wp-admin/post.php?post=1', 'https://a.fr/?p=1&preview=true', 'mailto:'],
    ...['https://www.google.com/url?q=https://a.fr/', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.fr'],
  ])
    itFinds(`warns of ${href}, which no reader can follow straight`, link(href), `(${FILE}:10 link)`);
  for (const href of ['http:/a.fr', 'https:a.fr', 'https//a.fr', 'a.fr/b', 'emma@a.fr', 'plan.pdf', 'c.md'])
    itFinds(`refuses ${href}, which is not whole`, link(href), `${FILE}:10 link`);
  itFinds(
    'finds a whole address of the site that nothing answers',
    link('https://carnet.example/rien/'),
    `(${FILE}:10 link)`,
    `${FILE}:10 link`,
  );
});

describe('other links', () => {
  for (const href of [
    'b.md',
    './b.md#ou-ca',
    '../2026/b.md',
    'b/',
    'www.exemple.fr',
    '//exemple.fr/x',
    'http://[exemple/',
  ])
    itFinds(`refuses ${href}`, link(href), `${FILE}:10 link`);
});

describe('who links', () => {
  itFinds('lets a draft link to a draft', {
    ...link('/'),
    [FILE]: article({ guid: '', head: 'draft: true\ntags: [t]', body: '[mot](/articles/brouillon/)' }),
  });
  itFinds('lets an article to come link to one that will be there', {
    ...link('/'),
    [FILE]: article({ date: '2026-08-01', head: 'tags: [t]', body: '[mot](/articles/venir/)' }),
  });
  itFinds(
    'reads the introduction of a series',
    {
      ...link('/'),
      'series/s.yaml': 'title: S\nsummary: Une série.\nplan: [b]\ncode: ss\nintroduction: "[mot](/rien/)"\n',
    },
    'series/s.yaml:5 link',
  );
  itFinds(
    'reads comments',
    {
      ...link('/'),
      'comments/a.yaml': '- id: c1\n  author: A\n  date: 2026-02-01\n  text: "[mot](/rien/)"\n',
    },
    'comments/a.yaml:4 link',
  );
  itFinds(
    'says nothing more of a page that holds a mistake',
    { ...link('/articles/b/'), 'articles/2026/b.md': article({ title: 'B', head: 'titre: X' }) },
    'articles/2026/b.md:7 unknown-key',
  );
});

describe('anchors of the page around a text', () => {
  const sourced = (body: string): Files => ({ [FILE]: article({ head: 'sources: [{ title: S }]', body }) });
  itFinds(
    'may be linked to',
    sourced('Voir [les sources](#sources) et [la suite](/articles/a/#lire-aussi).'),
  );
  itFinds(
    'are only those of that page',
    { [FILE]: article({ body: 'Voir [les sources](#sources).' }) },
    `${FILE}:9 link`,
  );
  itFinds('may not be taken by a heading', sourced('Un.\n\n## Vu\n\n## Sources'), `${FILE}:14 page-anchor`);
  itFinds(
    'are those of the facts of a case too, which the text may lead to',
    {
      [FILE]: article({
        kind: 'case-study',
        head: 'organisations: [o]\nsector: S\nfacts: [{ date: 2010-03-17, text: Un. }]\nverdict: { text: Non., by: redac, date: 2026-01-10 }',
        body: 'Voir [cela](#fait-2010-03-17).\n\n## Recevoir',
      }),
      'organisations/o.yaml': 'name: O\ndescription: Une maison.\n',
    },
    `${FILE}:15 page-anchor`,
  );
  itFinds('may be taken where the page has them not', { [FILE]: article({ body: '## Sources\n\nUn.' }) });
  itFinds(
    'include the notes',
    { [FILE]: article({ body: '## Note 1\n\nUn[^1].\n\n[^1]: Note.' }) },
    `${FILE}:9 page-anchor`,
  );
});

describe('wikilinks', () => {
  const linking = (words: string): Record<string, string> => ({
    'articles/2026/a.md': article({ title: 'A', body: words }),
    'articles/2026/b.md': article({ title: 'Un autre article' }),
  });
  itFinds('accepts the name and the title of an article', linking('[[b]] et [[Un autre article|ici]].'));
  itFinds('finds a name of none', linking('[[un autre artcle]]'), 'articles/2026/a.md:9 wikilink');
  itFinds('finds a heading of none', linking('[[b#rien]]'), 'articles/2026/a.md:9 link');
});
