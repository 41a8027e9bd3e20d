import { beforeAll, describe, expect, it } from 'vitest';
import { getPaths } from '#model/paths.ts';
import { SearchClient } from '#client/search/client.ts';
import { loadFacets } from '#client/search/results.ts';
import { proposeAll, proposeNearest } from '#client/search/proposals.ts';
import type { SearchIndex } from '#client/search/search-index.ts';
import { buildFiles, createDocument, openIndex, search, toReader, type Files } from './in-memory.ts';

const turn = (number: number, words: string) =>
  `## Question ${number} ? {#q${number}}\n\n**Emma Bovary :** ${words}`;

const INTERVIEW = createDocument({
  url: '/articles/entretien/',
  title: 'Entretien avec Emma Bovary',
  summary: 'Sur les images des autres.',
  kind: 'interview',
  kindLabel: 'Entretien',
  people: ['Emma Bovary'],
  source: Array.from({ length: 9 }, (_, index) =>
    turn(index + 1, index === 6 ? 'Le mot planté, l’héliotrope, est ici.' : 'Rien de rare.'),
  ).join('\n\n'),
});
const CASE = createDocument({
  url: '/articles/cas/',
  title: 'L’œuvre de la marque',
  summary: 'Un cas d’école, vers l’entreprise.',
  tags: ['Buzz'],
  date: '2025-03-01',
  source:
    '## Le cas\n\nLes clients achètent 12 000 € de vidéos, soit 35 %. Une série abandonnée. Il faut du cœur.',
  extras: [
    {
      id: 'avis',
      title: 'Notre avis',
      texts: ['Une belle démonstration de porte-parole.'],
      kind: 'verdict',
    },
  ],
  series: 'Cas d’école',
  part: '3/4',
});
const SUMMER = createDocument({
  url: '/articles/faute/',
  title: 'À qui la faute',
  summary: 'La marche des choses.',
  source: 'Le buzz se décide, sûr.',
  tags: ['Buzz'],
});
const COMMENTS = createDocument({
  url: '/articles/cas/#commentaires',
  title: 'L’œuvre de la marque',
  summary: '',
  kind: 'comments',
  kindLabel: 'Commentaires',
  isAside: true,
  extras: [
    { id: 'commentaire-c1', title: 'Lectrice', texts: ['Un appareil clignote, du cœur.'], kind: 'notes' },
  ],
});
const SMILE = createDocument({
  url: '/articles/faute/#commentaires',
  title: '',
  summary: '',
  kind: 'comments',
  isAside: true,
  extras: [{ id: 'commentaire-c2', title: '', texts: ['👍'], kind: 'notes' }],
});
const DOCUMENTS = [INTERVIEW, CASE, SUMMER, COMMENTS];

