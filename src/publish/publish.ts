import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { planFolder } from '../addresses/plan-folder.ts';
import type { Redirect } from '../addresses/redirects.ts';
import { checkFolder } from '../check/check-folder.ts';
import type { LoadedContent } from '../load/load-content.ts';
import { listFeedDrafts } from '../feeds/feed-files.ts';
import { toDigest } from '../load/digest.ts';
import { ThreadPool } from '../load/threads.ts';
import { createEdition, type Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { getNextChange } from '../model/publication.ts';
import { toSiteView } from '../model/views/site-view.ts';
import type { FileEntry, PageEntry } from '../routes/entry.ts';
import { listPages } from '../routes/routes.ts';
import { toAssets } from './assets.ts';
import { compileTemplates } from './compile-templates.ts';
import { listDearFiles, toDearSources, toKeptDir } from './dear-files.ts';
import { listOtherFiles } from './other-files.ts';
import { withLock } from './lock.ts';
import { KeptFiles } from './kept-files.ts';
import { RecordCache } from '../load/record-cache.ts';
import { Output, readManifest, recoverOutput, writeManifest, type WrittenFile } from './output.ts';
import type { PublishTask, PublishWorkerData } from './publish-worker.ts';
import { toFileKey, writeDearFiles } from './write-dear-files.ts';
import { writeFeeds } from './write-feeds.ts';
import { writePages } from './write-pages.ts';
import { writeSearch } from './search-files.ts';
import { digestProgram, digestTemplates } from './source-digest.ts';

export interface PublishOptions {
  /** The project's own folder. */
  readonly root: string;
  readonly contentDir: string;
  readonly outDir: string;
  /** Milliseconds since 1970, given the publication's time zone: what is public at this instant is built. */
  readonly toNow: (timeZone: string) => number;
  /** Ignores everything kept from earlier builds. */
  readonly clean: boolean;
  /** Compiles the templates again too. */
  readonly cleanTemplates?: boolean;
  readonly drafts: boolean;
  /** Leaves out the search index. */
  readonly noSearch?: boolean;
  /** Leaves out the pictures of link cards, which are dear to draw the first time. */
  readonly noCards?: boolean;
  /** Leaves out the books of series. */
  readonly noBooks?: boolean;
  /** Whether what is published is written down for ever in the content folder (addresses.txt). */
  readonly record?: boolean;
  readonly log: (line: string) => void;
}

export interface PublishReport {
  readonly problems: readonly Problem[];
  /** False when an error stopped the build: the earlier output is then as it was. */
  readonly built: boolean;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  readonly pages: number;
  readonly content: LoadedContent;
  readonly now: number;
  readonly timeZone: string;
  readonly nextChange: { readonly at: number; readonly slug: string } | undefined;
}

/** Builds a publication into a folder. Problems of the content are in the report; anything else throws. */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const outDir = resolve(options.outDir);
  const state = join(options.root, '.cache', 'publish', toDigest(outDir));
  return withLock(
    state,
    () => options.log('Une autre construction est en cours dans ce dossier : on attend qu’elle finisse.'),
    () => build({ ...options, outDir }, state),
  );
}

