import { setImmediate } from 'node:timers/promises';
import type { FileStore } from '#engine/file-store.ts';
import { measureStage } from '#engine/stages.ts';
import type { WrittenFile } from '#engine/manifest.ts';
import type { Output } from '#engine/output.ts';
import { countThreads } from '#engine/thread-count.ts';
import { WorkerPool } from '#engine/worker-pool.ts';
import { toFileKey, type FileEntry } from '#engine/file-entry.ts';
import { mapInLanes } from '#engine/map-in-lanes.ts';
import { toPageFile } from '#routes/page-file.ts';
import type { BuildSnapshot } from './build-snapshot.ts';
import type { PublishTask, PublishWorkerData } from './build-worker.ts';
import { toExpensiveAssetSources, toStoreDir } from './expensive-assets.ts';
import type { OpenBuild } from './open-build.ts';
import type { Plan } from './planner.ts';
import type { Renderer } from './page-key.ts';
import { withoutCompression } from './precompress.ts';
import { openSearch, type StartedSearch } from './search-files.ts';
import { writeExpensiveAssets } from './write-expensive-assets.ts';
import { writeFeeds } from './write-feeds.ts';
import { writePages } from './write-pages.ts';

/** What is made once for all pages. */
export interface Prepared {
  /** Style sheets, scripts and fonts. */
  readonly assets: readonly FileEntry[];
  /** Absent when somebody else renders the pages. */
  readonly renderer?: Renderer;
}

export interface SiteWork extends OpenBuild {
  readonly plan: Plan;
  readonly prepare: () => Promise<Prepared>;
}

/** Props are made here meanwhile, and feeds in another thread: one processor is theirs. */
const PAGE_THREADS = Math.max(1, countThreads() - 1);

/** Writes every file of a plan, or keeps it; gives what search knows of the articles. */
export async function writeSite(work: SiteWork): Promise<Pick<BuildSnapshot, 'search'>> {
  const { output, content, plan, indexer, kept, noSearch, searchVersion: version } = work;
  const { publication, isStale, searched: known } = plan;
  if (isStale) output.keepAllBut((path) => isStale(withoutCompression(path)));
  const { getBody } = content;
  const startIndex = async (): Promise<StartedSearch | undefined> =>
    noSearch ? undefined : openSearch({ version, publication, getBody, output, kept, indexer, known });
  // A thread makes the index of a few texts while their pages are made here; that of all of them leaves no room for it.
  const early = isStale && (await measureStage('search', startIndex));
  const prepared = await measureStage('templates', work.prepare);
  await measureStage('files', () => writeAllButSearch(work, prepared));
  const search = await measureStage('search', async () => {
    const started = early ?? (await startIndex());
    await started?.finish();
    await indexer.close();
    return started;
  });
  if (!isStale) kept.sweep();
  return { search: search?.sources };
}

async function writeAllButSearch(work: SiteWork, { assets, renderer }: Prepared): Promise<void> {
  const { root, contentDir, output, content, plan, kept } = work;
  const { getBody, pictures } = content;
  if (!plan.isStale) await writeFiles(assets, output, kept);
  const sources = toExpensiveAssetSources(root, {
    contentDir,
    pictures: pictures.all,
    storeDir: toStoreDir(work.cacheDir),
    ignoreStore: work.clean,
  });
  const data: PublishWorkerData = { shared: renderer?.shared, sources };
  const pool = createPool(data, PAGE_THREADS);
  const thread = createPool(data, 1);
  try {
    await Promise.all([
      renderer && writePages({ ...renderer, pages: plan.pages, getBody, output, pool }),
      writeFeeds(plan.listFeeds(), { getBody, output, thread }),
      writeFiles(plan.listOthers(), output, kept),
    ]);
    await writeExpensiveAssets(plan.listExpensiveAssets(sources), { sources, output, kept, pool });
    // Keeps nobody waiting.
    work.cache.dropUnused();
    work.cache.save();
    await Promise.all([pool.finish(), thread.finish()]);
    for (const { path, source } of plan.snapshot.copies) output.copy(path, source);
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
  await mapInLanes(files, async (file) => {
    await writeFile(file, output, kept);
    // Lets the threads' results in.
    await setImmediate();
  });
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
