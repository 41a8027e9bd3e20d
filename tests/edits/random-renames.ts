import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkFolder } from '#check/check-folder.ts';
import { planFolder, type FolderPlan } from '#addresses/plan-folder.ts';
import { listContentFiles } from '#load/content-files.ts';
import { createPublication } from '#model/publication.ts';
import { ContentTexts } from '#edits/content-texts.ts';
import { listNames, SORTS } from '#edits/find-thing.ts';
import { rename } from '#edits/rename.ts';
import type { Sort } from '#edits/renaming.ts';
import { createWorkshop } from '../build/folders.ts';

const NOW = Date.parse('2027-01-01T12:00:00Z');
/** Lines that a rename adds: what makes the old address lead to the new one. */
const ADDED = /^\s*(?:aliases: \[|former: \[|guid: |- \{ from: )/;

export interface Trial {
  readonly words: string;
  readonly isRefused: boolean;
  /** What should not be. */
  readonly faults: readonly string[];
}

/** Renames things of a publication one after the other, back and forth too, and tells what each has broken. */
export async function renameAtRandom(
  seed: number,
  count: number,
  contentFrom?: string,
): Promise<readonly Trial[]> {
  const { content } = createWorkshop('random-renames', contentFrom);
  const trials: Trial[] = [];
  await look(content, true);
  for (const [at, pick, suffix, isBack, merges] of fc.sample(CHOICE, { seed, numRuns: count }))
    trials.push(await tryOne(content, { at, pick, suffix, isBack, merges }));
  return trials;
}

const CHOICE = fc.tuple(
  fc.nat({ max: 5 }),
  fc.nat(),
  fc.constantFrom('a', 'bis', '2', '2026'),
  fc.boolean(),
  fc.nat({ max: 9 }),
);

interface Choice {
  readonly at: number;
  readonly pick: number;
  readonly suffix: string;
  readonly isBack: boolean;
  readonly merges: number;
}

async function tryOne(content: string, choice: Choice): Promise<Trial> {
  const sort = SORTS[choice.at] ?? 'article';
  const texts = new ContentTexts(content);
  const names = listNames(texts, sort);
  const from = names[choice.pick % names.length] ?? '';
  const merges = sort === 'tag' && choice.merges === 0 && names.length > 2;
  const to = merges ? (names.find((name) => name !== from) ?? '') : toNewName(from, choice);
  const before = readAll(content);
  const first = await look(content, false);
  const result = rename({
    place: { folder: content, journal: `${content}.json` },
    from,
    to,
    sorts: [sort],
    merges,
    isTrial: false,
  });
  const words = `${sort} ${from} → ${to}${'refused' in result ? ` : ${result.refused.fr}` : ''}`;
  const after = readAll(content);
  if ('refused' in result)
    return { words, isRefused: true, faults: isSame(before, after) ? [] : ['refused, but changed'] };
  const second = await look(content, false);
  return {
    words,
    isRefused: false,
    faults: [
      ...findNew(first, second, { from, to }),
      ...findLost(second, result.redirect, texts),
      ...findTouched(before, after, { sort, from, to, merges }),
      ...(await recordSometimes(content, choice)),
    ],
  };
}

function toNewName(from: string, { suffix, isBack }: Choice): string {
  const cut = from.replace(/-(?:a|bis|2|2026)$/, '');
  return isBack && cut !== from ? cut : `${from}-${suffix}`.slice(-60).replace(/^-/, '');
}

/** A build between renames: what follows must lose nothing of what it published. */
async function recordSometimes(content: string, { pick }: Choice): Promise<readonly string[]> {
  if (pick % 3 === 0) await look(content, true);
  return [];
}

interface Seen {
  readonly problems: readonly string[];
  readonly plan: FolderPlan;
}

async function look(contentDir: string, records: boolean): Promise<Seen> {
  const checked = await checkFolder({ contentDir, publicDir: join(contentDir, 'public'), toNow: () => NOW });
  const { catalog } = checked.content;
  if (!catalog) throw new Error('The folder could not be read');
  const publication = createPublication(catalog, NOW);
  const plan = planFolder({ contentDir, content: checked.content, publication, record: true });
  if (records) plan.record();
  const problems = [...checked.problems, ...plan.problems].map(({ rule, message }) => `${rule} ${message}`);
  return { problems, plan };
}

/** The same text under either name. */
function toNameless(text: string, { from, to }: { from: string; to: string }): string {
  const [long = '', short = ''] = [from, to].sort((a, b) => b.length - a.length);
  return text.replaceAll(long, '…').replaceAll(short, '…');
}

function findNew(before: Seen, after: Seen, names: { from: string; to: string }): readonly string[] {
  const known = new Set(before.problems.map((one) => toNameless(one, names)));
  return after.problems.filter((one) => !known.has(toNameless(one, names)) && !/^tag-use /.test(one));
}

function findLost(
  { plan }: Seen,
  { from, to }: { from: string; to: string },
  texts: ContentTexts,
): readonly string[] {
  const isKnown = texts.read('addresses.txt').split(/\s/).includes(from);
  return !isKnown ||
    plan.redirects.some((one) => one.from === from && (one.to === to || one.gone !== undefined))
    ? []
    : [`${from} does not lead to ${to}`];
}

type Texts = ReadonlyMap<string, string>;

function readAll(content: string): Texts {
  return new Map(
    listContentFiles(content).map(({ file }) => [file, readFileSync(join(content, file), 'latin1')]),
  );
}

function isSame(a: Texts, b: Texts): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}

interface Done {
  readonly sort: Sort;
  readonly from: string;
  readonly to: string;
  readonly merges: boolean;
}

/** Every line is as it was, or differs by the name alone, or keeps the old address. */
function findTouched(before: Texts, after: Texts, { from, to, merges }: Done): readonly string[] {
  const names = { from, to };
  const was = new Map([...before].map(([file, text]) => [toNameless(file, names), text]));
  return [...after].flatMap(([file, text]) => {
    if (file === 'releases.txt' || (merges && file === 'tags.yaml')) return [];
    const old = was.get(toNameless(file, names));
    if (old === undefined) return [`new file ${file}`];
    const lines = new Set(old.split('\n').map((line) => toNameless(line, names)));
    const isKept = (line: string): boolean =>
      lines.has(toNameless(line, names)) || ADDED.test(line) || (merges && /^tags: /.test(line));
    return text.split('\n').flatMap((line) => (isKept(line) ? [] : [`${file}: ${line}`]));
  });
}
