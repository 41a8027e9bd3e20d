import { describe, expect, it } from 'vitest';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toPageKey } from '#build/page-key.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication } from '#model/publication.ts';
import { listPages } from '#routes/routes.ts';
import type { Desk } from './desk.ts';
import { BODY_EDITS, EDITS } from './edits.ts';
import { createWorkshop } from './folders.ts';
import { FIXTURE, NOW } from '../site/publications.ts';

const ALL = { ...BODY_EDITS, ...EDITS };
const SEED = 11;
/** Each edit is made as often, and on until a page has changed. */
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
async function readPages({
  content,
  now,
}: Pick<Desk, 'content' | 'now'>): Promise<ReadonlyMap<string, Page>> {
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

describe('the key of a page', async () => {
  const before = await readPages({ content: FIXTURE.contentDir, now: NOW });

  it.each(Object.keys(ALL))('changes with its props when %s', async (name) => {
    let changed = 0;
    for (let seed = 0; seed < LEAST || (changed === 0 && seed < MOST && !SILENT.has(name)); seed += 1) {
      const { content } = createWorkshop('page-key');
      const desk: Desk = { content, random: createRandom(toSeed(SEED, seed)), now: NOW };
      ALL[name]?.(desk);
      for (const [path, page] of await readPages(desk)) {
        const old = before.get(path);
        if (!old || old.props === page.props) continue;
        changed += 1;
        expect(page.key, path).not.toBe(old.key);
      }
    }
    expect(changed > 0 || SILENT.has(name)).toBe(true);
  });

  it('changes with what all pages have in common', async () => {
    const { catalog } = await loadContent({ contentDir: FIXTURE.contentDir });
    if (!catalog) throw new Error('The small publication has a site.yaml');
    for (const page of listPages(createPublication(catalog, toEpoch(NOW, catalog.site.timeZone))))
      expect(toPageKey(page, 'a')).not.toBe(toPageKey(page, 'b'));
  });
});
