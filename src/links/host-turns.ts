/** One request at a time to each host, whoever asks: a redirect may lead to a host that somebody else is visiting. */
export class HostTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<T>(url: string, work: () => Promise<T>): Promise<T> {
    const { host } = new URL(url);
    const before = this.#last.get(host) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(host, mine);
    return mine;
  }
}
