import { describe, expect, it } from 'vitest';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import type { ExpensiveAsset } from '#build/expensive-assets.ts';
import { isBuildable, Planner } from '#build/planner.ts';
import { toSearchDocument, toSearchSource } from '#build/search-documents.ts';
import { toFileKey } from '#engine/file-entry.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { listFeedFiles } from '#outputs/feeds/feed-files.ts';
import { ROOT } from '../run-folder.ts';
import type { Desk } from './desk.ts';
import { BODY_EDITS, EDITS, type Edit } from './edits.ts';
import { createWorkshop } from './folders.ts';
import { ONE_WAY_EDITS } from './one-way-edits.ts';
import { enrich } from './rich-content.ts';
import { NOW } from '../site/publications.ts';

const SEED = 5;
/** Each edit is made until a file has changed, or as often. */
const MOST = 20;
/** What changes no file. */
const SILENT = new Set([
  'the original of an excerpt does not answer any more',
  'an anchor has moved',
  'a comment arrives',
  'a page of the owner changes',
  'a sentence is added to a page of the owner',
  'the site changes its home page',
  'a file is written again as it was',
  'a comment of the front matter changes',
]);
const ALL: Readonly<Record<string, Edit>> = {
  ...Object.fromEntries(Object.entries(ONE_WAY_EDITS).map(([name, [edit]]) => [name, edit])),
  ...EDITS,
  ...BODY_EDITS,
};

interface Output {
  readonly key: string;
  /** Digest of what it is. */
  readonly made: string;
}

/** Each output that is no page, by its path; none when the content has an error. */
async function readOutputs({ content: contentDir, now }: Desk): Promise<ReadonlyMap<string, Output>> {
  const content = await loadContent({ contentDir });
  const plan = new Planner({
    root: ROOT,
    contentDir,
    content,
    now: toEpoch(now, content.catalog?.site.timeZone ?? ''),
    manifest: { program: '', files: {} },
    output: { isIntact: () => true },
    drafts: false,
  }).plan();
  if (!isBuildable(plan)) return new Map();
  const { publication } = plan;
  const files = [...listFeedFiles(publication, content.getBody), ...plan.listOthers()];
  const made = files.map(async ({ path, depends, keep, render }) => {
    // Smaller pictures: see `pictures.test.ts`.
    const digest = keep === undefined ? toDigest(await render()) : '';
    return [path, { key: toFileKey({ depends, keep }), made: digest }] as const;
  });
  const assets = plan.listExpensiveAssets({ coverVersion: 'c', bookVersion: 'b', twinVersion: 't' });
  return new Map([
    ...(await Promise.all(made)),
    ...assets.map((asset) => [asset.path, describeAsset(asset)] as const),
    ...publication.articles.map(
      (article) =>
        [
          `search of ${article.slug}`,
          {
            key: toSearchSource(article, publication).key,
            made: toText([toSearchDocument(article, publication), content.getBody(article.bodyKey)]),
          },
        ] as const,
    ),
  ]);
}

function describeAsset({ toDepends, keep, toTask }: ExpensiveAsset): Output {
  return { key: toFileKey({ depends: toDepends(), keep }), made: toText(toTask()) };
}

function toText(data: unknown): string {
  return toDigest(JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
}

function createDesk(seed = 0): Desk {
  const { content } = createWorkshop('file-keys');
  enrich(content);
  return { content, random: createRandom(toSeed(SEED, seed)), now: NOW };
}

describe('the key of a file', async () => {
  const before = await readOutputs(createDesk());

  /** The paths of the files that an edit has changed, of which each must have another key. */
  async function listChanged(edit: Edit | undefined, seed: number): Promise<readonly string[]> {
    const desk = createDesk(seed);
    edit?.(desk);
    const changed = [...(await readOutputs(desk))].filter(
      ([path, { made }]) => (before.get(path)?.made ?? made) !== made,
    );
    for (const [path, { key }] of changed) expect(key, path).not.toBe(before.get(path)?.key);
    return changed.map(([path]) => path);
  }

  it('is known of all files', () => {
    expect([...before.keys()]).toEqual(
      expect.arrayContaining([
        '/rss.xml',
        '/sitemap.xml',
        '/flux/abonnements.opml',
        '/cartes/articles/premier-carnet.png',
        '/series/trois-carnets/trois-carnets.epub',
        'search of premier-carnet',
      ]),
    );
  });

  it.each(Object.keys(ALL))('changes with what it is when %s', async (name) => {
    let changed = 0;
    for (let seed = 0; changed === 0 && seed < (SILENT.has(name) ? 1 : MOST); seed += 1)
      changed = (await listChanged(ALL[name], seed)).length;
    expect(changed > 0).toBe(!SILENT.has(name));
  });

  it('is of one version of the code that makes it', () => {
    const key = toFileKey({ depends: { title: 'a' }, keep: 'v1' });
    expect(toFileKey({ depends: { title: 'a' }, keep: 'v2' })).not.toBe(key);
    expect(toFileKey({ depends: { title: 'b' }, keep: 'v1' })).not.toBe(key);
    expect(toFileKey({ depends: { title: 'a' }, keep: 'v1' })).toBe(key);
  });
});
