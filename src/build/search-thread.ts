import { WorkerPool } from '#engine/worker-pool.ts';
import type { Indexer, IndexFile, IndexInput } from '#outputs/search/indexer.ts';
import type { TextFiles, TextSource } from '#outputs/search/text-files.ts';
import type { SearchAnswer, SearchTask } from './search-worker.ts';

/** Pagefind behind a thread of its own, so that it works while the build goes on. */
export class SearchThread implements Indexer {
  readonly #pool: WorkerPool<SearchTask, SearchAnswer>;
  /** Does not wait for Pagefind. */
  readonly #texts: WorkerPool<SearchTask, SearchAnswer>;
  /** Whether Pagefind was asked for anything. */
  #isUsed = false;
  readonly #expected = new Map<string, Promise<readonly string[] | undefined>>();

  constructor(storeDir: string) {
    const open = (): WorkerPool<SearchTask, SearchAnswer> =>
      new WorkerPool(new URL('./search-worker.ts', import.meta.url), { storeDir }, 1);
    this.#pool = open();
    this.#texts = open();
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

  async makeTexts(source: TextSource): Promise<TextFiles> {
    const { texts } = await ask(this.#texts, { texts: source });
    if (!texts) throw new Error('The thread of the search made no texts');
    return texts;
  }

  /** Ends Pagefind and the thread, and what is indexed ahead that nobody wants after all. */
  async close(): Promise<void> {
    try {
      if (this.#isUsed) await this.#ask({ close: true });
      this.#isUsed = false;
    } finally {
      await Promise.all([this.#pool.close(), this.#texts.close()]);
    }
  }

  #ask(task: SearchTask): Promise<SearchAnswer> {
    this.#isUsed = true;
    return ask(this.#pool, task);
  }
}

async function ask(pool: WorkerPool<SearchTask, SearchAnswer>, task: SearchTask): Promise<SearchAnswer> {
  const answer = Promise.withResolvers<SearchAnswer>();
  await pool.send([task], answer.resolve);
  await Promise.race([answer.promise, pool.finish()]);
  return answer.promise;
}
