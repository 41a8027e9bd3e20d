import type { StoredBody } from '#model/body.ts';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { toSources, type FeedDocument } from '#outputs/feeds/feed-files.ts';
import type { UnrenderedItem } from '#outputs/feeds/item.ts';
import { FeedWriter, MOST_ITEMS, type FeedDescriptor, type ItemSource } from '#outputs/feeds/feed-writer.ts';
import type { WorkerPool } from '#engine/worker-pool.ts';
import type { WrittenFile } from '#engine/manifest.ts';
import type { Output } from '#engine/output.ts';
import type { FeedTask, PublishTask } from './build-worker.ts';
import { toFileKey } from '#engine/file-entry.ts';

/** Below this many feeds, starting threads costs more than they save. */
const WORTH_WRITING_IN_THREADS = 40;

export interface FeedWork {
  readonly getBody: (bodyKey: string) => StoredBody;
  readonly output: Output;
  /** A pool of one thread. */
  readonly thread: WorkerPool<PublishTask, readonly WrittenFile[]>;
}

interface StaleFeed extends FeedDocument {
  readonly descriptor: FeedDescriptor;
  readonly key: string;
}

/** Keeps the feeds that are the same as in the last output, and writes the others: in threads when many. */
export async function writeFeeds(documents: readonly FeedDocument[], work: FeedWork): Promise<void> {
  const { output } = work;
  const stale = documents.flatMap((document): readonly StaleFeed[] => {
    const descriptor = document.toDescriptor();
    const key = toFileKey({ depends: descriptor });
    const files = document.files.filter(({ path }) => !output.keep(path, key));
    return files.length === 0 ? [] : [{ ...document, files, descriptor, key }];
  });
  await (stale.length < WORTH_WRITING_IN_THREADS ? writeHere(stale, work) : sendFeeds(stale, work));
}

async function writeHere(stale: readonly StaleFeed[], { getBody, output }: FeedWork): Promise<void> {
  const writer = new FeedWriter();
  for (const { files, bodies, descriptor, toItems, key } of stale) {
    const feed = writer.toFeed(descriptor, toSources(toItems(), getBody));
    for (const { path, format } of files) {
      output.write({ path, key, bodies }, await format.write(feed, descriptor.history));
      // Lets the threads' results in.
      await setImmediate();
    }
  }
}

/** One thread writes all feeds: an item is in a dozen of them, and is handed over and made once. */
async function sendFeeds(stale: readonly StaleFeed[], { getBody, output, thread }: FeedWork): Promise<void> {
  // Holds what the thread's own cache holds, which is asked for the same items in the same order.
  const held = new LRUCache<string, true>({ max: MOST_ITEMS });
  for (const { files, bodies, descriptor, items, key } of sortByTime(stale)) {
    const getSource = toSources(items, getBody);
    const sources = new Map<number, ItemSource>();
    descriptor.items.forEach((item, index) => {
      if (held.get(item)) return;
      held.set(item, true);
      sources.set(index, getSource(index));
    });
    const task: FeedTask = {
      files: files.map(({ path, format }) => ({ file: output.place(path), format: format.file })),
      descriptor,
      sources,
    };
    await thread.send([task], (written) => {
      files.forEach(({ path }, index) => {
        const one = written[index];
        if (one) output.adopt({ path, key, bodies }, one);
      });
    });
  }
}

/** Feeds of the same time share most items: a third of them is made again where they are in another order. */
function sortByTime(
  stale: readonly StaleFeed[],
): readonly (StaleFeed & { readonly items: readonly UnrenderedItem[] })[] {
  const placed = stale.map((feed) => ({ ...feed, items: feed.toItems() }));
  const toMiddle = ({ items }: { readonly items: readonly UnrenderedItem[] }): string =>
    items[items.length >> 1]?.published ?? '';
  return placed.sort((a, b) => (toMiddle(a) < toMiddle(b) ? -1 : 1));
}
