import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../../scripts/static-server.ts';
import { build } from '../../addresses/lose-addresses.ts';
import { createWorkshop, type Workshop } from '../../build/folders.ts';
import { MISSING, Subscriber, type KeptItem } from './newsboat.ts';

const FEEDS = [
  '/rss.xml',
  '/atom.xml',
  '/series/trois-carnets/depuis-le-debut/atom.xml',
  '/personnes/l-atelier/rss.xml',
];
/** The identity that another system gave to an article, and that an import has kept. */
const WORDPRESS = 'https://ancien.example/?p=12';

let workshop: Workshop;
let server: Serving;
/** One for each feed: newsboat keeps an article once, in whatever feeds of its list it stands. */
let readers: readonly Subscriber[];

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(workshop.content, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(path, after);
}

async function publish(): Promise<readonly KeptItem[]> {
  // newsboat asks by the second: two versions of one second would be the same to it.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { built, problems } = await build(workshop, true);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(built).toBe(true);
  return reload();
}

async function reload(): Promise<readonly KeptItem[]> {
  return (await Promise.all(readers.map((reader) => reader.reload()))).flat();
}

describe.skipIf(MISSING)('a subscriber with newsboat (skipped where it is not installed)', () => {
  beforeAll(async () => {
    workshop = createWorkshop('newsboat');
    change('site.yaml', 'feedLength: 5', 'feedLength: 20');
    change('articles/2026/lire-la-reliure.md', /^guid: .*$/m, `guid: ${WORDPRESS}`);
    await build(workshop, true);
    server = await serve(workshop.out);
    readers = FEEDS.map((feed, index) => {
      const folder = join(dirname(workshop.out), `reader-${index}`);
      mkdirSync(folder);
      return new Subscriber(folder, `${server.url}${feed}`);
    });
  });
  afterAll(() => server.close());

  it('sees nothing come back after a new slug, a new title, another domain and an import made again', async () => {
    const first = await publish();
    expect(new Set(first.map(({ feed }) => feed)).size).toBe(FEEDS.length);
    expect(first.every(({ unread }) => unread)).toBe(true);
    expect(first.map(({ guid }) => guid)).toContain(WORDPRESS);
    for (const reader of readers) reader.readAll();

    change('site.yaml', 'https://carnet.example', 'http://nouveau.example');
    change('articles/2025/ce-que-dit-le-catalogue.md', /^title: .*$/m, 'title: Tout autre titre');
    // The import writes its file anew, under another name and with another date of update.
    const old = 'articles/2026/lire-la-reliure.md';
    change(old, /^date: .*$/m, 'date: 2026-01-12T08:00\naliases: [/articles/lire-la-reliure/]');
    renameSync(join(workshop.content, old), join(workshop.content, 'articles/2026/la-reliure-relue.md'));
    const second = await publish();
    expect(second.filter(({ unread }) => unread)).toEqual([]);
    expect(second.map(({ guid }) => guid).toSorted()).toEqual(first.map(({ guid }) => guid).toSorted());
    expect(second.map(({ title }) => title)).toContain('Tout autre titre');
  });

  it('gets the new text of a declared update, and does not take it for another article', async () => {
    const before = await reload();
    change('articles/2025/ce-que-dit-le-catalogue.md', /^date: .*$/m, '$&\nupdated: 2026-11-01');
    change('articles/2025/ce-que-dit-le-catalogue.md', 'Le catalogue paraît', 'Le nouveau catalogue paraît');
    const after = await publish();
    expect(after.filter(({ unread }) => unread)).toEqual([]);
    expect(after.map(({ guid }) => guid)).toEqual(before.map(({ guid }) => guid));
    expect(
      after.filter(({ content }) => content.includes('Le nouveau catalogue paraît')).length,
    ).toBeGreaterThan(0);
  });

  it('is told of an article that is new, once in each feed that carries it', async () => {
    const article = readFileSync(join(workshop.content, 'articles/2026/la-reliure-relue.md'), 'utf8');
    const fresh = article
      .replace(/^aliases: .*\n/m, '')
      .replace(/^title: .*$/m, 'title: Relier encore')
      .replace(/^guid: .*$/m, 'guid: tag:carnet.example,2026:relier-encore')
      .replace(/^date: .*$/m, 'date: 2026-02-02');
    writeFileSync(join(workshop.content, 'articles/2026/relier-encore.md'), fresh);
    const unread = (await publish()).filter((item) => item.unread);
    expect(unread.map(({ title }) => title)).toEqual(Array.from({ length: 3 }, () => 'Relier encore'));
  });
});
