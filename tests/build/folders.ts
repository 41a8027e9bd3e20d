import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { MARKER, readMarker } from '#engine/output-marker.ts';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';

export interface Workshop {
  /** A copy of a publication's content, to change at will. */
  readonly content: string;
  /** Where it is built. */
  readonly out: string;
}

/** An empty place of its own for a test, with a copy of the small publication. */
export function createWorkshop(name: string, from = FIXTURE.contentDir): Workshop {
  const folder = createFolder(name);
  cpSync(from, join(folder, 'content'), { recursive: true });
  return { content: join(folder, 'content'), out: join(folder, 'out') };
}

const PROJECT = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
] as const;

/** Makes an empty folder a project that nobody else uses and that has compiled nothing, with the packages of this one. */
export function copyProject(folder: string): void {
  for (const name of PROJECT) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['.cache', 'public']) mkdirSync(join(folder, name));
}

/** Adds that many invented articles to a publication, with the people, themes and series that they name. */
export function enlarge(content: string, articles: number): void {
  const corpus = `${content}.corpus`;
  rmSync(corpus, { recursive: true, force: true });
  writeCorpus({ articles, folders: { nous: corpus } });
  const tags = join(content, 'tags.yaml');
  const own = readFileSync(tags, 'utf8').trimEnd();
  const invented = readFileSync(join(corpus, 'tags.yaml'), 'utf8').split(/^(?=- )/m);
  const added = invented.filter((tag) => !own.includes(`${tag.split('\n')[0]}\n`));
  const both = `${own}\n${added.join('')}`;
  for (const folder of ['articles', 'people', 'organisations', 'series'])
    cpSync(join(corpus, folder), join(content, folder), { recursive: true, force: false });
  writeFileSync(tags, both);
  rmSync(corpus, { recursive: true });
}

export type Digests = Readonly<Record<string, string>>;

/**
 * The digest of each file below a folder, by its path; empty for a folder that does not exist. What only the marker of an
 * output is about, itself and superseded assets, is left out: nothing else that a build does not list.
 */
export function digestFolder(folder: string): Digests {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const besides = [`/${MARKER}`, ...Object.keys(readMarker(folder)?.superseded ?? {})];
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter((path) => !besides.includes(path))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** The files by which two folders differ, and how. */
export function compareFolders(a: Digests, b: Digests): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((path) => {
    if (a[path] === b[path]) return [];
    return [a[path] === undefined ? `+ ${path}` : b[path] === undefined ? `- ${path}` : `≠ ${path}`];
  });
}

/** What builds into a folder have left beside it. */
export function listStaging(out: string): readonly string[] {
  return readdirSync(dirname(out))
    .filter((name) => name.startsWith(`.${basename(out)}.`))
    .map((name) => join(dirname(out), name));
}