async function build(options: PublishOptions, state: string): Promise<PublishReport> {
  recoverOutput(options.outDir);
  const { contentDir, root, toNow } = options;
  const program = digestProgram(root);
  const cache = new RecordCache(join(state, 'records'), program, options.clean);
  const { content, now, ...checked } = await checkFolder({
    contentDir,
    publicDir: join(root, 'public'),
    toNow,
    cache,
  });
  const { catalog } = content;
  if (!catalog || hasError(checked.problems)) {
    cache.save();
    const timeZone = catalog?.site.timeZone ?? 'Europe/Paris';
    return { ...NOTHING, problems: checked.problems, content, now, timeZone };
  }
  const edition = createEdition(catalog, now, options.drafts);
  const pages = listPages(edition);
  const addresses = planFolder({ ...options, content, edition, pages });
  const problems = [...checked.problems, ...addresses.problems];
  const { timeZone } = catalog.site;
  if (hasError(problems)) {
    cache.save();
    return { ...NOTHING, problems, content, now, timeZone };
  }
  const manifestFile = join(state, 'manifest.json');
  const manifest = readManifest(manifestFile, program);
  const output = new Output(options.outDir, options.clean ? {} : manifest.files);
  try {
    await writeEverything({
      ...options,
      content,
      edition,
      pages,
      redirects: addresses.redirects,
      output,
      whileThreadsWork: () => cache.save(),
    });
    writeManifest(manifestFile, { program, files: {} });
    output.swap();
    writeManifest(manifestFile, { program, files: output.files });
    addresses.record();
    const next = getNextChange(catalog.articles, now);
    return {
      problems,
      built: true,
      written: output.written,
      kept: output.kept,
      removed: output.vanished.length,
      pages: pages.length,
      timeZone,
      content,
      now,
      nextChange: next && { at: next.at, slug: next.article.slug },
    };
  } catch (error) {
    output.discard();
    throw error;
  }
}

const NOTHING = { built: false, written: 0, kept: 0, removed: 0, pages: 0, nextChange: undefined } as const;

function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

interface Work extends PublishOptions {
  readonly content: LoadedContent;
  readonly edition: Edition;
  readonly pages: readonly PageEntry[];
  readonly redirects: readonly Redirect[];
  readonly output: Output;
  /** What remains to be done here, and keeps nobody waiting. */
  readonly whileThreadsWork: () => void;
}

async function writeEverything(work: Work): Promise<void> {
  const { root, edition, pages, output, content } = work;
  const key = digestTemplates(root);
  const compiled = await compileTemplates({
    root,
    cacheDir: join(root, '.cache'),
    key,
    clean: work.cleanTemplates ?? false,
  });
  const { view: assets, files } = toAssets(compiled, edition.site.accent);
  const keptDir = toKeptDir(root);
  const kept = new KeptFiles(keptDir, work.clean);
  for (const file of files) await writeFile(file, output, kept);
  const { contentDir, clean: ignoreKept, noCards, noBooks } = work;
  const { getHtml, pictures } = content;
  const shared = { module: compiled.module, site: toSiteView(edition), assets };
  const sources = toDearSources(root, { contentDir, pictures: pictures.all, ignoreKept });
  const data: PublishWorkerData = { shared, sources };
  const pool = createPool(data);
  const thread = createPool(data, 1);
  try {
    const others = listOtherFiles({ root, contentDir, edition, content, pages, redirects: work.redirects });
    await Promise.all([
      writePages({ pages, shared, templates: key, getHtml, output, pool }),
      writeFeeds(listFeedDrafts(edition), { getHtml, output, thread }),
      writeFiles(others, output, kept),
    ]);
    await writeDearFiles(listDearFiles({ root, edition, getHtml, noCards, noBooks }), {
      sources,
      output,
      kept,
      pool,
    });
    work.whileThreadsWork();
    await Promise.all([pool.finish(), thread.finish()]);
  } finally {
    await Promise.all([pool.close(), thread.close()]);
  }
  if (!work.noSearch) await writeSearch({ edition, getHtml, output, kept });
  kept.sweep();
}

function createPool(
  data: PublishWorkerData,
  threads?: number,
): ThreadPool<PublishTask, readonly WrittenFile[]> {
  return new ThreadPool(new URL('./publish-worker.ts', import.meta.url), data, threads);
}

async function writeFiles(files: readonly FileEntry[], output: Output, kept: KeptFiles): Promise<void> {
  for (const file of files) {
    await writeFile(file, output, kept);
    // Lets the threads' results in.
    await setImmediate();
  }
}

async function writeFile(
  { path, depends, render, keep }: FileEntry,
  output: Output,
  kept: KeptFiles,
): Promise<void> {
  const key = toFileKey({ depends, keep });
  if (keep !== undefined) kept.use(key);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (output.keep(file, key)) return;
  output.write(file, key, keep === undefined ? await render() : await kept.getOrMake(key, render));
}
