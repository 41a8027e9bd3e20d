import { appendFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import { ContentCache } from '#engine/content-cache.ts';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import { article, NOW, toLine, withFolder, writeInto, type Files } from '../check/content-folder.ts';
import { createFolder } from '../run-folder.ts';

const NEAR = 'articles/2026/pres.md';
const FAR = 'articles/2026/loin.md';
const NOTED = 'articles/2026/note.md';
const PRICE = 'articles/2026/prix.md';
const INTERVIEW = 'articles/2026/entretien.md';
const FILES: Files = {
  [NEAR]: article({ title: 'Près', body: 'Il dit "non" et montre ![un plan](./plan.svg).' }),
  [PRICE]: toPrice(''),
  'articles/2026/plan.svg': toSvg(40),
  [INTERVIEW]: toInterview('interviewees: [emma-bovary]\ninterviewer: redac'),
  [FAR]: article({ title: 'Loin "là"', body: '![une image](/images/loin.svg)' }),
  [NOTED]: article({ title: 'Noté', body: 'Il est dit[^1].\n\n[^1]: Ou presque.' }),
  'images/loin.svg': toSvg(40),
  'people/citee.yaml': 'name: La "citée"\ndescription: Elle est citée.\n',
  'pages/a-propos.md': '---\ntitle: À propos\nsummary: Qui nous sommes.\n---\n\nNous lisons.\n',
};

function toInterview(head: string): string {
  const body = '## Oui ?\n\n**Emma :** Non.\n\n**La rédaction :** Ah.';
  return article({ kind: 'interview', title: 'Un entretien', head, body });
}

function toPrice(head: string): string {
  return article({ title: 'Le prix', head, body: 'De $x + 1$ à $y + 1$, comme le montre [[pres]].' });
}

function toSvg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><path d="M0 0h9"/></svg>`;
}

/** What a folder gives before and after a change, the second time from what the first has kept. */
async function compare<T>(
  change: (folder: string) => void,
  read: (content: LoadedContent) => T,
  files: Files = FILES,
): Promise<readonly [before: T, after: T]> {
  const cache = new ContentCache(join(createFolder('load-keys'), 'content.db'), 'v1');
  try {
    return await withFolder(files, async (contentDir) => {
      const before = read(await loadContent({ contentDir, cache }));
      change(contentDir);
      const after = read(await loadContent({ contentDir, cache }));
      expect(after).toEqual(read(await loadContent({ contentDir })));
      return [before, after];
    });
  } finally {
    cache.close();
  }
}

const put =
  (file: string, text: string) =>
  (folder: string): void =>
    writeInto(folder, file, text);

const addToSite =
  (line: string) =>
  (folder: string): void =>
    appendFileSync(join(folder, 'site.yaml'), `${line}\n`);
const setLanguage = addToSite('language: en');

describe('the key of a body', () => {
  const getBody = (content: LoadedContent, file: string): { readonly key: string; readonly body: string } => {
    const one = content.catalog?.articles.find((article) => article.file === file);
    if (!one) throw new Error(`No article ${file}`);
    const speakers = one.facts.turns.map(({ speakers, role }) => `${role} of ${speakers.join()}`).join(', ');
    return { key: one.bodyKey, body: `${printBody(readBody(content.getBody(one.bodyKey)))} ${speakers}` };
  };

  it.each([
    ['its text', NEAR, put(NEAR, article({ title: 'Près', body: 'Autre.' }))],
    ['a picture of its folder', NEAR, put('articles/2026/plan.svg', toSvg(60))],
    ['a picture of another folder that it names', FAR, put('images/loin.svg', toSvg(60))],
    [
      'a name of who speaks',
      INTERVIEW,
      put('people/emma-bovary.yaml', 'name: Julie Bovary\ndescription: Elle lit.\n'),
    ],
    ['who asks', INTERVIEW, put(INTERVIEW, toInterview('interviewees: [redac]\ninterviewer: emma-bovary'))],
    [
      'who asks, of two who both answer',
      INTERVIEW,
      put(INTERVIEW, toInterview('interviewees: [redac, emma-bovary]\ninterviewer: inconnu')),
    ],
    ['what dollars are', PRICE, put(PRICE, toPrice('maths: true'))],
    ['the title of an article that it names', PRICE, put(NEAR, article({ title: 'Tout près' }))],
    ['the language', NEAR, setLanguage],
    [
      'its own language',
      NEAR,
      put(
        NEAR,
        article({
          title: 'Près',
          head: 'lang: en',
          body: 'Il dit "non" et montre ![un plan](./plan.svg).',
        }),
      ),
    ],
    ['a word of the owner', NOTED, addToSite('words: { notes: Remarques }')],
  ])('changes with the body, and who speaks in it, when %s does', async (_, file, change) => {
    const [before, after] = await compare(change, (content) => getBody(content, file));
    expect(after.body).not.toBe(before.body);
    expect(after.key).not.toBe(before.key);
  });

  it('stays where neither its text nor what it shows has changed', async () => {
    const [before, after] = await compare(
      (folder) => {
        put(
          NEAR,
          article({ title: 'Un autre titre', body: 'Il dit "non" et montre ![un plan](./plan.svg).' }),
        )(folder);
        put('images/loin.svg', toSvg(60))(folder);
      },
      (content) => getBody(content, NEAR),
    );
    expect(after).toEqual(before);
  });

  it('is that of one file: the same text elsewhere shows the pictures that are above it there', async () => {
    const files = ['articles/2025/haut.md', 'articles/2025/dossier/index.md'];
    const [, bodies] = await compare(
      (folder) => {
        for (const [index, file] of files.entries())
          put(file, article({ title: `Texte ${index}`, body: '![un plan](../plan.svg)' }))(folder);
        put('articles/plan.svg', toSvg(60))(folder);
        put('articles/2025/plan.svg', toSvg(80))(folder);
      },
      (content) =>
        content.catalog?.articles.some(({ file }) => file === files[0])
          ? files.map((file) => getBody(content, file).body)
          : [],
    );
    expect(bodies.map((body) => /width="(\d+)"/.exec(body)?.[1])).toEqual(['60', '80']);
  });
});

it('keeps an MDX text that was run apart from the same one that was not', async () => {
  const cache = new ContentCache(join(createFolder('load-keys'), 'content.db'), 'v1');
  const files = { 'articles/2026/calcul.mdx': article({ body: 'Deux et deux font {2 + 2}.' }) };
  await withFolder(files, async (contentDir) => {
    for (const [mdx, words] of [
      ['read', 'font .'],
      ['run', 'font 4.'],
      ['read', 'font .'],
    ] as const) {
      const { catalog, getBody } = await loadContent({ contentDir, cache, mdx });
      const [text] = catalog?.articles ?? [];
      expect(text && printBody(readBody(getBody(text.bodyKey)))).toContain(words);
    }
  });
  cache.close();
});

describe('what is kept of a file', () => {
  const getProblems = ({ problems }: LoadedContent): readonly string[] => problems.map(toLine);
  const BROKEN = 'name: Une personne\n';

  it('names that file, of two that have the same words', async () => {
    const [, problems] = await compare((folder) => {
      put('people/a.yaml', BROKEN)(folder);
      put('people/b.yaml', BROKEN)(folder);
    }, getProblems);
    expect(problems).toEqual(['people/a.yaml:1 schema', 'people/b.yaml:1 schema']);
  });

  it('is of the language of the publication', async () => {
    const [before, after] = await compare(
      (folder) => {
        put(
          'people/redac.yaml',
          'name: La "rédaction"\ndescription: Elle relit.\ncollective: true\n',
        )(folder);
        put(NEAR, article({ title: 'Tout "près"', body: 'Un texte.' }))(folder);
      },
      ({ catalog }) => [
        catalog?.people.get('redac')?.data.name,
        catalog?.articles.find(({ file }) => file === NEAR)?.data.title,
      ],
    );
    expect(before).toEqual(['La rédaction', 'Près']);
    expect(after).toEqual(['La «\u202frédaction\u202f»', 'Tout «\u202fprès\u202f»']);
    const inFrench = ({ catalog }: LoadedContent): readonly unknown[] => [
      catalog?.people.get('citee')?.data.name,
      catalog?.articles.find(({ file }) => file === FAR)?.data.title,
    ];
    expect(await compare(setLanguage, inFrench)).toEqual([
      ['La «\u202fcitée\u202f»', 'Loin «\u202flà\u202f»'],
      ['La “citée”', 'Loin “là”'],
    ]);
  });

  it('is one thing of several, checks included', async () => {
    const cache = new ContentCache(join(createFolder('load-keys'), 'content.db'), 'v1');
    await withFolder(
      { ...FILES, [NEAR]: article({ title: 'Près', body: 'Un  texte,,  et [rien](/nulle/part/).' }) },
      async (contentDir) => {
        const options = { contentDir, publicDir: join(contentDir, 'public'), toNow: () => Date.parse(NOW) };
        const { problems } = await checkFolder(options);
        expect(problems.length).toBeGreaterThan(1);
        for (let times = 0; times < 2; times += 1)
          expect((await checkFolder({ ...options, cache })).problems).toEqual(problems);
      },
    );
    cache.close();
  });
});

describe('the structure of a folder', () => {
  const getStructure = ({ structure }: LoadedContent): string | undefined => structure;

  it.each<readonly [string, (folder: string) => void]>([
    [
      'the head of a text changes',
      put(NEAR, article({ title: 'Autre', body: 'Il dit "non" et montre ![un plan](./plan.svg).' })),
    ],
    ['a text leads elsewhere', put(NEAR, article({ title: 'Près', body: '[là](/articles/loin/)' }))],
    [
      'a file that is no text changes',
      put('people/redac.yaml', 'name: Autre\ndescription: Elle relit.\ncollective: true\n'),
    ],
    [
      'a text changes its name',
      (folder) => renameSync(join(folder, FAR), join(folder, 'articles/2026/loin-bis.md')),
    ],
    ['a file appears', put('people/neuf.yaml', 'name: Neuf\ndescription: Arrive.\n')],
  ])('changes when %s', async (_, change) => {
    const [before, after] = await compare(change, getStructure);
    expect(after).not.toBe(before);
  });

  it('changes when a register tells another language of addresses, in a folder of texts without links', async () => {
    const change = put('addresses.txt', '/search/\n/feeds/\n');
    const [before, after] = await compare(change, getStructure, { [FAR]: article({ title: 'Loin' }) });
    expect(after).not.toBe(before);
  });

  it.each<readonly [string, (folder: string) => void]>([
    [
      'a word of a body changes',
      put(NEAR, article({ title: 'Près', body: 'Il dit "oui" et montre ![un plan](./plan.svg).' })),
    ],
    [
      'a word of a page changes',
      put('pages/a-propos.md', '---\ntitle: À propos\nsummary: Qui nous sommes.\n---\n\nNous relisons.\n'),
    ],
    ['a build records addresses', put('addresses.txt', '/articles/pres/\n')],
  ])('does not change when %s', async (_, change) => {
    const [before, after] = await compare(change, getStructure);
    expect(after).toBe(before);
  });
});
