import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFolders, createWorkshop, digestFolder, type Workshop } from '../build/folders.ts';
import { runScript } from '../build/run-build.ts';
import { isEmptied, listCopies, listEmptyFeeds } from '#publish/hosts/old-files.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';
import { build } from './lose-addresses.ts';

const OLD = '/series/trois-carnets';
const NEW = '/series/les-carnets';

it('gives the feeds that a site announces before its first article, empty and valid', async () => {
  const [rss, ...others] = listEmptyFeeds([], createTinyPublication({ articles: [] }).publication);
  expect([rss, ...others].map((file) => file?.path)).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
  const feed = await new RssParser().parseString(Buffer.from((await rss?.render()) ?? '').toString());
  expect([feed.title, feed.items]).toEqual(['Idées reçues', []]);
  expect(listEmptyFeeds([], createTinyPublication().publication)).toEqual([]);
});

describe('a host that knows no redirects', () => {
  let workshop: Workshop;
  const read = (path: string): Buffer => readFileSync(join(workshop.out, path));

  beforeAll(async () => {
    workshop = createWorkshop('old-files');
    const { content } = workshop;
    await build(workshop, true);
    for (const names of [
      ['trois-carnets', 'les-carnets'],
      ['carnets', 'calepins'],
      ['lire-la-reliure', 'la-reliure'],
    ])
      expect(runScript('rename', [...names, '--content', content]).code).toBe(0);
    // The theme of nothing: it may have something to show again.
    for (const file of readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.md')) {
        const text = readFileSync(join(content, 'articles', file), 'utf8');
        writeFileSync(
          join(content, 'articles', file),
          text.replace(/^tags: .*\bmetiers\b.*$/m, 'tags: [calepins]'),
        );
      }
    appendFileSync(
      join(content, 'redirects.yaml'),
      '- { from: /flux.xml, to: /rss.xml }\n- { from: /feed/, to: /atom.xml }\n- { from: /articles/journee-des-papiers/, gone: Plus personne n’y va. }\n- { from: /vieux.md, to: /a-propos/ }\n',
    );
    rmSync(join(content, 'articles/2025/journee-des-papiers.md'));
    const { problems } = await build(workshop, true);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    [`${OLD}/rss.xml`, `${NEW}/rss.xml`],
    [`${OLD}/atom.xml`, `${NEW}/atom.xml`],
    [`${OLD}/feed.json`, `${NEW}/feed.json`],
    [`${OLD}/depuis-le-debut/rss.xml`, `${NEW}/depuis-le-debut/rss.xml`],
    [`${OLD}/trois-carnets.epub`, `${NEW}/les-carnets.epub`],
    ['/themes/carnets/rss.xml', '/themes/calepins/rss.xml'],
    ['/themes/cahiers/atom.xml', '/themes/calepins/atom.xml'],
    ['/flux.xml', '/rss.xml'],
    ['/articles/lire-la-reliure.md', '/articles/la-reliure.md'],
  ])('has at %s the bytes of %s', (old, now) => {
    expect(read(old).equals(read(now))).toBe(true);
  });

  it('has an empty feed where a theme has nothing to show, which servers send nowhere else', async () => {
    const feed = await new RssParser().parseString(read('/themes/metiers/rss.xml').toString());
    expect(feed).toMatchObject({ items: [], link: expect.stringMatching(/\/themes\/$/) });
    expect(JSON.parse(read('/themes/metiers/feed.json').toString())).toMatchObject({ items: [] });
    expect(read('/themes/metiers/atom.xml').toString()).not.toContain('<entry>');
    for (const file of ['/_redirects', '/_hosting/nginx.conf', '/_hosting/Caddyfile'])
      expect(read(file).toString()).not.toContain('/themes/metiers/rss.xml');
    expect(read('/_redirects').toString()).toContain('/themes/metiers/ /themes/ 301');
  });

  it('tells where a text in Markdown was why it is gone, or where the page is', () => {
    expect(read('/articles/journee-des-papiers.md').toString()).toBe('Plus personne n’y va.\n');
    expect(read('/vieux.md').toString()).toBe('https://carnet.example/a-propos/\n');
  });

  it('leaves to servers the feeds that their owner sends elsewhere', () => {
    const elsewhere = { from: '/themes/carnets/rss.xml', to: 'https://ailleurs.example/carnets' };
    const file = { from: '/themes/carnets/atom.xml', to: '/voix/podcast.xml' };
    expect([elsewhere, file].map(isEmptied)).toEqual([false, false]);
    expect(isEmptied({ from: '/themes/carnets/rss.xml', to: '/themes/#carnets' })).toBe(true);
    expect(listCopies([elsewhere, file])).toEqual([]);
  });

  it('names the feed on the page that stands where it was', () => {
    expect(read('/feed/index.html').toString()).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/atom.xml">',
    );
  });

  it('has the same after a change of one text as after a clean build', async () => {
    const part = join(workshop.content, 'articles/2025/premier-carnet.md');
    appendFileSync(part, '\nUne phrase de plus.\n');
    expect(await build(workshop, true)).toMatchObject({ built: true, partial: true });
    const partial = digestFolder(workshop.out);
    expect(read(`${OLD}/rss.xml`).toString()).toContain('Une phrase de plus.');
    rmSync(workshop.out, { recursive: true });
    await build(workshop, true);
    expect(compareFolders(digestFolder(workshop.out), partial)).toEqual([]);
  });
});
