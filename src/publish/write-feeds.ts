import { setImmediate } from 'node:timers/promises';
import { toSources, type FeedDraft } from '../feeds/feed-files.ts';
import { FeedWriter, MOST_ITEMS, writeFeed, type ItemSource } from '../feeds/feed-writer.ts';
import { Recent } from '../feeds/recent.ts';
import type { ThreadPool } from '../load/threads.ts';
import type { Output, WrittenFile } from './output.ts';
import type { FeedTask, PublishTask } from './publish-worker.ts';
import { toFileKey } from './write-dear-files.ts';

/** Below this many feeds, starting threads costs more than they save. */
const WORTH_WRITING_IN_THREADS = 40;

export interface FeedWork {
  readonly getHtml: (bodyKey: string) => string;
  readonly output: Output;
  /** A pool of one thread. */
  readonly thread: ThreadPool<PublishTask, readonly WrittenFile[]>;
}

interface StaleGroup extends FeedDraft {
  readonly key: string;
}

/** Keeps the feeds that say the same as in the last output, and writes the others: in threads when many. */
export async function writeFeeds(groups: readonly FeedDraft[], work: FeedWork): Promise<void> {
  const { output } = work;
  const stale = groups.flatMap((group): readonly StaleGroup[] => {
    const key = toFileKey(group);
    const files = group.files.filter(({ path }) => !output.keep(path, key));
    return files.length === 0 ? [] : [{ ...group, files, key }];
  });
  await (stale.length < WORTH_WRITING_IN_THREADS ? writeHere(stale, work) : sendGroups(stale, work));
}

async function writeHere(stale: readonly StaleGroup[], { getHtml, output }: FeedWork): Promise<void> {
  const writer = new FeedWriter();
  for (const { files, depends, drafts, key } of stale) {
    const feed = writer.toFeed(depends, toSources(drafts, getHtml));
    for (const { path, format } of files) {
      output.write(path, key, await writeFeed(format, feed, depends.history));
      // Lets the threads' results in.
      await setImmediate();
    }
  }
}

/** One thread writes all feeds: an item is in a dozen of them, and is handed over and made once. */
async function sendGroups(
  stale: readonly StaleGroup[],
  { getHtml, output, thread }: FeedWork,
): Promise<void> {
  const held = new Recent<true>(MOST_ITEMS);
  for (const { files, depends, drafts, key } of stale) {
    const getSource = toSources(drafts, getHtml);
    const sources = new Map<number, ItemSource>();
    depends.items.forEach((item, index) =>
      held.getOrAdd(item, () => {
        sources.set(index, getSource(index));
        return true;
      }),
    );
    const task: FeedTask = {
      files: files.map(({ path, format }) => ({ file: output.place(path), format })),
      outline: depends,
      sources,
    };
    await thread.send([task], ([written]) =>
      written?.forEach((one, index) => {
        const path = files[index]?.path;
        if (path !== undefined) output.adopt(path, key, one);
      }),
    );
  }
}
