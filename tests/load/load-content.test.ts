import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import { loadContent } from '#load/load-content.ts';
import { article, withFolder, type Files } from '../check/content-folder.ts';

const ARTICLE = 'articles/2026/a.md';
const problemsOf = (files: Files): Promise<readonly string[]> =>
  withFolder(files, async (contentDir) =>
    (await loadContent({ contentDir })).problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
  );

describe('loading a content folder', () => {
  it('reads every file once into a catalogue, its French set', () =>
    withFolder(
      { [ARTICLE]: article({ title: 'Est-ce "vrai" ?', body: 'Il dit : non !' }) },
      async (contentDir) => {
        const { catalog, problems, getBody } = await loadContent({ contentDir });
        const [one] = catalog?.articles ?? [];
        expect(problems).toEqual([]);
        expect(one).toMatchObject({
          slug: 'a',
          file: ARTICLE,
          data: { title: 'Est-ce «\u202fvrai\u202f»\u202f?', kind: 'essay' },
          authors: ['redac'],
        });
        expect(printBody(readBody(getBody(one?.bodyKey ?? '')))).toBe('<p>Il dit\u00a0: non\u202f!</p>');
      },
    ));

  it('has no catalogue without site.yaml, and throws nothing', () =>
    withFolder({ 'site.yaml': undefined, [ARTICLE]: article() }, async (contentDir) => {
      expect((await loadContent({ contentDir })).catalog).toBeUndefined();
    }));

  it('collects the mistakes of every file, each at its line of the file', async () => {
    const found = await problemsOf({
      [ARTICLE]: article({ head: 'tittre: x', body: 'Un.\n\n# Titre\n\n![x](./rien.svg)' }),
      'articles/2026/b.md': '---\nkind: essay\ntitle: [\n---\n',
      'articles/2026/c.md': 'Sans en-tête.',
      'people/leon.yaml': 'name: Léon\n',
    });
    expect(found).toEqual(
      expect.arrayContaining([
        `${ARTICLE}:7 unknown-key`,
        'articles/2026/c.md:1 front-matter',
        expect.stringMatching(/^articles\/2026\/b\.md:[34] yaml$/),
        expect.stringMatching(/^people\/leon\.yaml:1 schema$/),
      ]),
    );
  });

  it('gives the places of a body in lines of its file', async () => {
    expect(await problemsOf({ [ARTICLE]: article({ body: 'Un.\n\n# Titre\n\n![x](./rien.svg)' }) })).toEqual([
      `${ARTICLE}:11 heading-depth`,
      `${ARTICLE}:13 missing-image`,
    ]);
  });

  it('gives a body another key when its text, its voices or its pictures change, and the same when nothing does', () =>
    withFolder(
      { [ARTICLE]: article({ body: 'Un.' }), 'articles/2026/b.md': article({ title: 'B', body: 'Un.' }) },
      async (contentDir) => {
        const keys = async (): Promise<readonly string[]> =>
          ((await loadContent({ contentDir })).catalog?.articles ?? [])
            .map(({ slug, bodyKey }) => `${slug} ${bodyKey}`)
            .sort();
        const before = await keys();
        expect(await keys()).toEqual(before);
        writeFileSync(join(contentDir, ARTICLE), article({ title: 'Un autre titre', body: 'Un.' }));
        expect(await keys()).toEqual(before);
        writeFileSync(join(contentDir, ARTICLE), article({ body: 'Deux.' }));
        const after = await keys();
        expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
      },
    ));
});
