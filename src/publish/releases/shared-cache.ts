/** What builds keep for the next ones, shared by machines through a store of objects. */
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeRecords } from '#engine/record-database.ts';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import type { BucketPlace } from './options.ts';
import { Rclone } from './rclone.ts';
import { PublishRefusal } from './refusal.ts';
import { tellingFailures } from './run-program.ts';

export interface CacheFolders {
  /** Results by the key of all that they are made from: the same on every machine. */
  readonly store: string;
  /** What is known of texts. */
  readonly database: string;
}

const KEPT = '/kept';
const RECORDS = '/content.db';

/** Each build takes what it lacks and gives what it made. Files there are never written over; records grow by those of each build. */
export class SharedCache {
  readonly #rclone: Rclone;
  readonly #folders: CacheFolders;
  /** The digests of what the store had when it was last asked. */
  #md5s: ReadonlyMap<string, string | undefined> = new Map();

  constructor(target: BucketPlace, folders: CacheFolders) {
    this.#rclone = new Rclone(target, true);
    this.#folders = folders;
  }

  /** Before a build. @throws {PublishRefusal} when the store does not answer, within seconds. */
  take(): Promise<void> {
    return tellingNeglect(this.#rclone.place, () => this.#take());
  }

  /** After a build; other jobs may have given theirs since. @throws {PublishRefusal} when the store takes nothing. */
  give(): Promise<void> {
    return tellingNeglect(this.#rclone.place, () => this.#give());
  }

  async #take(): Promise<void> {
    const { store } = this.#folders;
    await this.#takeRecords();
    const names = [...this.#md5s.keys()].flatMap((path) =>
      /^\/kept\/\w[\w.-]*$/.test(path) ? path.slice(KEPT.length + 1) : [],
    );
    const lacking = names.filter((name) => !existsSync(join(store, name)));
    await this.#rclone.take({ from: KEPT, to: store, paths: lacking });
  }

  async #give(): Promise<void> {
    const { store, database } = this.#folders;
    await this.#takeRecords();
    const names = existsSync(store) ? readdirSync(store) : [];
    const made = names.filter((name) => !this.#md5s.has(`${KEPT}/${name}`) && !name.endsWith('.new'));
    await this.#rclone.copy({ from: store, to: KEPT, paths: made, isOnce: true, isPrivate: true });
    if (!existsSync(database) || this.#md5s.get(RECORDS) === toMd5(database)) return;
    const folder = createTemporaryFolder();
    copyFileSync(database, join(folder, RECORDS));
    await this.#rclone.copy({ from: folder, to: '', paths: [RECORDS.slice(1)], isPrivate: true });
  }

  /** Those that the store did not have when it was last asked. */
  async #takeRecords(): Promise<void> {
    const { database } = this.#folders;
    const before = this.#md5s.get(RECORDS);
    this.#md5s = new Map((await this.#rclone.list()).map(({ path, md5 }) => [path, md5]));
    const now = this.#md5s.get(RECORDS);
    if (!this.#md5s.has(RECORDS) || (now !== undefined && [before, toMd5(database)].includes(now))) return;
    const folder = createTemporaryFolder();
    await this.#rclone.take({ from: '', to: folder, paths: [RECORDS.slice(1)] });
    mkdirSync(dirname(database), { recursive: true });
    takeRecords(database, join(folder, RECORDS));
  }
}

/** Builds do without what the store or the disk refuses: the cause is told as such. */
async function tellingNeglect(place: string, work: () => Promise<void>): Promise<void> {
  try {
    await tellingFailures(place, work);
  } catch (error) {
    if (!(error instanceof PublishRefusal)) throw error;
    const { fr, en } = error.told;
    throw new PublishRefusal({
      fr: `Cache partagé laissé de côté : la construction s’en passe.\n${fr}`,
      en: `Shared cache left aside: the build does without it.\n${en}`,
    });
  }
}

function toMd5(file: string): string | undefined {
  return existsSync(file) ? hash('md5', readFileSync(file), 'hex') : undefined;
}
