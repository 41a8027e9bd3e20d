import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ChangedFile, readUnchanged } from '#engine/changed-file.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import { ContentCache } from '#engine/content-cache.ts';
import { WorkerPool } from '#engine/worker-pool.ts';
import type { Problem } from '#model/problem.ts';
import { getNextChange } from '#model/visibility.ts';
import { toSiteView } from '#model/views/site-view.ts';
import type { FileEntry } from '#routes/entry.ts';
import { toInputName } from '#outputs/search/shards.ts';
import { buildText } from '#locales/fr.ts';
import { toAssets } from './assets.ts';
import { compileTemplates } from './compile-templates.ts';
import { toExpensiveAssetSources, toStoreDir } from './expensive-assets.ts';
import { FileStore } from '#engine/file-store.ts';
import { withLock } from '#engine/lock.ts';
import { readManifest, writeManifest, type Manifest, type WrittenFile } from '#engine/manifest.ts';
import { Output, recoverOutput } from '#engine/output.ts';
import { toPageFile } from '#routes/page-file.ts';
import { isBuildable, Planner, type Plan } from './planner.ts';
import type { PublishTask, PublishWorkerData } from './build-worker.ts';
import { listStaleShards, type BuildSnapshot } from './build-snapshot.ts';
import { openSearch, type StartedSearch } from './search-files.ts';
import { SearchThread } from './search-thread.ts';
import { digestProgram, digestTemplates } from './source-fingerprint.ts';
import { toFileKey, writeExpensiveAssets } from './write-expensive-assets.ts';
import { writeFeeds } from './write-feeds.ts';
import { writePages } from './write-pages.ts';

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
  /** Whether nothing but bodies had changed, and only what prints them was looked at. */
  readonly narrow: boolean;
  readonly content: LoadedContent;
  readonly now: number;
  readonly timeZone: string;
  readonly nextChange: { readonly at: number; readonly slug: string } | undefined;
}

/**
 * Builds a publication into a folder. Problems of the content are in the report; anything else throws.
 * @throws {ChangedFile} when the content changes each time that it is built.
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const outDir = resolve(options.outDir);
  const state = join(options.root, '.cache', 'publish', toDigest(outDir));
  return withLock(
    state,
    () => options.log(buildText.otherBuild),
    () =>
      readUnchanged(
        options.contentDir,
        () => build({ ...options, outDir }, state),
        (file) => options.log(buildText.changedMeanwhile(relative(options.contentDir, file))),
      ),
  );
}

async function build(options: PublishOptions, state: string): Promise<PublishReport> {
  recoverOutput(options.outDir);
  const { root, contentDir } = options;
  const program = digestProgram(root);
  const cache = new ContentCache(join(state, 'records'), program, options.clean);
  const manifestFile = join(state, 'manifest.json');
  const manifest: Manifest<BuildSnapshot> = options.clean
    ? { program, files: {} }
    : readManifest<BuildSnapshot>(manifestFile, program);
  const output = new Output(options.outDir, manifest, manifestFile);
  const indexer = new SearchThread(toStoreDir(root));
  try {
    const stale = manifest.snapshot
      ? listStaleShards(manifest.snapshot, (file) => cache.hasChanged(join(contentDir, file)))
      : [];
    for (const shard of stale) indexer.expect(shard.id, toInputName(shard));
    const content = await loadContent({ contentDir, cache });
    const timeZone = content.catalog?.site.timeZone ?? 'Europe/Paris';
    const now = options.toNow(timeZone);
    await output.isReady();
    const plan = new Planner({ ...options, content, now, manifest, output }).plan();
    const report = { problems: plan.problems, content, now, timeZone };
    if (!isBuildable(plan)) {
      cache.save();
      return { ...NOTHING, ...report };
    }
    const whileThreadsWork = (): void => cache.save();
    const search = await writeEverything({ ...options, content, plan, output, indexer, whileThreadsWork });
    const changed = cache.findChanged();
    if (changed !== undefined) throw new ChangedFile(changed);
    writeManifest(manifestFile, { program, files: {} });
    output.swap();
    writeManifest(manifestFile, { program, files: output.files, snapshot: { ...plan.snapshot, ...search } });
    plan.record();
    const next = getNextChange(plan.publication.catalog.articles, now);
    return {
      ...report,
      built: true,
      narrow: plan.isStale !== undefined,
      written: output.written,
      kept: output.kept,
      removed: output.vanished.length,
      pages: plan.snapshot.pages,
      nextChange: next && { at: next.at, slug: next.article.slug },
    };
  } finally {
    await Promise.all([output.close(), indexer.close()]);
  }
}

const NOTHING = {
  built: false,
  written: 0,
  kept: 0,
  removed: 0,
  pages: 0,
  narrow: false,
  nextChange: undefined,
} as const;

interface Work extends PublishOptions {
  readonly content: LoadedContent;
  readonly plan: Plan;
  readonly output: Output;
  readonly indexer: SearchThread;
  /** What remains to be done here, and keeps nobody waiting. */
  readonly whileThreadsWork: () => void;
}

