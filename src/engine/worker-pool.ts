/**
 * Threads of one module, started when there is work for them. The module answers each message `Task[]` with
 * `Result[]` of the same length, in order (`answerTasks`). `send` waits while every thread has enough to do, so that tasks need
 * not all be in memory.
 */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { END } from './answer-tasks.ts';
import { countThreads } from './thread-count.ts';

/** Below this many tasks, starting threads costs more than they save. */
export const WORTH_THREADS = 150;
/** Messages that a thread has at most: one to work on, one to take up without waiting for us. */
const DEPTH = 2;

/** Megabytes for new objects: half of Node's own for a thread costs no time, and saves a fifth of a build's memory. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

/** Milliseconds that an idle thread has to end by itself. */
const PATIENCE = 2000;

type OnResult<Result> = (result: Result, index: number) => void;

/** A thread, and what is to be done with each answer that it owes. */
interface PoolWorker<Result> {
  readonly thread: Worker;
  readonly pending: OnResult<Result>[];
}

export class WorkerPool<Task, Result> {
  readonly #module: URL;
  readonly #shared: unknown;
  readonly #most: number;
  readonly #workers: PoolWorker<Result>[] = [];
  readonly #waiting: PromiseWithResolvers<undefined>[] = [];
  #failure: { readonly error: unknown } | undefined;
  #closed = false;

  constructor(module: URL, shared: unknown, most = countThreads()) {
    this.#most = most;
    this.#module = module;
    this.#shared = shared;
  }

  /** Gives tasks to a thread; `onResult` is called for each when all are done. @throws what a thread has thrown. */
  async send(tasks: readonly Task[], onResult: OnResult<Result>): Promise<void> {
    const worker = await this.#getWorker();
    worker.pending.push(onResult);
    worker.thread.postMessage(tasks);
  }

  /** Waits for all that was sent. @throws what a thread has thrown. */
  async finish(): Promise<void> {
    while (this.#workers.some(({ pending }) => pending.length > 0)) await this.#wait();
    if (this.#failure) throw this.#failure.error;
  }

  /** Ends the threads, whatever they were doing; nothing can be sent any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#workers.splice(0).map(closeWorker));
  }

  async #getWorker(): Promise<PoolWorker<Result>> {
    for (;;) {
      if (this.#closed) throw new Error('Tasks were sent to threads that are closed');
      if (this.#failure) throw this.#failure.error;
      if (this.#workers.length < this.#most && this.#workers.every(({ pending }) => pending.length > 0))
        return this.#openWorker();
      const [worker] = this.#workers.toSorted((a, b) => a.pending.length - b.pending.length);
      if (worker && worker.pending.length < DEPTH) return worker;
      await this.#wait();
    }
  }

  #openWorker(): PoolWorker<Result> {
    const thread = new Worker(this.#module, { workerData: this.#shared, resourceLimits: LIMITS });
    const worker: PoolWorker<Result> = { thread, pending: [] };
    thread.on('message', (results: readonly Result[]) => {
      try {
        const onResult = worker.pending.shift();
        if (onResult) results.forEach(onResult);
      } catch (error) {
        this.#failure ??= { error };
      }
      this.#wake();
    });
    thread.on('error', (error) => {
      this.#failure ??= { error };
      worker.pending.length = 0;
      this.#wake();
    });
    this.#workers.push(worker);
    return worker;
  }

  #wait(): Promise<undefined> {
    const waiting = Promise.withResolvers<undefined>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }

  #wake(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve(undefined);
  }
}

/**
 * Asks an idle thread to end, so that what it left to the system is done first: Node 24 dies when a thread is terminated
 * while a key is made for it, and Astro's container makes one. A busy thread is terminated.
 */
async function closeWorker<Result>({ thread, pending }: PoolWorker<Result>): Promise<void> {
  if (pending.length === 0) {
    const ended = once(thread, 'exit');
    thread.postMessage(END);
    await Promise.race([ended, setTimeout(PATIENCE, undefined, { ref: false })]);
  }
  await thread.terminate();
}
