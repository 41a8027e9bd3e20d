import { WorkerPool } from '#engine/worker-pool.ts';
import type { TextFiles, TextSource } from '#outputs/search/text-files.ts';

/** Makes the vocabulary and the titles in a thread of its own, while the build goes on. */
export class SearchThread {
  readonly #pool = new WorkerPool<TextSource, TextFiles>(
    new URL('./search-worker.ts', import.meta.url),
    {},
    1,
  );

  async makeTexts(source: TextSource): Promise<TextFiles> {
    const answer = Promise.withResolvers<TextFiles>();
    await this.#pool.send([source], answer.resolve);
    await Promise.race([answer.promise, this.#pool.finish()]);
    return answer.promise;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