/** Props are made here meanwhile, and feeds in another thread: one processor is theirs. */
const PAGE_THREADS = Math.max(1, availableParallelism() - 1);

async function writeEverything(work: Work): Promise<Pick<BuildSnapshot, 'search'>> {
  const { root, output, content, plan, indexer } = work;
  const { publication, isStale, searched: known } = plan;
  if (isStale) output.keepAllBut(isStale);
  const kept = new FileStore(toStoreDir(root), work.clean);
  const { getHtml } = content;
  const startIndex = async (): Promise<StartedSearch | undefined> =>
    work.noSearch ? undefined : openSearch({ publication, getHtml, output, kept, indexer, known });
  // A thread makes the index of a few texts while their pages are made here; that of all of them leaves no room for it.
  const early = isStale && (await startIndex());
  await writeSite(work, kept);
  const search = early ?? (await startIndex());
  await search?.finish();
  await indexer.close();
  if (!isStale) kept.sweep();
  return search ? { search: search.sources } : {};
}

/** All but the search. */
async function writeSite(work: Work, kept: FileStore): Promise<void> {
  const { root, contentDir, output, content, plan } = work;
  const { publication } = plan;
  const key = digestTemplates(root);
  const compiled = await compileTemplates({
    root,
    cacheDir: join(root, '.cache'),
    key,
    clean: work.cleanTemplates ?? false,
  });
  const { view: assets, files } = toAssets(compiled, publication.site.accent);
  if (!plan.isStale) for (const file of files) await writeFile(file, output, kept);
  const { getHtml, pictures } = content;
  const shared = { module: compiled.module, site: toSiteView(publication), assets };
  const sources = toExpensiveAssetSources(root, {
    contentDir,
    pictures: pictures.all,
    ignoreStore: work.clean,
  });
  const data: PublishWorkerData = { shared, sources };
  const pool = createPool(data, PAGE_THREADS);
  const thread = createPool(data, 1);
  try {
    await Promise.all([
      writePages({ pages: plan.pages, shared, templates: key, getHtml, output, pool }),
      writeFeeds(plan.listFeeds(), { getHtml, output, thread }),
      writeFiles(plan.listOthers(), output, kept),
    ]);
    await writeExpensiveAssets(plan.listExpensiveAssets(sources), { sources, output, kept, pool });
    work.whileThreadsWork();
    await Promise.all([pool.finish(), thread.finish()]);
  } finally {
    await Promise.all([pool.close(), thread.close()]);
  }
}

function createPool(
  data: PublishWorkerData,
  threads: number,
): WorkerPool<PublishTask, readonly WrittenFile[]> {
  return new WorkerPool(new URL('./build-worker.ts', import.meta.url), data, threads);
}

async function writeFiles(files: readonly FileEntry[], output: Output, kept: FileStore): Promise<void> {
  for (const file of files) {
    await writeFile(file, output, kept);
    // Lets the threads' results in.
    await setImmediate();
  }
}

async function writeFile(
  { path, depends, render, keep }: FileEntry,
  output: Output,
  kept: FileStore,
): Promise<void> {
  const key = toFileKey({ depends, keep });
  if (keep !== undefined) kept.use(key);
  const file = toPageFile(path);
  if (output.keep(file, key)) return;
  output.write({ path: file, key }, keep === undefined ? await render() : await kept.getOrMake(key, render));
}
