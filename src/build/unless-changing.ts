import { relative } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import { getLocale } from '#locales/get-locale.ts';

/** What `work` gives of a content folder; undefined, and why on the terminal, when its files do not stay still. */
export async function unlessChanging<T>(contentDir: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ChangedFile)) throw error;
    console.error(getLocale('fr').build.changesTooOften(relative(contentDir, error.file)));
    return undefined;
  }
}
