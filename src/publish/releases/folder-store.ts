import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tryTakeLock } from '#engine/lock.ts';
import { writeWhole } from '#engine/write-whole.ts';
import { CURRENT, LOCK, OWNER, parseFile, PART, RELEASES, type Owner } from './layout.ts';
import { PublishRefusal, toBusy } from './refusal.ts';
import { parseRelease, RELEASE_ID, toSum, type Release } from './release.ts';
import type { ReleaseStore, SendRequest, StoreState } from './store.ts';

/** Releases in a folder of this machine, and a link to the one that is served. */
export class FolderStore implements ReleaseStore {
  readonly place: string;
  readonly marker = OWNER;

  constructor(folder: string) {
    this.place = folder;
  }

  async lock(): Promise<() => Promise<void>> {
    const state = await this.look();
    // The lock of a folder that is not ours would be a file in it.
    if (state.site === undefined && !state.isEmpty) return async () => undefined;
    mkdirSync(this.place, { recursive: true });
    accessSync(this.place, constants.W_OK);
    const release = tryTakeLock(this.#at(LOCK));
    if (!release) throw new PublishRefusal(toBusy(this.place));
    return async () => release();
  }

  async look(): Promise<StoreState> {
    const names = existsSync(this.place) ? readdirSync(this.place) : [];
    const site = parseFile<Owner>(this.#read(OWNER))?.site;
    return {
      site,
      isBroken: site === undefined && names.includes(OWNER),
      isEmpty: names.every((name) => name === LOCK),
      ids: this.#listReleases().filter((name) => RELEASE_ID.test(name)),
      current: this.#readCurrent(),
    };
  }

  async read(id: string): Promise<Release | undefined> {
    return parseRelease(this.#read(RELEASES, `${id}.json`));
  }

  async findLost({ id, files }: Release): Promise<string | undefined> {
    return Object.keys(files).find((path) => !existsSync(this.#at(RELEASES, id, path)));
  }

  async send(request: SendRequest): Promise<void> {
    const { site, release } = request;
    writeWhole(this.#at(OWNER), `${JSON.stringify({ site } satisfies Owner)}\n`);
    const part = this.#at(RELEASES, `${PART}${release.id}`);
    this.#removeParts();
    try {
      this.#fill(part, request);
    } catch (error) {
      this.#removeParts();
      throw error;
    }
    writeWhole(this.#at(RELEASES, `${release.id}.json`), `${JSON.stringify(release)}\n`);
    renameSync(part, this.#at(RELEASES, release.id));
  }

  #fill(part: string, { folder, release, last }: SendRequest): void {
    const toPlace = (path: string): string => {
      mkdirSync(dirname(join(part, path)), { recursive: true });
      return join(part, path);
    };
    const toOld = (path: string): string => this.#at(RELEASES, last?.id ?? '', path);
    for (const [path, sum] of Object.entries(release.files)) {
      // Somebody may have edited what is served: to read ten thousand files takes a third of a second.
      const isKept =
        last?.files[path] === sum && existsSync(toOld(path)) && toSum(readFileSync(toOld(path))) === sum;
      if (isKept) linkOrCopy(toOld(path), toPlace(path));
      else copy(join(folder, path), toPlace(path));
    }
    for (const path of Object.keys(release.superseded))
      if (existsSync(toOld(path))) linkOrCopy(toOld(path), toPlace(path));
  }

  async activate(id: string): Promise<void> {
    const link = this.#at(`.${CURRENT}-${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(`${RELEASES}/${id}`, link);
    renameSync(link, this.#at(CURRENT));
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      rmSync(this.#at(RELEASES, id), { recursive: true, force: true });
      rmSync(this.#at(RELEASES, `${id}.json`), { force: true });
    }
  }

  #at(...names: readonly string[]): string {
    return join(this.place, ...names);
  }

  /** Empty for a file that cannot be read. */
  #read(...names: readonly string[]): string {
    try {
      return readFileSync(this.#at(...names), 'utf8');
    } catch {
      return '';
    }
  }

  #listReleases(): readonly string[] {
    return existsSync(this.#at(RELEASES)) ? readdirSync(this.#at(RELEASES)).sort() : [];
  }

  #removeParts(): void {
    for (const name of this.#listReleases())
      if (name.startsWith(PART)) rmSync(this.#at(RELEASES, name), { recursive: true });
  }

  /** Undefined also where the link leads to a release that somebody removed. */
  #readCurrent(): string | undefined {
    try {
      const id = basename(readlinkSync(this.#at(CURRENT)));
      return statSync(this.#at(CURRENT)).isDirectory() && RELEASE_ID.test(id) ? id : undefined;
    } catch {
      return undefined;
    }
  }
}

/** A file that did not change keeps its time, and so its ETag. Some disks know no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copy(from, to);
  }
}

function copy(from: string, to: string): void {
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}
