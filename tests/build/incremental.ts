import { join } from 'node:path';
import { cpSync, rmSync } from 'node:fs';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toEpoch } from '#model/dates.ts';
import { publish, type PublishOptions, type PublishReport } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import type { Desk } from './desk.ts';
import { BODY_EDITS, EDITS } from './edits.ts';
import { compareFolders, createWorkshop, digestFolder, enlarge } from './folders.ts';

export interface Plan {
  readonly name: string;
  readonly seed: number;
  /** How many builds are compared. */
  readonly builds: number;
  /** How many edits are made before each build, at most. */
  readonly most: number;
  /** How many invented articles are added to the small publication. */
  readonly articles: number;
  /** Edits that change little but bodies, for the most part. */
  readonly bodies: boolean;
  /** Whether builds write down what they publish. */
  readonly record: boolean;
  /** Leaves out link cards, which a clean build draws again: 40 ms each. */
  readonly noCards: boolean;
  readonly log?: (line: string) => void;
}

export interface Outcome {
  readonly compared: number;
  /** Builds that looked only at what prints the bodies that had changed. */
  readonly partial: number;
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
  articles,
  bodies,
  record,
  noCards,
  log = () => undefined,
}: Plan): Promise<Outcome> {
  const { content, out } = createWorkshop(name);
  if (articles > 0) enlarge(content, articles);
  const desk: Desk = { content, random: createRandom(seed), now: NOW };
  const differences: string[] = [];
  const build = (outDir: string, clean: boolean) => buildDesk(desk, { outDir, clean, record, noCards });
  await build(out, true);
  let compared = 0;
  let partial = 0;
  for (let turn = 0; compared < builds; turn += 1) {
    desk.now = `${desk.now}`;
    const before = { now: desk.now, folder: `${content}.before` };
    cpSync(content, before.folder, { recursive: true, preserveTimestamps: true });
    const done = edit({ ...desk, random: createRandom(toSeed(seed, turn)) }, { most, bodies });
    desk.now = done.now;
    const report = await build(out, false);
    if (report.built) {
      compared += 1;
      partial += report.partial ? 1 : 0;
      const whole = await build(`${out}-clean`, true);
      const found = [
        ...compareFolders(digestFolder(`${out}-clean`), digestFolder(out)),
        ...compareReports(whole, report),
      ];
      log(
        `${compared}${report.partial ? ' (bodies)' : ''} ${done.words}: ${found.length === 0 ? 'same' : found.join(', ')}`,
      );
      if (found.length > 0) differences.push(`${done.words}: ${found.slice(0, 8).join(', ')}`);
    } else {
      rmSync(content, { recursive: true });
      cpSync(before.folder, content, { recursive: true, preserveTimestamps: true });
      desk.now = before.now;
    }
    rmSync(before.folder, { recursive: true });
  }
  return { compared, partial, differences };
}

/** What two builds of the same content should tell alike. */
function compareReports(one: PublishReport, other: PublishReport): readonly string[] {
  const tell = ({ problems, pages, nextChange }: PublishReport): string =>
    JSON.stringify({ problems, pages, nextChange });
  return tell(one) === tell(other) ? [] : ['the report'];
}

/** Edits of a folder at random, in words. */
export function edit(
  desk: Desk,
  { most, bodies }: Pick<Plan, 'most' | 'bodies'>,
): { readonly words: string; readonly now: string } {
  const { random } = desk;
  const all = { ...BODY_EDITS, ...EDITS };
  const words = Array.from({ length: random.between(1, most) }, () => {
    const name = random.pick(Object.keys(bodies && random.chance(0.9) ? BODY_EDITS : all));
    return `${name} (${all[name]?.(desk) ?? ''})`;
  });
  return { words: words.join('; '), now: desk.now };
}

/** A build in this process, which has loaded and warmed up what the next one needs: half of the time of the command. */
export function buildDesk(
  { content, now }: Pick<Desk, 'content' | 'now'>,
  options: Pick<PublishOptions, 'outDir' | 'clean' | 'record' | 'noCards' | 'noBooks' | 'noSearch' | 'why'>,
): Promise<PublishReport> {
  return publish({
    ...options,
    root: ROOT,
    cacheDir: join(ROOT, '.cache'),
    contentDir: content,
    toNow: (timeZone) => toEpoch(now, timeZone),
    drafts: false,
    log: () => undefined,
  });
}
