import { WorkerPool, WORTH_THREADS } from '#engine/worker-pool.ts';
import type { ConvertedTexts, FoundAddresses, ItemTexts, NamedAddresses } from './convert/item-texts.ts';
import { createTextAnswerer, type TextAnswer, type TextTask } from './convert/text-task.ts';

/** Items that the thread takes at once. */
const BATCH = 6;

interface Asked extends PromiseWithResolvers<TextAnswer> {
  readonly task: TextTask;
}

/**
 * Converts what readers see of items; where there are many, in one thread beside this one, which reads and writes: it keeps
 * their trees between the two questions, and a second one would cost more memory than the time that it saves.
 */
export class TextConverter {
  readonly #pool: WorkerPool<TextTask, TextAnswer> | undefined;
  readonly #waiting: Asked[] = [];
  readonly #sent = new Set<Asked>();
  readonly #answer = createTextAnswerer();
  #isWatched = false;
  #last = 0;

  constructor(count: number) {
    const module = new URL('./convert/text-worker.ts', import.meta.url);
    this.#pool = count < WORTH_THREADS ? undefined : new WorkerPool(module, undefined, 1);
  }

  /** Of the texts of an item; the key is that of `convert`. */
  async listAddresses(texts: ItemTexts): Promise<{ readonly key: number; readonly named: NamedAddresses }> {
    const key = (this.#last += 1);
    const answer = await this.#ask({ key, texts });
    if (!('named' in answer)) throw new Error('Texts were converted before their addresses were found');
    return { key, named: answer.named };
  }

  /** Once for each key, when the addresses that its texts name were found. */
  async convert(key: number, found: FoundAddresses): Promise<ConvertedTexts> {
    const answer = await this.#ask({ key, found });
    if (!('converted' in answer)) throw new Error('Texts were given no addresses');
    return answer.converted;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #ask(task: TextTask): Promise<TextAnswer> {
    if (!this.#pool) return this.#answer(task);
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
