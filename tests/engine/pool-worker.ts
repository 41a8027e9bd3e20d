import { setTimeout } from 'node:timers/promises';
import { threadId, workerData } from 'node:worker_threads';
import { answerTasks } from '#engine/answer-tasks.ts';

/** What the threads of `worker-pool.test.ts` are asked. */
export type PoolTask = { readonly wait: number } | { readonly fail: string } | { readonly key: true };

export interface PoolAnswer {
  readonly thread: number;
  readonly shared: unknown;
  /** Whether the thread did nothing else meanwhile. */
  readonly alone: boolean;
}

let working = 0;

answerTasks(async (task: PoolTask): Promise<PoolAnswer> => {
  if ('fail' in task) throw new Error(task.fail);
  // Left to the system: a thread that is terminated now would end Node.
  if ('key' in task)
    for (let index = 0; index < 4; index += 1) void crypto.subtle.generateKey('Ed25519', true, ['sign']);
  working += 1;
  await setTimeout('wait' in task ? task.wait : 0);
  const alone = working === 1;
  working -= 1;
  return { thread: threadId, shared: workerData, alone };
});
