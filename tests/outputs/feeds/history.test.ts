import { parseAtomFeed } from 'feedsmith';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFeeds } from './read-feeds.ts';
import { createTinyPublication, type TinyPublication } from './tiny-publication.ts';

function createMany(count: number, feedLength = 20): TinyPublication {
  return createTinyPublication({ site: { feedLength }, articles: Array.from({ length: count }, () => ({})) });
}

const toPath = (url: string | undefined): string => (url === undefined ? '' : new URL(url).pathname);
const getLink = (xml: string, rel: string): string | undefined =>
  parseAtomFeed(xml).links?.find((link) => link.rel === rel)?.href;
const getIds = (xml: string): readonly string[] =>
  (parseAtomFeed(xml).entries ?? []).map((entry) => entry.id ?? '');

/** Follows `rel` from a document to the last. */
function walk(files: ReadonlyMap<string, string>, start: string, rel: string): readonly string[] {
  const paths: string[] = [];
  for (let path = start; path !== ''; path = toPath(getLink(files.get(path) ?? '', rel))) {
    expect(files.has(path), path).toBe(true);
    paths.push(path);
  }
  return paths;
}

describe('history of the site’s feed', () => {
  it.each([1, 19, 20, 21, 40, 95])(
    'meets each of %i articles once, newest first, from the newest document to the oldest',
    async (count) => {
      const files = await renderFeeds(createMany(count));
      const newest = `/archives/flux/${Math.floor(count / 20) + 1}.xml`;
      const ids = walk(files, newest, 'prev-archive').flatMap((path) => getIds(files.get(path) ?? ''));
      expect(ids).toEqual(
        Array.from({ length: count }, (_, index) => `tag:idees.example,2026:article-${count - 1 - index}`),
      );
    },
  );

  it('reaches the newest document from the oldest', async () => {
    const files = await renderFeeds(createMany(45));
    expect(walk(files, '/archives/flux/1.xml', 'next-archive')).toEqual([
      '/archives/flux/1.xml',
      '/archives/flux/2.xml',
      '/archives/flux/3.xml',
    ]);
  });

  it('leaves no gap between the feed itself and its archives, whatever its length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 30 }),
        async (count, feedLength) => {
          const files = await renderFeeds(createMany(count, feedLength));
          const ids = walk(files, '/atom.xml', 'prev-archive').flatMap((path) =>
            getIds(files.get(path) ?? ''),
          );
          return new Set(ids).size === count;
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never changes a document that is full', async () => {
    const before = await renderFeeds(createMany(40));
    const after = await renderFeeds(createMany(85));
    for (const path of ['/archives/flux/1.xml', '/archives/flux/2.xml']) {
      expect(before.get(path)).toContain('<fh:archive/>');
      expect(after.get(path)).toBe(before.get(path));
    }
  });

  it('does not call the last document an archive while it can change', async () => {
    const files = await renderFeeds(createMany(25));
    expect(files.get('/archives/flux/2.xml')).not.toContain('<fh:archive/>');
    expect(getLink(files.get('/archives/flux/2.xml') ?? '', 'current')).toBe(
      'https://idees.example/atom.xml',
    );
    expect(getLink(files.get('/atom.xml') ?? '', 'prev-archive')).toBe(
      'https://idees.example/archives/flux/1.xml',
    );
    expect(files.get('/atom.xml')).not.toMatch(/rel="current"|rel="next-archive"|<fh:/);
  });

  it('says of a series that it is complete', async () => {
    const files = await renderFeeds(
      createTinyPublication({ series: { s: { title: 'S', summary: 's', plan: ['article-0'] } } }),
    );
    expect(files.get('/series/s/atom.xml')).toContain('<fh:complete/>');
    expect(files.get('/essais/atom.xml')).not.toContain('<fh:complete/>');
  });
});
