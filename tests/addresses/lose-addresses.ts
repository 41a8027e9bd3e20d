import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { parseRegister, REGISTER_FILE } from '#addresses/register.ts';
import { toEpoch } from '#model/dates.ts';
import { publish, type PublishReport } from '#build/build-site.ts';
import { createWorkshop, type Workshop } from '../build/folders.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { LOSSES } from './losses.ts';

export interface Trial {
  readonly words: string;
  readonly outcome: 'caught' | 'redirected';
  /** Published addresses to which the build, which succeeded, gives no answer. */
  readonly lost: readonly string[];
  /** Published addresses at which there is no file, as a host that knows no redirects would look for one. */
  readonly fileless: readonly string[];
}

/**
 * Harms a copy of the small publication as many times as asked, from the same state each time, and tells whether the
 * build refused it or answers at every address published before.
 */
export async function loseAddresses(name: string, seed: number, count: number): Promise<readonly Trial[]> {
  const workshop = createWorkshop(name);
  await build(workshop, true);
  cpSync(workshop.content, `${workshop.content}-before`, { recursive: true });
  const trials: Trial[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(toSeed(seed, index));
    const loss = index < LOSSES.length ? LOSSES[index] : random.pick(LOSSES);
    const words = loss?.({ content: workshop.content, random }) ?? '';
    const { built } = await build(workshop, false);
    trials.push({
      words,
      outcome: built ? 'redirected' : 'caught',
      lost: built ? listLost(workshop) : [],
      fileless: built ? listFileless(workshop) : [],
    });
    restore(workshop);
  }
  return trials;
}

export async function build({ content, out }: Workshop, record: boolean): Promise<PublishReport> {
  return publish({
    root: ROOT,
    cacheDir: join(ROOT, '.cache'),
    contentDir: content,
    outDir: out,
    toNow: (timeZone) => toEpoch(NOW, timeZone),
    clean: false,
    drafts: false,
    noSearch: true,
    noCards: true,
    record,
    log: () => undefined,
  });
}

function restore({ content }: Workshop): void {
  rmSync(content, { recursive: true });
  cpSync(`${content}-before`, content, { recursive: true, preserveTimestamps: true });
}

/** Reads the output as a host would, and nothing of the code that wrote it. */
function listLost({ content, out }: Workshop): readonly string[] {
  const { lines } = parseRegister(readFileSync(join(`${content}-before`, REGISTER_FILE), 'utf8'));
  const moved = readRedirects(out);
  const gone = readGone(out);
  return [...lines.keys()].filter((address) => {
    const [page = '', anchor] = address.split('#');
    if (gone.has(page)) return false;
    const target = moved.get(page) ?? page;
    if (target.startsWith('http')) return false;
    const file = join(out, target.endsWith('/') ? `${target}index.html` : target);
    if (!existsSync(file) || moved.has(target)) return true;
    return anchor !== undefined && !readFileSync(file, 'utf8').includes(` id="${anchor}"`);
  });
}

/** Books that are gone have nothing to give; all else has a page that tells more, or a feed. */
function listFileless({ content, out }: Workshop): readonly string[] {
  const { lines } = parseRegister(readFileSync(join(`${content}-before`, REGISTER_FILE), 'utf8'));
  const gone = readGone(out);
  return [...lines.keys()].filter((address) => {
    if (address.includes('#') || (gone.has(address) && address.endsWith('.epub'))) return false;
    return !existsSync(join(out, address.endsWith('/') ? `${address}index.html` : address));
  });
}

function readRedirects(out: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(out, '_redirects'), 'utf8').trim().split('\n');
  return new Map(lines.map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
}

function readGone(out: string): ReadonlySet<string> {
  const lines = readFileSync(join(out, '_hosting/netlify_redirects'), 'utf8').trim().split('\n');
  return new Set(lines.filter((line) => line.endsWith('410!')).map((line) => line.split(' ')[0] ?? ''));
}
