import { describe, expect, it } from 'vitest';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toPageKey } from '#build/page-key.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication } from '#model/publication.ts';
import { listPages } from '#routes/routes.ts';
import type { Desk } from './desk.ts';
import { BODY_EDITS, EDITS, type Edit } from './edits.ts';
import { createWorkshop } from './folders.ts';
import { ONE_WAY_EDITS } from './one-way-edits.ts';
import { enrich } from './rich-content.ts';
import { NOW } from '../site/publications.ts';

const ANY = { ...BODY_EDITS, ...EDITS };
const SEED = 11;
/** Each edit of any place is made as often, and on until a page has changed. */
const LEAST = 3;
const MOST = 20;
/** What changes no page. */
const SILENT = new Set([
  'a file is written again as it was',
  'the site changes its colour',
  'a redirect is added',
  'a comment of the front matter changes',
]);

interface Page {
  readonly key: string;
  /** Digest of its entry. */
  readonly props: string;
}

/** The pages of a publication by their paths, drafts included; none when its content has an error. */
async function readPages({ content, now }: Desk): Promise<ReadonlyMap<string, Page>> {
  const { catalog, problems } = await loadContent({ contentDir: content });
  if (!catalog || problems.some(({ severity }) => severity === 'error')) return new Map();
  const publication = createPublication(catalog, toEpoch(now, catalog.site.timeZone), true);
  return new Map(
    listPages(publication).map((page) => [
      page.path,
      { key: toPageKey(page, 'common'), props: toDigest(JSON.stringify(page)) },
    ]),
  );
}

function createDesk(seed = 0): Desk {
  const { content } = createWorkshop('page-key');
  enrich(content);
  return { content, random: createRandom(toSeed(SEED, seed)), now: NOW };
}

describe('the key of a page', async () => {
  const before = await readPages(createDesk());

  /** The paths of the pages that an edit has changed, of which each must have another key. */
  async function listChanged(edit: Edit | undefined, seed: number): Promise<readonly string[]> {
    const desk = createDesk(seed);
    edit?.(desk);
    const after = await readPages(desk);
    const changed = [...after].filter(([path, { props }]) => (before.get(path)?.props ?? props) !== props);
    for (const [path, { key }] of changed) expect(key, path).not.toBe(before.get(path)?.key);
    return changed.map(([path]) => path);
  }

  it.each(Object.entries(ONE_WAY_EDITS))('changes with its props when %s', async (_, [edit, slug]) => {
    expect(await listChanged(edit, 0)).toContain(`/articles/${slug}/`);
  });

  it.each(Object.keys(ANY))('changes with its props when %s', async (name) => {
    let changed = 0;
    for (let seed = 0; seed < (changed === 0 && !SILENT.has(name) ? MOST : LEAST); seed += 1)
      changed += (await listChanged(ANY[name], seed)).length;
    expect(changed > 0).toBe(!SILENT.has(name));
  });

  it('changes with what all pages have in common', async () => {
    const { catalog } = await loadContent({ contentDir: createDesk().content });
    if (!catalog) throw new Error('The small publication has a site.yaml');
    const pages = listPages(createPublication(catalog, toEpoch(NOW, catalog.site.timeZone)));
    expect(pages.filter((page) => toPageKey(page, 'a') === toPageKey(page, 'b'))).toEqual([]);
  });
});
