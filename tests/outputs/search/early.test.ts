import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked: string[] = [];

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response());
  });
});
afterEach(() => vi.unstubAllGlobals());

it('asks early for the table, once, for whoever reads it first', async () => {
  const { askForIndex, takeAnswer } = await import('#client/search/early.ts');
  askForIndex('/recherche/');
  askForIndex('/recherche/');
  await takeAnswer('/recherche/index.json');
  expect(asked).toEqual(['/recherche/index.json']);
});

it('asks for nothing early once the index is open: the table then tells whether the site was published again', async () => {
  const { askForIndex, takeAnswer } = await import('#client/search/early.ts');
  await takeAnswer('/recherche/index.json');
  askForIndex('/recherche/');
  expect(asked).toEqual(['/recherche/index.json']);
});
