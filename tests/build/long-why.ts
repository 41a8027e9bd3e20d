import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import type { PublishReport } from '#build/build-site.ts';
import { toManifestFile } from '#build/open-build.ts';
import type { Cause } from '#build/why.ts';
import { readAnyManifest } from '#engine/manifest.ts';
import { toPageFile } from '#routes/page-file.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import type { Desk } from './desk.ts';
import { compareFolders, createWorkshop, digestFolder, enlarge } from './folders.ts';
import { buildDesk, edit } from './incremental.ts';

/**
 * By hand: `node tests/build/long-why.ts --builds 100 --seed 7 [--most 3] [--articles 50]`. What `--why` names for each page is
 * compared with real builds of the folder in which one of the changed files is as it was. Ends with 1 when one differs.
 */
const { values } = parseArgs({
  options: {
    builds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '2' },
    articles: { type: 'string', default: '0' },
  },
});
const LEAN = { noCards: true, noBooks: true, noSearch: true };

const { content, out } = createWorkshop('why');
if (values.articles !== '0') enlarge(content, Number(values.articles));
const before = { folder: `${content}.before`, now: NOW as string };
const desk: Desk = { content, random: createRandom(Number(values.seed)), now: NOW };
const counts = { builds: 0, pages: 0, several: 0, wrong: 0 };
await build(content, out, { clean: true });
for (let turn = 0; counts.builds < Number(values.builds); turn += 1) {
  rmSync(before.folder, { recursive: true, force: true });
  cpSync(content, before.folder, { recursive: true, preserveTimestamps: true });
  before.now = desk.now;
  const random = createRandom(toSeed(Number(values.seed), turn));
  const done = edit({ ...desk, random }, { most: Number(values.most), bodies: false });
  desk.now = done.now;
  const old = readKeys(out);
  const report = await build(content, out, {});
  if (report.built) await compare(done.words, old, report);
  else {
    rmSync(content, { recursive: true });
    cpSync(before.folder, content, { recursive: true, preserveTimestamps: true });
    desk.now = before.now;
  }
}
console.log(
  `${counts.builds} builds, ${counts.pages} pages made again, ${counts.several} of them for several reasons, ${counts.wrong} wrong`,
);
process.exitCode = counts.wrong === 0 ? 0 : 1;

async function compare(words: string, old: Keys, { reasons }: PublishReport): Promise<void> {
  const keys = readKeys(out);
  const inputs = listInputs();
  const reverted = new Map<string, Keys>();
  for (const input of inputs) {
    const found = await buildWithout(input);
    if (found) reverted.set(input, found);
  }
  const given = new Map(
    reasons.flatMap(({ causes, pages }) => pages.map((page) => [toPageFile(page), causes] as const)),
  );
  const wrong: string[] = [];
  const remade = [...keys].filter(([file, key]) => old.get(file) !== key && file.endsWith('.html'));
  for (const [file, key] of remade) {
    const causes = given.get(file);
    // Redirects are no pages.
    if (!causes) continue;
    const right = [...reverted].filter(([, known]) => known.get(file) !== key).map(([input]) => input);
    const named = causes.map(toName).filter((name) => reverted.has(name));
    counts.pages += 1;
    if (right.length > 1) counts.several += 1;
    if (right.length > 0 && right.sort().join() !== named.sort().join())
      wrong.push(`${file}: ${named.join()} instead of ${right.join()}`);
    if (right.length === 0 && causes.length === 0) wrong.push(`${file}: no cause`);
  }
  counts.builds += 1;
  counts.wrong += wrong.length;
  console.log(
    `${counts.builds} ${words}: ${inputs.join(', ')}: ${remade.length} pages, ${wrong.length} wrong`,
  );
  for (const one of wrong.slice(0, 5)) console.error(`  ${one}`);
}

/** Files that differ, and `time`. */
function listInputs(): readonly string[] {
  const files = compareFolders(digestFolder(before.folder), digestFolder(content)).map((line) =>
    line.replace(/^\S+ \/?/, ''),
  );
  return [...files, ...(before.now === desk.now ? [] : ['time'])];
}

/** The keys of all pages of the folder in which one file is as it was; undefined where the checks refuse it. */
async function buildWithout(input: string): Promise<Keys | undefined> {
  const folder = `${content}.past`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, folder, { recursive: true, preserveTimestamps: true });
  if (input !== 'time') {
    rmSync(join(folder, input), { force: true });
    if (existsSync(join(before.folder, input)))
      cpSync(join(before.folder, input), join(folder, input), { preserveTimestamps: true });
  }
  const now = input === 'time' ? before.now : desk.now;
  const { built } = await build(folder, `${out}-past`, { now });
  return built ? readKeys(`${out}-past`) : undefined;
}

type Keys = ReadonlyMap<string, string>;

function readKeys(outDir: string): Keys {
  const manifest = readAnyManifest(toManifestFile({ cacheDir: join(ROOT, '.cache'), outDir }));
  return new Map(Object.entries(manifest?.files ?? {}).map(([file, { key }]) => [file, key]));
}

function build(
  folder: string,
  outDir: string,
  { clean = false, now = desk.now }: { readonly clean?: boolean; readonly now?: string },
): Promise<PublishReport> {
  return buildDesk(
    { ...desk, content: folder, now },
    { ...LEAN, outDir, clean, record: false, why: outDir === out },
  );
}

function toName(cause: Cause): string {
  return 'file' in cause ? cause.file : cause.kind;
}
