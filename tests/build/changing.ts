import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import { toEpoch } from '#model/dates.ts';
import { publish } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

/**
 * Builds while the content changes as the first argument tells, as many times as the second asks, each time when it has
 * just been read; of more files than the third, which a thread of its own links when they are many. Prints what the build
 * reports, and by what its output differs from a clean one, or from the earlier one when it was refused.
 */
const [how = '', times = '1', files = '0'] = process.argv.slice(2);
const FILE = 'articles/2024/le-faux-registre.md';
const ADDED = 'articles/2024/un-ajout.md';

const { content, out } = createWorkshop(`changing-${how}-${times}`);
const redirects = Array.from(
  { length: Number(files) },
  (_, index) => `- { from: /vieux-${index}/, to: / }\n`,
);
appendFileSync(join(content, 'redirects.yaml'), redirects.join(''));
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
if (how === 'awaited') appendFileSync(join(content, FILE), '\n[Voir](/articles/un-ajout/).\n');
let left = Number(times);
const change = (): void => {
  if (how === 'edited') appendFileSync(join(content, FILE), `Encore ${left}.\n`);
  else if (how === 'removed') rmSync(join(content, FILE), { force: true });
  else writeFileSync(join(content, ADDED), readFileSync(join(content, FILE), 'utf8').replace('p=7', 'p=77'));
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
