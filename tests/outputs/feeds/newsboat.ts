import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const PROGRAM = '/usr/bin/newsboat';

/** Why the reader of Debian cannot be run here; undefined when it can. */
export const MISSING = existsSync(PROGRAM) ? undefined : `${PROGRAM} is not installed`;

/** An item as newsboat keeps it. */
export interface KeptItem {
  readonly guid: string;
  readonly title: string;
  readonly content: string;
  readonly feed: string;
  readonly unread: boolean;
}

/** A subscriber to one feed: newsboat in a folder of its own. */
export class Subscriber {
  readonly #folder: string;

  constructor(folder: string, feed: string) {
    this.#folder = folder;
    writeFileSync(join(folder, 'urls'), `${feed}\n`);
    writeFileSync(join(folder, 'config'), '');
  }

  /** Fetches the feed and returns the items that are there then. */
  async reload(): Promise<readonly KeptItem[]> {
    const file = (name: string): string => join(this.#folder, name);
    const args = ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', 'reload'];
    const child = spawn(PROGRAM, args, { env: { ...process.env, HOME: this.#folder }, stdio: 'ignore' });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`newsboat ended with ${String(code)}`);
    return this.#query('SELECT guid, title, content, feedurl AS feed, unread FROM rss_item ORDER BY id');
  }

  readAll(): void {
    const database = new DatabaseSync(join(this.#folder, 'cache.db'));
    database.exec('UPDATE rss_item SET unread = 0');
    database.close();
  }

  #query(sql: string): readonly KeptItem[] {
    const database = new DatabaseSync(join(this.#folder, 'cache.db'));
    const rows = database.prepare(sql).all();
    database.close();
    return rows.map(({ guid, title, content, feed, unread }) => ({
      guid: String(guid),
      title: String(title),
      content: String(content),
      feed: String(feed),
      unread: unread === 1,
    }));
  }
}
