import { cpSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication } from '#model/publication.ts';
import { listArticlePages } from '#routes/articles.ts';
import type { Desk } from '../build/desk.ts';
import { EDITS } from '../build/edits.ts';
import { createWorkshop } from '../build/folders.ts';
import { NOW } from '../site/publications.ts';

const SEED = 11;
/** Each kind of edit thrice, and another at random with it. */
const TURNS = 3 * Object.keys(EDITS).length;

/** The key of each article's page with a digest of its props; undefined when the content cannot be published. */
async function readPages({
  content,
  now,
}: Desk): Promise<readonly (readonly [string, string])[] | undefined> {
  const { catalog, problems } = await loadContent({ contentDir: content });
  if (!catalog || problems.some(({ severity }) => severity === 'error')) return undefined;
  try {
    const pages = listArticlePages(createPublication(catalog, toEpoch(now, catalog.site.timeZone)));
    return pages.map((page) => [page.key ?? '', toDigest(JSON.stringify(page))]);
  } catch {
    return undefined;
  }
}

function edit(desk: Desk, turn: number): readonly string[] {
  const all = Object.keys(EDITS);
  const names = [all[turn % all.length] ?? '', desk.random.pick(all)];
  for (const name of names) EDITS[name]?.(desk);
  return names;
}

it('two pages of an article with one key have the same props, whatever was edited between them', async () => {
  const { content } = createWorkshop('article-key');
  const desk: Desk = { content, random: createRandom(SEED), now: NOW };
  const known = new Map<string, string>();
  const wrong: string[] = [];
  let changed = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = { now: desk.now, folder: `${content}.before` };
    cpSync(content, before.folder, { recursive: true });
    const turnDesk = { ...desk, random: createRandom(toSeed(SEED, turn)) };
    const names = turn === 0 ? [] : edit(turnDesk, turn);
    const pages = await readPages(turnDesk);
    for (const [key, props] of pages ?? []) {
      const earlier = known.get(key);
      if (earlier === undefined) changed += 1;
      else if (earlier !== props) wrong.push(`${names.join(', ')}: ${key.slice(0, 80)}`);
      known.set(key, props);
    }
    if (pages) desk.now = turnDesk.now;
    else {
      rmSync(content, { recursive: true });
      cpSync(before.folder, content, { recursive: true });
    }
    rmSync(before.folder, { recursive: true });
  }
  expect(wrong).toEqual([]);
  expect(changed).toBeGreaterThan(100);
});
