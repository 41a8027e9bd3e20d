/** The things asked for or added last, by their keys. Two of one size that are asked the same things in the same order hold the same keys. */
export class LruCache<T> {
  readonly #most: number;
  readonly #things = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  getOrAdd(key: string, make: () => T): T {
    const thing = this.#things.has(key) ? (this.#things.get(key) as T) : make();
    this.#things.delete(key);
    this.#things.set(key, thing);
    const [oldest] = this.#things.keys();
    if (this.#things.size > this.#most && oldest !== undefined) this.#things.delete(oldest);
    return thing;
  }
}
