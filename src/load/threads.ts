import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Below this many tasks, starting threads costs more than they save. */
export const WORTH_THREADS = 150;
const BATCH = 40;

/**
 * Does tasks on every processor, in batches, and hands each result over as it comes, in no order. The worker module
 * answers each message `Task[]` with `Result[]` of the same length (see `answerTasks`).
 */
export async function doInThreads<Task, Result>(
  module: URL,
  shared: unknown,
  tasks: readonly Task[],
  onResult: (task: Task, result: Result) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(tasks.length / BATCH) }, (_, index) =>
    tasks.slice(index * BATCH, (index + 1) * BATCH),
  );
  const threads = Math.min(availableParallelism(), batches.length);
  await Promise.all(Array.from({ length: threads }, () => runThread(module, shared, batches, onResult)));
}

function runThread<Task, Result>(
  module: URL,
  shared: unknown,
  batches: (readonly Task[])[],
  onResult: (task: Task, result: Result) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: shared });
    let current: readonly Task[] = [];
    const next = (): void => {
      const batch = batches.shift();
      if (!batch) {
        void worker.terminate().then(() => resolve());
        return;
      }
      current = batch;
      worker.postMessage(batch);
    };
    worker.on('message', (results: readonly Result[]) => {
      const done = current;
      next();
      results.forEach((result, index) => {
        const task = done[index];
        if (task !== undefined) onResult(task, result);
      });
    });
    worker.on('error', reject);
    next();
  });
}
