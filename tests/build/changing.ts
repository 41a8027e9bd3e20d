import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import { toEpoch } from '#model/dates.ts';
import { publish } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

/**
 * Builds while the content changes, as many times as the first argument asks, each time when it has just been read;
 * with a second argument, the file is removed instead. Prints what the build reports, and by what its output differs from a clean one, or from the earlier one
 * when it was refused.
 */
const [times = '1', remove] = process.argv.slice(2);
const FILE = 'articles/2024/le-faux-registre.md';

const { content, out } = createWorkshop(`changing-${times}${remove ?? ''}`);
const toNow = (timeZone: string): number => toEpoch(NOW, timeZone);
const options = {
  root: ROOT,
  cacheDir: join(ROOT, '.cache'),
  contentDir: content,
  drafts: false,
  noCards: true,
} as const;
await publish({ ...options, outDir: out, clean: false, toNow, log: console.log });
const before = digestFolder(out);
let left = Number(times);
const change = (): void => {
  if (remove) rmSync(join(content, FILE), { force: true });
  else appendFileSync(join(content, FILE), `Encore ${left}.\n`);
};
try {
  await publish({
    ...options,
    outDir: out,
    clean: false,
    // Asked for when all has been read.
    toNow: (timeZone) => {
      if (left > 0) change();
      left -= 1;
      return toNow(timeZone);
    },
    log: console.log,
  });
  await publish({ ...options, outDir: `${out}-clean`, clean: true, toNow, log: console.log });
  console.log(`built: ${compareFolders(digestFolder(`${out}-clean`), digestFolder(out)).join(', ')}`);
} catch (error) {
  if (!(error instanceof ChangedFile)) throw error;
  console.log(`refused: ${compareFolders(before, digestFolder(out)).join(', ')}`);
}
