import type { StoredBody } from '#model/body.ts';
import { workerData } from 'node:worker_threads';
import type { FeedDescriptor, FeedWriter, ItemSource } from '#outputs/feeds/feed-writer.ts';
import { answerTasks } from '#engine/answer-tasks.ts';
import type { PageEntry } from '#routes/entry.ts';
import type { ExpensiveAssetSources, ExpensiveAssetTask } from './expensive-assets.ts';
import { FileStore } from '#engine/file-store.ts';
import type { WrittenFile } from '#engine/manifest.ts';
import { writeOutputFile } from '#engine/output.ts';
import { openRenderer, type SharedProps } from './open-renderer.ts';
import type { PageRenderer } from './render-page.ts';

/** A file for a thread to make and write: plain data. */
export type PublishTask = PageTask | FileTask | FeedTask;

export interface PageTask {
  /** Where it is written. */
  readonly file: string;
  /** The page's entry as JSON: cheaper to hand over than the object. */
  readonly page: string;
  readonly bodies: readonly StoredBody[];
}

export interface FileTask {
  readonly file: string;
  /** What it is kept by. */
  readonly key: string;
  readonly asset: ExpensiveAssetTask;
}

/** A feed in several formats, with what is needed to make the items that the thread does not hold, by their place. */
export interface FeedTask {
  /** `format` by the name of its file. */
  readonly files: readonly { readonly file: string; readonly format: string }[];
  readonly descriptor: FeedDescriptor;
  readonly sources: ReadonlyMap<number, ItemSource>;
}

export interface PublishWorkerData {
  /** Absent when no page is rendered here. */
  readonly shared: SharedProps | undefined;
  readonly sources: ExpensiveAssetSources;
}

const { shared, sources: assetSources }: PublishWorkerData = workerData;
const kept = new FileStore(assetSources.storeDir, { ignore: assetSources.ignoreStore });
let feeds: FeedWriter | undefined;
let renderer: PageRenderer | undefined;
/** Milliseconds of the task at hand in which modules were loaded. */
let loading = 0;

answerTasks(async (task: PublishTask): Promise<readonly WrittenFile[]> => {
  const start = performance.now();
  loading = 0;
  const written = await perform(task);
  const took = (performance.now() - start - loading) / written.length;
  return written.map((file, index) => ({
    ...file,
    took,
    ...(index === 0 && loading > 0 ? { loading } : {}),
  }));
});

async function perform(task: PublishTask): Promise<readonly WrittenFile[]> {
  if ('asset' in task) {
    const { makeExpensiveAsset } = await load(() => import('./expensive-assets.ts'));
    const bytes = await kept.getOrMake(task.key, () => makeExpensiveAsset(task.asset, assetSources));
    return [writeOutputFile(task.file, bytes)];
  }
  if ('descriptor' in task) return writeFeedFiles(task);
  renderer ??= await load(openOwnRenderer);
  const page = JSON.parse(task.page) as PageEntry;
  return [writeOutputFile(task.file, await renderer.render(page, task.bodies))];
}

async function load<T>(open: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const opened = await open();
  loading += performance.now() - start;
  return opened;
}

/** Astro is loaded by the threads that have pages to render. */
function openOwnRenderer(): Promise<PageRenderer> {
  if (!shared) throw new Error('No templates to render pages with');
  return openRenderer(shared);
}

async function writeFeedFiles({ files, descriptor, sources }: FeedTask): Promise<readonly WrittenFile[]> {
  const { FeedWriter } = await load(() => import('#outputs/feeds/feed-writer.ts'));
  const { getFeedFormat } = await load(() => import('#outputs/feeds/formats.ts'));
  feeds ??= new FeedWriter();
  const feed = feeds.toFeed(descriptor, (index) => {
    const source = sources.get(index);
    if (!source) throw new Error(`Item ${index} of ${descriptor.head.title} was not handed over`);
    return source;
  });
  const written: WrittenFile[] = [];
  for (const { file, format } of files)
    written.push(writeOutputFile(file, await getFeedFormat(format).write(feed, descriptor.history)));
  return written;
}
