import { workerData } from 'node:worker_threads';
import { answerTasks } from '#engine/answer-tasks.ts';
import { PagefindIndexer, type IndexFile, type IndexInput } from '#outputs/search/indexer.ts';
import { unpackInputs } from '#outputs/search/prepared.ts';
import { toTextFiles, type TextFiles, type TextSource } from '#outputs/search/text-files.ts';
import { FileStore } from '#engine/file-store.ts';

/** What the thread of the search is asked to do with an index. */
export type SearchTask =
  | { readonly expect: string; readonly input: string }
  | { readonly add: string; readonly pages: readonly IndexInput[]; readonly isNew: boolean }
  | { readonly finish: string }
  | { readonly texts: TextSource }
  | { readonly close: true };

export interface SearchAnswer {
  readonly expected?: readonly string[];
  readonly files?: readonly IndexFile[];
  readonly texts?: TextFiles;
}

const { storeDir }: { readonly storeDir: string } = workerData;
const indexer = new PagefindIndexer();
/** What Pagefind answers for the pages that are indexed ahead. */
const ahead = new Map<string, Promise<void>>();

answerTasks(async (task: SearchTask): Promise<SearchAnswer> => {
  if ('add' in task) await indexer.add(task.add, task.pages, task.isNew);
  else if ('finish' in task) return { files: await finish(task.finish) };
  else if ('texts' in task) return { texts: toTextFiles(task.texts) };
  else if ('close' in task) await indexer.close();
  else return expect(task.expect, task.input);
  return {};
});

/** Begins to index again what the last build did: nothing waits for Pagefind here, so that it can be told to stop. */
function expect(name: string, input: string): SearchAnswer {
  const packed = new FileStore(storeDir).get(input);
  if (!packed) return {};
  const pages = unpackInputs(packed);
  const added = indexer.add(name, [...pages.values()], true);
  // Thrown by `finish`.
  added.catch(() => undefined);
  ahead.set(name, added);
  return { expected: [...pages.keys()] };
}

/** @throws what went wrong with a page of the index. */
async function finish(name: string): Promise<readonly IndexFile[]> {
  await ahead.get(name);
  return indexer.finish(name);
}
