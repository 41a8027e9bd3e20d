import { describe, expect, it } from 'vitest';
import { PagefindIndexer } from '#outputs/search/indexer.ts';

const PAGES = Array.from({ length: 200 }, (_, number) => ({
  url: `/articles/${number}/`,
  html: `<!doctype html><html lang="fr"><title>${number}</title><body><p>${'Une phrase de plus. '.repeat(200)}</p></body></html>`,
}));

describe('PagefindIndexer', () => {
  it.each([0, 20, 200])(
    'may be closed while it indexes, after %i ms: no error is left over',
    async (delay) => {
      const indexer = new PagefindIndexer();
      const added = indexer.add('a', PAGES, true).then(
        () => 'added',
        (error: Error) => error.message,
      );
      await new Promise((resolve) => setTimeout(resolve, delay));
      await indexer.close();
      expect(await added).toMatch(/added|Pagefind backend closed/);
    },
  );
});
