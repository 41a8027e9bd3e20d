import { NOTHING, toSuperseded } from '#engine/output-marker.ts';
import { isHidden } from '#publish/hosts/headers.ts';
import { parseFile } from './layout.ts';
import type { S3Target } from './options.ts';
import { Rclone } from './rclone.ts';
import { PublishRefusal, toIncomplete } from './refusal.ts';
import { parseRelease, RELEASE_ID, type Release } from './release.ts';
import { takeStoreLock } from './s3-lock.ts';
import { toOrder } from './s3-order.ts';
import { toRules, Upload } from './s3-upload.ts';
import type { ReleaseStore, SendRequest, StoreState } from './store.ts';

/** What is ours in the bucket, and for no reader. */
const OURS = '/.idees-recues';
/** Whose it is, and the release that readers see. */
const MARKER = `${OURS}/site.json`;
const LOCKS = `${OURS}/lock`;
/** Paths that a publication is about to write: one that was interrupted leaves it. */
const SENDING = `${OURS}/sending.json`;
const RELEASES = `${OURS}/releases`;
/** By the name of a release, those of its files that readers no longer see. */
const KEPT = `${OURS}/kept`;

interface Marker {
  readonly site: string;
  /** Absent when somebody has mended the file. */
  readonly release?: Release | undefined;
  /** Of `toRules`, by which all of it was sent; absent where some of it may have been sent by others. */
  readonly rules?: string | undefined;
}

/** What is about to be seen. */
interface Change {
  readonly site: string;
  readonly release: Release;
  readonly rules?: string;
  /** Steps, one after the other. */
  readonly steps: readonly (readonly string[])[];
  readonly put: (paths: readonly string[]) => Promise<void>;
}

/**
 * A site in a bucket of an S3-compatible store. Files change one by one there, in an order in which no page leads to what is
 * not there; what earlier releases had otherwise is kept beside, and can be put back.
 */
export class S3Store implements ReleaseStore {
  readonly place: string;
  readonly marker = MARKER.slice(1);
  readonly #rclone: Rclone;
  readonly #target: S3Target;
  readonly #rules: string;
  #md5s: ReadonlyMap<string, string | undefined> = new Map();
  #ids: readonly string[] = [];
  #current: Marker | undefined;
  #sending: readonly string[] = [];
  #change: Change | undefined;

  constructor(target: S3Target) {
    this.#rclone = new Rclone(target);
    this.#target = target;
    this.#rules = toRules(target);
    this.place = this.#rclone.place;
  }

