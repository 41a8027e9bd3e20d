import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toStructure, toTextKeys, type OutputOptions } from '#build/build-snapshot.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createFolder } from '../run-folder.ts';
import { FIXTURE, NOW } from '../site/publications.ts';

const ARTICLE = 'articles/2025/premier-carnet.md';

describe('toStructure', async () => {
  const content = await loadContent({ contentDir: FIXTURE.contentDir });
  const root = createFolder('structure');
  mkdirSync(join(root, 'public'));
  const now = toEpoch(NOW, 'Europe/Paris');
  const options: OutputOptions = { drafts: false };
  const sources = { root, content, now, register: '', options };
  const before = toStructure(sources);

  it.each<readonly [string, Partial<typeof sources>]>([
    ['the content', { content: { ...content, structure: 'other' } }],
    ['the register of addresses', { register: '/rss.xml\n' }],
    ['the state of an article', { now: toEpoch('2099-12-31T23:30', 'Europe/Paris') }],
    ['drafts', { options: { drafts: true } }],
    ['leaving out the search', { options: { drafts: false, noSearch: true } }],
    ['leaving out cards', { options: { drafts: false, noCards: true } }],
    ['leaving out books', { options: { drafts: false, noBooks: true } }],
    ['what is asked of the host', { options: { drafts: false, hosting: { precompressed: true } } }],
    ['recording what is published', { options: { drafts: false, record: true } }],
  ])('changes with %s', (_, change) => {
    expect(toStructure({ ...sources, ...change })).not.toBe(before);
  });

  it('does not change with an instant at which no article changes its state', () => {
    expect(toStructure({ ...sources, now: now + 1 })).toBe(before);
    expect(toStructure({ ...sources, options: { drafts: false, noCards: false } })).toBe(before);
  });

  it('changes with the bytes and the names of the files that are served as they are', () => {
    const file = join(root, 'public', 'un-fichier.txt');
    const taken = new Set([before]);
    writeFileSync(file, 'a');
    taken.add(toStructure(sources));
    writeFileSync(file, 'b');
    taken.add(toStructure(sources));
    renameSync(file, join(root, 'public', 'un-autre.txt'));
    taken.add(toStructure(sources));
    expect(taken.size).toBe(4);
  });

  it('is unknown without a catalogue', () => {
    expect(toStructure({ ...sources, content: { ...content, catalog: undefined } })).toBeUndefined();
  });

  it('stands beside the keys of each text, and the address of each article', () => {
    const texts = toTextKeys(content);
    const { catalog } = content;
    const article = catalog?.articles.find(({ file }) => file === ARTICLE);
    const page = catalog?.pages.find(({ file }) => file === 'pages/a-propos.md');
    expect(texts[ARTICLE]).toEqual({
      bodyKey: article?.bodyKey,
      digest: article?.digest,
      url: '/articles/premier-carnet/',
    });
    expect(texts['pages/a-propos.md']).toEqual({ bodyKey: page?.bodyKey, digest: page?.digest });
  });
});
