import { beforeAll, expect, it, vi } from 'vitest';
import { MissingFile } from '#client/search/files.ts';
import type { SearchIndex } from '#client/search/search-index.ts';
import { buildFiles, createDocument, openIndex, search } from './in-memory.ts';

/** The script is not on the server any more. */
vi.mock('#client/search/repair.ts', () => {
  throw new Error('404');
});

let index: SearchIndex;

beforeAll(async () => {
  index = await openIndex(await buildFiles([createDocument({ source: 'Un carnaval.' })]));
});

it('fails no search that other words answer: the word is told as unknown', async () => {
  const { shown, unknown } = await search(index, 'carnaval xyzzyplop');
  expect(shown).toHaveLength(1);
  expect(unknown).toEqual(['xyzzyplop']);
});

it('fails a search of nothing else, which can be tried again', async () => {
  await expect(search(index, 'xyzzyplop')).rejects.toThrow(MissingFile);
});
