import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { threadId, workerData } from 'node:worker_threads';
import { answerTasks } from '#engine/answer-tasks.ts';

/** What the threads of `worker-pool.test.ts` are asked. */
export type PoolTask = { readonly wait: number } | { readonly fail: string } | { readonly atEnd: string };

export interface PoolAnswer {
  readonly thread: number;
  readonly shared: unknown;
  /** Whether the thread did nothing else meanwhile. */
  readonly alone: boolean;
}

let working = 0;

answerTasks(async (task: PoolTask): Promise<PoolAnswer> => {
  if ('fail' in task) throw new Error(task.fail);
  // What a thread that is terminated does not do.
  if ('atEnd' in task) process.once('exit', () => writeFileSync(task.atEnd, ''));
  working += 1;
  await setTimeout('wait' in task ? task.wait : 0);
  const alone = working === 1;
  working -= 1;
  return { thread: threadId, shared: workerData, alone };
});
