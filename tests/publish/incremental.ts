import { cpSync, rmSync } from 'node:fs';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toEpoch } from '../../src/model/dates.ts';
import { publish, type PublishReport } from '../../src/publish/publish.ts';
import { NOW, ROOT } from '../site/publications.ts';
import type { Desk } from './desk.ts';
import { EDITS } from './edits.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

export interface Plan {
  readonly name: string;
  readonly seed: number;
  /** How many builds are compared. */
  readonly builds: number;
  /** How many edits are made before each build, at most. */
  readonly most: number;
  readonly say?: (line: string) => void;
}

export interface Outcome {
  readonly compared: number;
  /** What was edited before an incremental build that did not give what a clean one gives, and the files. */
  readonly differences: readonly string[];
}

/**
 * Edits a copy of the small publication at random, and builds it after each edit twice: from what earlier builds left,
 * and from nothing. Edits that the checks refuse are undone.
 */
export async function compareBuilds({
  name,
  seed,
  builds,
  most,
  say = () => undefined,
}: Plan): Promise<Outcome> {
  const { content, out } = createWorkshop(name);
  const desk: Desk = { content, random: createRandom(seed), now: NOW };
  const differences: string[] = [];
  await build(desk, out, true);
  let compared = 0;
  for (let turn = 0; compared < builds; turn += 1) {
    desk.now = `${desk.now}`;
    const before = { now: desk.now, folder: `${content}.before` };
    cpSync(content, before.folder, { recursive: true, preserveTimestamps: true });
    const done = edit({ ...desk, random: createRandom(toSeed(seed, turn)) }, most);
    desk.now = done.now;
    const report = await build(desk, out, false);
    if (report.built) {
      compared += 1;
      await build(desk, `${out}-clean`, true);
      const found = compareFolders(digestFolder(`${out}-clean`), digestFolder(out));
      say(`${compared} ${done.words}: ${found.length === 0 ? 'same' : found.join(', ')}`);
      if (found.length > 0) differences.push(`${done.words}: ${found.slice(0, 8).join(', ')}`);
    } else {
      rmSync(content, { recursive: true });
      cpSync(before.folder, content, { recursive: true, preserveTimestamps: true });
      desk.now = before.now;
    }
    rmSync(before.folder, { recursive: true });
  }
  return { compared, differences };
}

function edit(desk: Desk, most: number): { readonly words: string; readonly now: string } {
  const names = Array.from({ length: desk.random.between(1, most) }, () =>
    desk.random.pick(Object.keys(EDITS)),
  );
  const words = names.map((name) => `${name} (${EDITS[name]?.(desk) ?? ''})`);
  return { words: words.join('; '), now: desk.now };
}

function build({ content, now }: Desk, outDir: string, clean: boolean): Promise<PublishReport> {
  return publish({
    root: ROOT,
    contentDir: content,
    outDir,
    toNow: (timeZone) => toEpoch(now, timeZone),
    clean,
    drafts: false,
    log: () => undefined,
  });
}