describe('the search of a small publication', () => {
  let files: Files;
  let index: SearchIndex;

  beforeAll(async () => {
    files = await buildFiles(DOCUMENTS, [['buzz', 'bouche à oreille']]);
    index = await openIndex(files);
  });

  it.each([
    ['buzz d', []],
    ['oeuvre m', ['/articles/cas/']],
    ['emma bov', ['/articles/entretien/', '/personnes/emma/']],
    ['emma zzz', []],
  ])('proposes for %j what has every word', async (typed, urls) => {
    expect((await proposeAll(index, typed)).map(({ url }) => url)).toEqual(urls);
  });

  it('finds what comments have, below what articles have', async () => {
    const { shown, corrections } = await search(index, 'clignote');
    expect(shown.map(({ url }) => url)).toEqual(['/articles/cas/#commentaire-c1']);
    expect(corrections).toEqual([]);
    const both = await search(index, 'cœur');
    expect(both.shown.map(({ record }) => record.kind)).toEqual(['essay', 'comments']);
  });

  it.each([
    ['héliotrope', '/articles/entretien/#q7-reponse'],
    ['l’heliotrope', '/articles/entretien/#q7-reponse'],
    ['démonstration', '/articles/cas/#avis'],
    ['porte-parole', '/articles/cas/#avis'],
    ['oeuvre', '/articles/cas/'],
    ["l'entreprise", '/articles/cas/'],
    ['12 000 euros', '/articles/cas/#le-cas'],
    ['12000 €', '/articles/cas/#le-cas'],
    ['35 %', '/articles/cas/#le-cas'],
    ['client acheter', '/articles/cas/#le-cas'],
    ['vidéo', '/articles/cas/#le-cas'],
    ['abandonner une série', '/articles/cas/#le-cas'],
    ['coeur', '/articles/cas/#le-cas'],
    ['3/4', '/articles/cas/'],
    ['partie 3', '/articles/cas/'],
    ['cas d’école n° 3', '/articles/cas/'],
    ['troisième cas', '/articles/cas/'],
    ['35 pour cent', '/articles/cas/#le-cas'],
    ['12.000 €', '/articles/cas/#le-cas'],
    ['nous abandonnons', '/articles/cas/#le-cas'],
    ['E. Bovary', '/articles/entretien/'],
    ['faute', '/articles/faute/'],
    ['bouche à oreille', '/articles/faute/'],
    ['emma bov', '/articles/entretien/'],
    ['heliotrpoe', '/articles/entretien/#q7-reponse'],
    ['lhéliotrope', '/articles/entretien/#q7-reponse'],
    ['porteparole', '/articles/cas/#avis'],
    ['« mot planté »', '/articles/entretien/#q7-reponse'],
  ])('answers %j with %s', async (text, url) => {
    const { shown } = await search(index, text);
    expect(shown[0]?.url).toBe(url);
  });

  it('says which word it put in place of another, and searches the words as typed when told to', async () => {
    expect((await search(index, 'heliotrpoe')).corrections).toEqual([
      { typed: 'heliotrpoe', used: 'héliotrope' },
    ]);
    expect((await search(index, 'heliotrpoe', { isLiteral: true })).results).toEqual([]);
  });

  it('says which words no article has', async () => {
    expect((await search(index, 'buzz xyzzyplop')).unknown).toEqual(['xyzzyplop']);
  });

  it.each([
    '',
    'a',
    '🙂',
    '«',
    '<script>alert(1)</script>',
    'le la les',
    'the quick brown fox',
    'мир',
    '日本語',
    'x'.repeat(2500),
    '"ouvert',
  ])('does not fail on %j', async (text) => {
    await expect(search(index, text)).resolves.toBeDefined();
  });

  it('proposes names, titles and texts while somebody types', async () => {
    expect((await proposeAll(index, 'bov')).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['person', 'article']),
    );
    expect((await proposeNearest(index, 'entretien avec ema bovari')).map(([, title]) => title)).toContain(
      'Entretien avec Emma Bovary',
    );
  });

  it('knows the facets of every result', async () => {
    const { results } = await search(index, 'buzz');
    expect((await loadFacets(index, results)).map(({ tag, year }) => [tag, year])).toContainEqual([
      ['Buzz'],
      ['2026'],
    ]);
  });

  it('gives the same bytes for the same articles, in whatever order', async () => {
    const toShards = (all: Files) =>
      [...all]
        .filter(([path]) => path.startsWith('/pagefind/'))
        .map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
    expect(toShards(await buildFiles(DOCUMENTS.toReversed(), [['buzz', 'bouche à oreille']]))).toEqual(
      toShards(files),
    );
  });

  it('heals by itself when the site was published meanwhile', async () => {
    const next = await buildFiles([
      ...DOCUMENTS,
      createDocument({ url: '/articles/neuf/', title: 'Un inédit' }),
    ]);
    const served = new Map(files);
    const read = toReader(served);
    const client = new SearchClient({
      page: getPaths({ language: 'fr' }).search,
      read,
    });
    await client.use((one) => search(one, 'buzz'));
    served.clear();
    for (const [path, bytes] of next) served.set(path, bytes);
    const { shown } = await client.use(
      (one) => search(one, 'inédit'),
      ({ results }) => results.length === 0,
    );
    expect(shown[0]?.url).toBe('/articles/neuf/');
  });

  it('names the file that is missing', async () => {
    const served = new Map([...files].filter(([path]) => !path.endsWith('.pf_index')));
    const read = toReader(served);
    const client = new SearchClient({
      page: getPaths({ language: 'fr' }).search,
      read,
    });
    await expect(client.use((one) => search(one, 'buzz'))).rejects.toMatchObject({
      failure: 'missing',
      path: expect.stringContaining('.pf_index'),
    });
  });
});

describe('the search of a publication of several shards', () => {
  it('finds a rare word and an old title wherever they are, and says which years are left', async () => {
    const documents = Array.from({ length: 1300 }, (_, number) =>
      createDocument({
        url: `/articles/a${number}/`,
        title: `Article ${number} du lot`,
        date: `${2010 + Math.floor(number / 100)}-06-01`,
        source: `Une marque, un client${number === 20 ? ', un héliotrope' : ''}.`,
      }),
    );
    const index = await openIndex(await buildFiles(documents));
    expect(index.manifest.shards.length).toBeGreaterThan(4);
    expect((await search(index, 'héliotrope')).shown[0]?.record.url).toBe('/articles/a20/');
    expect((await search(index, 'heliotrpoe')).shown[0]?.record.url).toBe('/articles/a20/');
    expect((await search(index, 'article 33 du lot')).shown[0]?.record.url).toBe('/articles/a33/');
    const first = await search(index, 'marque client');
    expect(first.remaining.length).toBeGreaterThan(0);
    expect((await search(index, 'marque client', { rounds: 2 })).results.length).toBeGreaterThan(
      first.results.length,
    );
  });
});

it('leaves out what has no word, such as a comment that is a smile, wherever it stands', async () => {
  const files = await buildFiles([SUMMER, SMILE, { ...SMILE, url: '/articles/smile/#comments', lang: 'en' }]);
  const { shown } = await search(await openIndex(files), 'marche');
  expect(shown.map(({ url }) => url.split('#')[0])).toEqual([SUMMER.url]);
});
