import { workerData } from 'node:worker_threads';
import { answerTasks } from '../load/answer-tasks.ts';
import type { PageEntry } from '../routes/entry.ts';
import { makeDearFile, type DearSources, type DearTask } from './dear-files.ts';
import { KeptFiles } from './kept-files.ts';
import { writeOutputFile, type WrittenFile } from './output.ts';
import { createRenderer, type PageRenderer, type SharedProps } from './render-page.ts';

/** A file for a thread to make and write: plain data. */
export type PublishTask = PageTask | FileTask;

export interface PageTask {
  /** Where it is written. */
  readonly file: string;
  /** The page's entry as JSON: cheaper to hand over than the object. */
  readonly page: string;
  /** The HTML of its bodies. */
  readonly bodies: readonly string[];
}

export interface FileTask {
  readonly file: string;
  /** What it is kept by. */
  readonly key: string;
  readonly dear: DearTask;
}

export interface PublishWorkerData {
  readonly shared: SharedProps;
  readonly sources: DearSources;
}

const { shared, sources }: PublishWorkerData = workerData;
const kept = new KeptFiles(sources.keptDir, sources.ignoreKept);
let renderer: Promise<PageRenderer> | undefined;

answerTasks(async (task: PublishTask): Promise<WrittenFile> => {
  if ('dear' in task)
    return writeOutputFile(task.file, await kept.getOrMake(task.key, () => makeDearFile(task.dear, sources)));
  renderer ??= createRenderer(shared);
  const page = JSON.parse(task.page) as PageEntry;
  return writeOutputFile(task.file, await (await renderer).render(page, task.bodies));
});
