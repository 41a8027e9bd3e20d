import { ThreadPool } from '../load/threads.ts';
import type { Indexer, IndexFile, IndexInput } from '../search/indexer.ts';
import type { SearchAnswer, SearchTask } from './search-worker.ts';

/** Pagefind behind a thread of its own, so that it works while the build goes on. */
export class SearchThread implements Indexer {
  readonly #pool: ThreadPool<SearchTask, SearchAnswer>;
  /** Whether Pagefind was asked for anything. */
  #isUsed = false;
  readonly #expected = new Map<string, Promise<readonly string[] | undefined>>();

  constructor(keptDir: string) {
    this.#pool = new ThreadPool(new URL('./search-worker.ts', import.meta.url), { keptDir }, 1);
  }

  /** Begins an index with the pages that were kept under `input`: those that have changed take their places later. */
  expect(name: string, input: string): void {
    const expected = this.#ask({ expect: name, input }).then((answer) => answer.expected);
    // Whoever asks for it is told what went wrong.
    expected.catch(() => undefined);
    this.#expected.set(name, expected);
  }

  async getExpected(name: string): Promise<readonly string[] | undefined> {
    return this.#expected.get(name);
  }

  async add(name: string, pages: readonly IndexInput[], isNew: boolean): Promise<void> {
    await this.#ask({ add: name, pages, isNew });
  }

  async finish(name: string): Promise<readonly IndexFile[]> {
    return (await this.#ask({ finish: name })).files ?? [];
  }

  /** Ends Pagefind and the thread, and what is indexed ahead that nobody wants after all. */
  async close(): Promise<void> {
    try {
      if (this.#isUsed) await this.#ask({ close: true });
      this.#isUsed = false;
    } finally {
      await this.#pool.close();
    }
  }

  async #ask(task: SearchTask): Promise<SearchAnswer> {
    this.#isUsed = true;
    const answer = Promise.withResolvers<SearchAnswer>();
    await this.#pool.send([task], answer.resolve);
    await Promise.race([answer.promise, this.#pool.finish()]);
    return answer.promise;
  }
}
