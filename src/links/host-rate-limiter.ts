import { setTimeout } from 'node:timers/promises';

/** One request at a time to each host, and a rest between two, whoever asks: a redirect may lead to a host that somebody else is visiting. */
export class HostRateLimiter {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #pause: number;

  /** `pause`: milliseconds. */
  constructor(pause: number) {
    this.#pause = pause;
  }

  async take<T>(url: string, work: () => Promise<T>): Promise<T> {
    const { host } = new URL(url);
    const before = this.#last.get(host);
    const mine = before ? before.then(work, work) : work();
    const rest = (): Promise<void> => setTimeout(this.#pause);
    this.#last.set(host, mine.then(rest, rest));
    return mine;
  }
}
