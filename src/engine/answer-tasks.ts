/**
 * The thread's side of `WorkerPool`. `answerTasks` answers each message, one after the other, with the results of its tasks. What
 * `perform` throws ends the thread and reaches `send` and `finish`.
 */
import { parentPort } from 'node:worker_threads';

/** The message after which a thread ends. */
export const END = 'end';

export function answerTasks<Task, Result>(perform: (task: Task) => Result | Promise<Result>): void {
  let last = Promise.resolve();
  parentPort?.on('message', (tasks: readonly Task[] | typeof END) => {
    if (tasks === END) {
      parentPort?.close();
      return;
    }
    last = last.then(async () => {
      const results: Result[] = [];
      for (const task of tasks) results.push(await perform(task));
      parentPort?.postMessage(results);
    });
    last.catch((error: unknown) => {
      queueMicrotask(() => {
        throw error;
      });
    });
  });
}
