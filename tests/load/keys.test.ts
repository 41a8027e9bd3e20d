import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentCache } from '#engine/content-cache.ts';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import { article, toLine, withFolder, writeInto, type Files } from '../check/content-folder.ts';
import { createFolder } from '../run-folder.ts';

const NEAR = 'articles/2026/pres.md';
const FAR = 'articles/2026/loin.md';
const INTERVIEW = 'articles/2026/entretien.md';
const FILES: Files = {
  [NEAR]: article({ title: 'Près', body: 'Il dit "non" et montre ![un plan](./plan.svg).' }),
  'articles/2026/plan.svg': toSvg(40),
  [INTERVIEW]: article({
    kind: 'interview',
    title: 'Un entretien',
    head: 'interviewees: [emma-bovary]\ninterviewer: redac',
    body: '**La rédaction.** — Oui ?\n\n**Emma.** — Non.',
  }),
  [FAR]: article({ title: 'Loin', body: '![une image](/images/loin.svg)' }),
  'images/loin.svg': toSvg(40),
};

function toSvg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><path d="M0 0h9"/></svg>`;
}

/** What a folder gives before and after a change, the second time from what the first has kept. */
async function compare<T>(
  change: (folder: string) => void,
  read: (content: LoadedContent) => T,
): Promise<readonly [before: T, after: T]> {
  const cache = new ContentCache(join(createFolder('load-keys'), 'content.db'), 'v1');
  try {
    return await withFolder(FILES, async (contentDir) => {
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

describe('the key of a body', () => {
  const getBody = (content: LoadedContent, file: string): { readonly key: string; readonly html: string } => {
    const key = content.catalog?.articles.find((one) => one.file === file)?.bodyKey ?? '';
    return { key, html: printBody(readBody(content.getBody(key))) };
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
    [
      'a speaker’s other name',
      INTERVIEW,
      put(
        'people/emma-bovary.yaml',
        'name: Emmanuelle Bovary\nspeakerNames: [Emma]\ndescription: Elle lit.\n',
      ),
    ],
  ])('changes with its HTML when %s does', async (_, file, change) => {
    const [before, after] = await compare(change, (content) => getBody(content, file));
    expect(after.html === before.html ? 'same HTML' : after.key).not.toBe(before.key);
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
        content.catalog?.articles.length === 3 ? [] : files.map((file) => getBody(content, file).html),
    );
    expect(bodies.map((html) => /width="(\d+)"/.exec(html)?.[1])).toEqual(['60', '80']);
  });
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
    await compare(
      (folder) =>
        put(
          'people/redac.yaml',
          'name: La "rédaction"\ndescription: Elle relit.\ncollective: true\n',
        )(folder),
      ({ catalog }) => catalog?.people.get('redac')?.data.name,
    );
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
      (folder) => renameSync(join(folder, FAR), join(folder, 'articles/2026/ailleurs.md')),
    ],
    ['a file appears', put('people/neuf.yaml', 'name: Neuf\ndescription: Arrive.\n')],
  ])('changes when %s', async (_, change) => {
    const [before, after] = await compare(change, getStructure);
    expect(after).not.toBe(before);
  });

  it.each<readonly [string, (folder: string) => void]>([
    [
      'a word of a body changes',
      put(NEAR, article({ title: 'Près', body: 'Il dit "oui" et montre ![un plan](./plan.svg).' })),
    ],
    ['a build records addresses', put('addresses.txt', '/articles/pres/\n')],
  ])('does not change when %s', async (_, change) => {
    const [before, after] = await compare(change, getStructure);
    expect(after).toBe(before);
  });
});
