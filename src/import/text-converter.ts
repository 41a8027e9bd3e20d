import { WorkerPool, WORTH_THREADS } from '#engine/worker-pool.ts';
import type { ConvertedTexts, FoundAddresses, ItemTexts, NamedAddresses } from './convert/item-texts.ts';
import { answerTextTask, type TextAnswer, type TextTask } from './convert/text-task.ts';

/** Items that a thread takes at once: few enough that both threads have some. */
const BATCH = 6;

interface Asked extends PromiseWithResolvers<TextAnswer> {
  readonly task: TextTask;
}

/** Converts what readers see of items, in threads where there are many. */
export class TextConverter {
  readonly #pool: WorkerPool<TextTask, TextAnswer> | undefined;
  readonly #waiting: Asked[] = [];
  readonly #sent = new Set<Asked>();
  #isWatched = false;

  constructor(count: number) {
    const module = new URL('./convert/text-worker.ts', import.meta.url);
    this.#pool = count < WORTH_THREADS ? undefined : new WorkerPool(module, undefined);
  }

  async listAddresses(texts: ItemTexts): Promise<NamedAddresses> {
    const answer = await this.#ask({ texts });
    return 'named' in answer ? answer.named : { pictures: [], links: [] };
  }

  /** Once the addresses that the texts name were found. */
  async convert(texts: ItemTexts, found: FoundAddresses): Promise<ConvertedTexts> {
    const answer = await this.#ask({ texts, found });
    if (!('converted' in answer)) throw new Error('Texts were given no addresses');
    return answer.converted;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #ask(task: TextTask): Promise<TextAnswer> {
    if (!this.#pool) return answerTextTask(task);
    const asked = { task, ...Promise.withResolvers<TextAnswer>() };
    // Whoever awaits it later is told what went wrong.
    asked.promise.catch(() => undefined);
    this.#sent.add(asked);
    const count = this.#waiting.push(asked);
    if (count === 1) setImmediate(() => void this.#send(this.#pool));
    else if (count === BATCH) void this.#send(this.#pool);
    return asked.promise;
  }

  async #send(pool: WorkerPool<TextTask, TextAnswer> | undefined): Promise<void> {
    const batch = this.#waiting.splice(0);
    if (!pool || batch.length === 0) return;
    try {
      const tasks = batch.map(({ task }) => task);
      await pool.send(tasks, (answer, index) => {
        const asked = batch[index];
        if (asked) this.#sent.delete(asked);
        asked?.resolve(answer);
      });
      if (this.#isWatched) return;
      this.#isWatched = true;
      await pool.finish();
      this.#isWatched = false;
    } catch (error) {
      for (const { reject } of this.#sent) reject(error);
    }
  }
}