  /** The lock of a bucket that is not ours would be a file in it. */
  async lock(): Promise<() => Promise<void>> {
    const names = await this.#rclone.listRoot();
    const isOurs = names.length === 0 || names.includes(`${OURS.slice(1)}/`);
    return isOurs ? takeStoreLock(this.#rclone, LOCKS) : async () => undefined;
  }

  async look(): Promise<StoreState> {
    this.#md5s = new Map((await this.#rclone.list()).map(({ path, md5 }) => [path, md5]));
    const paths = [...this.#md5s.keys()];
    const text = this.#md5s.has(MARKER) ? await this.#rclone.read(MARKER) : '';
    this.#current = parseFile<Marker>(text);
    this.#sending = this.#md5s.has(SENDING) ? (parseFile(await this.#rclone.read(SENDING)) ?? []) : [];
    const names = paths.map((path) => path.replace(`${RELEASES}/`, '').replace(/\.json$/, ''));
    const shown = this.#current?.release?.id;
    const ids = [...names.filter((name) => RELEASE_ID.test(name)), ...(shown === undefined ? [] : [shown])];
    this.#ids = [...new Set(ids)].sort();
    return {
      site: this.#current?.site,
      isEmpty: paths.every((path) => path.startsWith(`${LOCKS}/`)),
      isBroken: text !== '' && this.#current?.site === undefined,
      ids: this.#ids,
      current: shown,
      isUnsure: this.#isUnsure(),
    };
  }

  async read(id: string): Promise<Release | undefined> {
    const shown = this.#current?.release;
    if (shown?.id === id) return shown;
    return this.#ids.includes(id)
      ? parseRelease(await this.#rclone.read(`${RELEASES}/${id}.json`))
      : undefined;
  }

  /** Sends what no reader knows of yet. */
  async send({ folder, site, release, last }: SendRequest): Promise<void> {
    const upload = new Upload(folder, this.#target);
    const isSame = this.#current?.rules === this.#rules;
    const changed = listServed(release).filter(
      (path) => !isSame || this.#md5s.get(path) !== upload.toMd5(path),
    );
    const { unseen, seen } = toOrder(changed, (path) => this.#md5s.has(path));
    const put = (paths: readonly string[]): Promise<void> => upload.send(this.#rclone, paths);
    const { release: shown } = this.#current ?? {};
    const rules = this.#current === undefined ? this.#rules : undefined;
    if (!isSame)
      await this.#rclone.write({
        [MARKER]: JSON.stringify({ site, release: shown, rules } satisfies Marker),
      });
    await this.#keep(release, last);
    this.#change = { site, release, rules: this.#rules, steps: seen, put };
    for (const step of unseen) await put(step);
  }

  async activate(id: string): Promise<void> {
    const { site, release, rules, steps, put } = this.#change ?? (await this.#planReturn(id));
    for (const step of steps) await put(step);
    await this.#rclone.write({
      [`${RELEASES}/${id}.json`]: JSON.stringify(release),
      [MARKER]: JSON.stringify({ site, release, rules } satisfies Marker),
    });
    const last = this.#current?.release;
    const ours = [...this.#sending, ...Object.keys({ ...last?.files, ...last?.superseded })];

    const left = ours.filter((path) => !(path in release.files) && !(path in release.superseded));
    await this.#rclone.remove([...new Set(left)].filter((path) => !isHidden(path)));
    await this.#rclone.remove([SENDING]);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#rclone.removeMatching(
      OURS,
      ids.flatMap((id) => [`/kept/${id}/**`, `/releases/${id}.json`]),
    );
  }

  /** A publication was interrupted, its settings were others, or somebody has removed files. */
  #isUnsure(): boolean {
    const { release, rules } = this.#current ?? {};
    const lacks = release !== undefined && listServed(release).some((path) => !this.#md5s.has(path));
    return lacks || rules !== this.#rules || this.#sending.length > 0;
  }

  /** Before anything of a release is written over, it is kept with the newest release that has it so. */
  async #keep(next: Release, last: Release | undefined): Promise<void> {
    const written = [...new Set([...this.#sending, ...Object.keys(next.files)])];
    const going =
      last === undefined ? [] : listServed(last).filter((path) => next.files[path] !== last.files[path]);
    const present = going.filter((path) => this.#md5s.has(path));
    const newer = await this.#readAll(this.#ids.filter((id) => last !== undefined && id > last.id));
    const holders = Map.groupBy(present, (path) => {
      const holder = newer.findLast(({ files }) => files[path] === last?.files[path]) ?? last;
      return holder?.id ?? '';
    });
    for (const [id, paths] of holders)
      await this.#rclone.copy({
        from: this.#rclone.at(''),
        to: `${KEPT}/${id}`,
        paths,
        isOnce: true,
        isPrivate: true,
      });
    await this.#rclone.write({ [SENDING]: JSON.stringify(written) });
    this.#sending = written;
  }

  /** Puts a kept release back, from what the store has of it. @throws {PublishRefusal} when it lacks some. */
  async #planReturn(id: string): Promise<Change> {
    const [wanted, last] = [await this.read(id), this.#current?.release];
    const all = await this.#readAll(this.#ids);
    const isUnsure = new Set(this.#sending);
    const sources = new Map<string, string>();
    const lost: string[] = [];
    for (const path of wanted === undefined ? [] : listServed(wanted)) {
      const sum = wanted?.files[path];
      const holder = all.find((one) => one.files[path] === sum && this.#md5s.has(`${KEPT}/${one.id}${path}`));
      const isShown = last?.files[path] === sum;
      if (holder && (!isShown || isUnsure.has(path))) sources.set(path, holder.id);
      else if (!isShown) lost.push(path);
    }
    if (wanted === undefined || lost.length > 0)
      throw new PublishRefusal(toIncomplete(this.place, id, lost[0]));
    const before = { ...NOTHING, files: Object.keys(last?.files ?? {}), superseded: last?.superseded ?? {} };
    const superseded = toSuperseded(before, Object.keys(wanted.files), Date.now());
    const release = { ...wanted, superseded };
    await this.#keep(release, last);
    const { unseen, seen } = toOrder([...sources.keys()], (path) => this.#md5s.has(path));
    const put = async (paths: readonly string[]): Promise<void> => {
      const groups = Map.groupBy(paths, (path) => sources.get(path) ?? '');
      for (const [holder, group] of groups)
        await this.#rclone.copy({ from: this.#rclone.at(`${KEPT}/${holder}`), to: '', paths: group });
    };
    const { site = '' } = this.#current ?? {};
    return { site, release, steps: [...unseen, ...seen], put };
  }

  async #readAll(ids: readonly string[]): Promise<readonly Release[]> {
    const read = await Promise.all(ids.map((id) => this.read(id)));
    return read.flatMap((release) => release ?? []);
  }
}

/** Paths of what readers may ask for. What is compressed beforehand is for servers that choose between forms. */
function listServed({ files }: Release): readonly string[] {
  const isForm = (path: string): boolean => /\.(?:br|gz)$/.test(path) && path.slice(0, -3) in files;
  return Object.keys(files).filter((path) => !isHidden(path) && !isForm(path));
}
