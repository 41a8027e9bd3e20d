import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readUnchanged } from '#engine/changed-file.ts';
import { loadContent, type LoadedContent, type LoadOptions } from '#load/load-content.ts';
import type { Finding, Problem } from '#model/problem.ts';
import { checkContent, findInCatalog } from './check-content.ts';
import type { CheckEnvironment } from './context.ts';
import { listPublicFiles } from './public-folder.ts';
import { WORDS_FILE } from './spelling/own-words.ts';

export interface FolderOptions extends LoadOptions {
  /** Files served as they are; links may lead to them. */
  readonly publicDir: string;
  /** Milliseconds since 1970, in the time zone of the publication when the instant has none. */
  readonly toNow: (timeZone: string) => number;
  /** Whether words are looked for in dictionaries. */
  readonly spelling?: boolean;
}

export interface CheckedFolder {
  readonly content: LoadedContent;
  readonly problems: readonly Problem[];
  readonly now: number;
}

/**
 * Reads a content folder and all that is wrong with it.
 * @throws {ChangedFile} when the content changes each time that it is read.
 */
export function checkFolder(options: FolderOptions): Promise<CheckedFolder> {
  return readUnchanged(options.contentDir, () => {
    options.cache?.lookAgain();
    return checkOnce(options);
  });
}

async function checkOnce(options: FolderOptions): Promise<CheckedFolder> {
  const { contentDir, publicDir, toNow, spelling = false } = options;
  const content = await loadContent(options);
  const now = toNow(content.catalog?.site.timeZone ?? 'Europe/Paris');
  const environment = toCheckEnvironment({ contentDir, publicDir, now });
  const misspellings = spelling ? await spell(content, environment, contentDir) : [];
  const found = [...findInCatalog(content, environment), ...misspellings];
  return { content, now, problems: checkContent(content, environment, found) };
}

/** Loads what only it needs. */
async function spell(
  content: LoadedContent,
  environment: CheckEnvironment,
  contentDir: string,
): Promise<readonly Finding[]> {
  const { findMisspellings } = await import('./spelling/find-misspellings.ts');
  return findMisspellings(content, { ...environment, ownWords: readOwnWords(contentDir) });
}

function readOwnWords(contentDir: string): string {
  const file = join(contentDir, WORDS_FILE);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
}

/** What rules ask of the disk. */
export function toCheckEnvironment({
  contentDir,
  publicDir,
  now,
}: {
  contentDir: string;
  publicDir: string;
  now: number;
}): CheckEnvironment {
  return {
    now,
    isCi: !['', '0', 'false'].includes(process.env['CI'] ?? ''),
    readText: (file) => readFileSync(join(contentDir, file), 'utf8'),
    listPublicFiles: () => listPublicFiles(publicDir),
    hasPublicFile: (path) => {
      const file = join(publicDir, path);
      // False, too, of what no disk can name.
      return existsSync(file) && statSync(file).isFile();
    },
  };
}
