import { relative } from 'node:path';
import { ForeignFile } from '#engine/output-tree.ts';
import { ChangedFile } from '#engine/changed-file.ts';
import { readLocale } from '#load/read-locale.ts';

/** What `work` gives of a content folder; undefined, and why on the terminal, when its files do not stay still, or one of
 * the output is in the way. */
export async function unlessChanging<T>(contentDir: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ForeignFile) console.error(readLocale(contentDir).build.foreignInTheWay(error.file));
    else if (!(error instanceof ChangedFile)) throw error;
    else console.error(readLocale(contentDir).build.changesTooOften(relative(contentDir, error.file)));
    return undefined;
  }
}
