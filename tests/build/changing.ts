import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import { toEpoch } from '#model/dates.ts';
import { publish } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

export interface Writing {
  /** What the author does while the content is built. */
  readonly how: 'edited' | 'removed' | 'added' | 'awaited';
  /** How often, each time when it has just been read. */
  readonly times?: number;
  /** More files than this are built: a thread of its own links them when they are many. */
  readonly files?: number;
}

const FILE = 'articles/2024/le-faux-registre.md';
const ADDED = 'articles/2024/un-ajout.md';
const toNow = (timeZone: string): number => toEpoch(NOW, timeZone);

/**
 * Builds while the content changes. Gives what the builds tell, and by what the output differs from a clean one, or from
 * the earlier one when the build was refused.
 */
export async function buildWhileWriting({ how, times = 1, files = 0 }: Writing): Promise<readonly string[]> {
  const { content, out } = createWorkshop(`changing-${how}-${times}`);
  const redirects = Array.from({ length: files }, (_, index) => `- { from: /vieux-${index}/, to: / }\n`);
  appendFileSync(join(content, 'redirects.yaml'), redirects.join(''));
  const lines: string[] = [];
  const build = (outDir: string, clean: boolean, getNow = toNow) =>
    publish({
      ...{ root: ROOT, cacheDir: join(ROOT, '.cache'), contentDir: content, drafts: false, noCards: true },
      ...{ outDir, clean, toNow: getNow, log: (line: string) => void lines.push(line) },
    });
  await build(out, false);
  const before = digestFolder(out);
  if (how === 'awaited') appendFileSync(join(content, FILE), '\n[Voir](/articles/un-ajout/).\n');
  let left = times;
  try {
    // Asked for when all has been read.
    await build(out, false, (timeZone) => {
      if (left > 0) change(content, how, left);
      left -= 1;
      return toNow(timeZone);
    });
    await build(`${out}-clean`, true);
    lines.push(`built: ${compareFolders(digestFolder(`${out}-clean`), digestFolder(out)).join(', ')}`);
  } catch (error) {
    if (!(error instanceof ChangedFile)) throw error;
    lines.push(`refused: ${compareFolders(before, digestFolder(out)).join(', ')}`);
  }
  return lines;
}

function change(content: string, how: Writing['how'], left: number): void {
  const file = join(content, FILE);
  if (how === 'edited') appendFileSync(file, `Encore ${left}.\n`);
  else if (how === 'removed') rmSync(file, { force: true });
  else writeFileSync(join(content, ADDED), readFileSync(file, 'utf8').replace('p=7', 'p=77'));
}
