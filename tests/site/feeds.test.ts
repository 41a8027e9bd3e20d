import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listFeedPaths } from '#outputs/feeds/formats.ts';
import { openFeeds } from './built-feeds.ts';
import { isWhole, parseHtml, readPages, toTextOf } from './pages.ts';
import { PUBLICATIONS } from './publications.ts';
import { toLetters } from './markdown-source.ts';

const PYTHON = '/usr/bin/python3';
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const hasFeedparser = spawnSync(PYTHON, ['-c', 'import feedparser']).status === 0;
const bozo = z.record(
  z.string(),
  z.object({
    bozo: z.union([z.boolean(), z.number()]),
    ids: z.array(z.string()),
    titles: z.array(z.string()),
  }),
);
const READ_WITH_PYTHON = `
import feedparser, json, sys
def read(path):
    feed = feedparser.parse(path)
    return {'bozo': feed.bozo, 'ids': [entry.id for entry in feed.entries], 'titles': [entry.title for entry in feed.entries]}
print(json.dumps({path: read(path) for path in sys.argv[1:]}))
`;
describe.each(PUBLICATIONS)('the feeds of the publication « $name »', (publication) => {
  const { paths, files, scopes, readScope } = openFeeds(publication);

  it('exist in every format for the site, each kind, tag, series, person and organisation', () => {
    expect(scopes).toContain('/');
    for (const folder of [
      'entretiens',
      'etudes-de-cas',
      'themes/[^/]+',
      'series/[^/]+',
      'personnes/[^/]+',
      'organisations/[^/]+',
    ])
      expect(
        scopes.filter((scope) => new RegExp(`^/${folder}/$`).test(scope)),
        folder,
      ).not.toEqual([]);
    for (const scope of scopes)
      expect(
        listFeedPaths(scope).filter((path) => !paths.includes(path)),
        scope,
      ).toEqual([]);
  });

  it('say the same ids, titles, addresses, dates and texts in each format, for rss-parser and feedsmith', async () => {
    for (const scope of scopes) {
      const [first = [], ...others] = Object.values(await readScope(scope)).map((items) =>
        items.map(({ html, ...item }) => ({ ...item, words: toLetters(html ?? '') })),
      );
      expect(first.length, scope).toBeGreaterThan(0);
      for (const other of others) expect(other, scope).toEqual(first);
      expect(new Set(first.map((item) => item.id)).size, scope).toBe(first.length);
    }
  });

  it('lead to every article once, from the newest document of the history to the oldest', () => {
    const met: (string | undefined)[] = [];
    const walked = new Set<string>();
    const newest = Math.max(
      ...[...files.keys()].flatMap((path) => Number(/^\/archives\/flux\/(\d+)\.xml$/.exec(path)?.[1] ?? 0)),
    );
    let path: string | undefined = `/archives/flux/${newest}.xml`;
    while (path !== undefined && !walked.has(path)) {
      walked.add(path);
      const { entries = [], links = [] }: ReturnType<typeof parseAtomFeed> = parseAtomFeed(
        files.get(path) ?? '',
      );
      met.push(
        ...entries.flatMap(
          (entry) => entry.links?.filter(({ rel }) => rel === 'alternate').map(({ href }) => href) ?? [],
        ),
      );
      path = links.find(({ rel }) => rel === 'prev-archive')?.href?.slice(publication.url.length);
    }
    const articles = readPages(publication)
      .filter((page) => isWhole(page) && page.path.startsWith('/articles/'))
      .map((page) => `${publication.url}${page.path}`);
    expect(articles.length).toBeGreaterThan(8);
    expect(met.toSorted()).toEqual(articles.toSorted());
  });

  it('are all listed on the page of feeds, each with its preview, and in the list of subscriptions', () => {
    const page = readLists(publication);
    const opml = files.get('/flux/abonnements.opml') ?? '';
    const toLinks = (scope: string): readonly string[] => [
      ...listFeedPaths(scope).map((path) => `href="${path}"`),
      `href="${toPreview(scope)}"`,
    ];
    expect(scopes.filter((scope) => toLinks(scope).some((link) => !page.includes(link)))).toEqual([]);
    expect(scopes.filter((scope) => !opml.includes(`xmlUrl="${publication.url}${scope}rss.xml"`))).toEqual(
      [],
    );
  });

  it('are shown as HTML, their first item whole, the next ones named', async () => {
    const pages = new Map(readPages(publication).map((page) => [page.path, page]));
    for (const scope of scopes) {
      const [first, ...others] = Object.values(await readScope(scope)).at(-1) ?? [];
      const page = pages.get(toPreview(scope));
      const shown = page ? toLetters(toTextOf(page.tree)) : '';
      expect(shown, scope).toContain(toLetters(toTextOf(parseHtml(first?.html ?? '?', true))));
      for (const { title } of others.slice(0, 19)) expect(shown, scope).toContain(toLetters(title ?? '?'));
      expect(page?.html, scope).toContain('<meta name="robots" content="noindex">');
      for (const path of listFeedPaths(scope))
        expect(page?.html, scope).toContain(`data-text="${publication.url}${path}"`);
      expect(page?.html, scope).not.toMatch(new RegExp(` src="${RegExp.escape(publication.url)}`));
    }
  });

  it.skipIf(!hasXmllint)('are well-formed for xmllint (skipped where it is not installed)', () => {
    const xml = paths
      .filter((path) => /\.(?:xml|opml)$/.test(path))
      .map((path) => join(publication.outDir, path));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', ...xml], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!hasFeedparser)(
    'are without fault for feedparser, which reads the same ids and titles (skipped where it is not installed)',
    async () => {
      const feeds = paths.filter((path) => /(?:rss|atom)\.xml$/.test(path));
      const { stdout } = spawnSync(
        PYTHON,
        ['-c', READ_WITH_PYTHON, ...feeds.map((path) => join(publication.outDir, path))],
        { encoding: 'utf8', maxBuffer: 1e8 },
      );
      const answers = bozo.parse(JSON.parse(stdout));
      for (const path of feeds) {
        const answer = answers[join(publication.outDir, path)];
        const expected = Object.values(await readScope(path.replace(/[^/]+$/, '')))[0] ?? [];
        expect(answer && { ...answer, bozo: Boolean(answer.bozo) }, path).toEqual({
          bozo: false,
          ids: expected.map((item) => item.id),
          titles: expected.map((item) => item.title),
        });
      }
    },
  );
});

/** The page of feeds, and the pages that it leads to for sorts too long for it. */
function readLists(publication: (typeof PUBLICATIONS)[number]): string {
  const read = (path: string): string => readFileSync(join(publication.outDir, path, 'index.html'), 'utf8');
  const lists = [read('/flux/')];
  const next = [...(lists[0] ?? '').matchAll(/<p class="more">[^<]*<a href="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  for (let path = next.shift(); path !== undefined; path = next.shift()) {
    const list = read(path);
    lists.push(list);
    next.push(...[...list.matchAll(/<a href="([^"]+)" rel="next"/g)].map(([, after = '']) => after));
  }
  return lists.join('\n');
}

function toPreview(scope: string): string {
  return scope === '/' ? '/flux/tout/' : `/flux${scope}`;
}
