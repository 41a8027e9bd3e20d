import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Shard } from '#client/search/engine.ts';
import { MissingFile } from '#client/search/files.ts';
import { proposeAll } from '#client/search/proposals.ts';
import { SearchIndex } from '#client/search/search-index.ts';
import { getPaths } from '#model/paths.ts';
import { buildFiles, createDocument, search, toReader, type Files } from './in-memory.ts';

const DOCUMENTS = [
  createDocument({ url: '/articles/profs/', title: 'Les profs', source: 'De faux profs, un vrai stage.' }),
  createDocument({ url: '/articles/faux/', title: 'Le faux', source: 'Le faux professeur enseigne.' }),
];

/** « faux prof »: a stem of « profs », and the beginning of « professeur ». */
const UNFINISHED = 'faux prof';
const isOfWords = (path: string): boolean => path.includes('/words/');

describe('a short last word that only a stem knows', () => {
  let files: Files;
  const asked: string[] = [];
  const open = (isThere: (path: string) => boolean = () => true): Promise<SearchIndex> => {
    const read = toReader(files);
    return SearchIndex.open({
      page: getPaths({ language: 'fr' }).search,
      read: (path) => {
        asked.push(path);
        return isThere(path) ? read(path) : Promise.reject(new MissingFile(path));
      },
    });
  };

  beforeAll(async () => {
    files = await buildFiles(DOCUMENTS);
  });

  it('stands for the words that it begins too', async () => {
    const { shown } = await search(await open(), UNFINISHED);
    expect(shown.map(({ url }) => url).sort()).toEqual(['/articles/faux/', '/articles/profs/']);
  });

  it('is searched once where the vocabulary is there already', async () => {
    const index = await open();
    await index.getWords('prof');
    const find = vi.spyOn(Shard.prototype, 'find');
    await proposeAll(index, UNFINISHED);
    // Whether it is known, then the search.
    expect(find.mock.calls.filter(([token]) => token === 'faux')).toHaveLength(2);
    find.mockRestore();
  });

  it('needs no vocabulary where a text that will be shown has it', async () => {
    const index = await open();
    asked.length = 0;
    expect(await proposeAll(index, 'faux profs')).toHaveLength(1);
    expect(asked.filter(isOfWords)).toEqual([]);
  });

  it('is searched as it was typed where the vocabulary does not come', async () => {
    const { shown } = await search(await open((path) => !isOfWords(path)), UNFINISHED);
    expect(shown[0]?.url).toBe('/articles/profs/');
  });
});
