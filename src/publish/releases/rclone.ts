import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import type { BucketPlace, S3Target } from './options.ts';
import { mustRun, type Run } from './run-program.ts';

export interface StoredFile {
  /** From the root of the site: `/index.html`. */
  readonly path: string;
  readonly md5: string | undefined;
}

export interface StoredLock {
  readonly name: string;
  /** Milliseconds since 1970, by the clock of the store. */
  readonly time: number;
}

export interface CopyRequest {
  /** A folder of this machine, or of the store: see `at`. */
  readonly from: string;
  /** A folder of the store. */
  readonly to: string;
  readonly paths: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether what is there already is left as it is. */
  readonly isOnce?: boolean;
  readonly isPrivate?: boolean;
}

/** How rclone is told of a store that its own configuration does not name. */
const NAME = 'publication';
/** It would try each of thousands of files when the network is cut. */
const MOST_ERRORS = 3;
/**
 * What it prints all along ends it when nobody reads it: with the command that started it. Without `--fast-list`, version
 * 1.60 does not find files of a list that stand two folders deep.
 */
const OPTIONS = [
  ...['--stats=500ms', '--stats-one-line', '--stats-log-level=NOTICE', '--s3-no-check-bucket', '--fast-list'],
  '--transfers=8',
];
/** It asks a silent store four times, a minute each. */
const PATIENT = ['--retries=2', '--low-level-retries=3', '--contimeout=20s', '--timeout=60s'];
/** Asked for each of thousands of files, a silent store would still take hours: progress is watched too. */
const HASTY = ['--retries=1', '--low-level-retries=1', '--contimeout=3s', '--timeout=5s'];
/** Milliseconds: a page of a list, of a thousand files, takes a fifth of a second, and longer on a busy machine. */
const PATIENCE = 10_000;

/** Files of an S3-compatible store, by the program rclone: it alone knows the keys, from the environment or its configuration. */
export class Rclone {
  /** As people name it. */
  readonly place: string;
  readonly #root: string;
  readonly #acl: string | undefined;
  readonly #env: Readonly<Record<string, string>>;
  readonly #isHasty: boolean;
  #scratch: string | undefined;

  /** @param isHasty whether all can go on without the store. */
  constructor(target: BucketPlace & Partial<Pick<S3Target, 'acl'>>, isHasty = false) {
    const { bucket, prefix = '', endpoint, remote = NAME, acl } = target;
    const path = [bucket, ...(prefix === '' ? [] : [prefix])].join('/');
    this.#root = `${remote}:${path}`;
    this.#acl = acl;
    this.#env = toEnvironment(target);
    this.#isHasty = isHasty;
    const host = endpoint === undefined ? 's3' : new URL(endpoint).host;
    this.place = `${target.remote ?? host}:${path}`;
  }

  /** A folder of the store, for `copy`. */
  at(folder: string): string {
    return this.#root + folder;
  }

  /** What is at the root: names of files, and of folders with `/` at the end. */
  async listRoot(): Promise<readonly string[]> {
    const names = await this.#run(['lsf', this.#root]);
    return names.split('\n').filter((name) => name !== '');
  }

  async list(): Promise<readonly StoredFile[]> {
    const args = ['--recursive', '--files-only', '--hash', '--hash-type=md5', '--no-modtime'];
    const listed: readonly Listed[] = JSON.parse(
      await this.#run(['lsjson', ...args, '--no-mimetype', this.#root]),
    );
    return listed.map(({ Path, Hashes }) => ({ path: `/${Path}`, md5: Hashes?.md5 }));
  }

  /** The files of a folder, and when they were written. */
  async listTimes(folder: string): Promise<readonly StoredLock[]> {
    const args = ['--files-only', '--use-server-modtime', '--no-mimetype'];
    const listed: readonly Listed[] = JSON.parse(await this.#run(['lsjson', ...args, this.at(folder)]));
    return listed.map(({ Path, ModTime }) => ({ name: Path, time: Date.parse(ModTime) }));
  }

  /** Empty where there is no such file. */
  read(path: string): Promise<string> {
    return this.#run(['cat', this.at(path)]);
  }

  /** What readers have no business with: texts by their path. */
  async write(texts: Readonly<Record<string, string>>): Promise<void> {
    this.#scratch ??= createTemporaryFolder();
    const from = mkdtempSync(join(this.#scratch, 'texts-'));
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(from, path)), { recursive: true });
      writeFileSync(join(from, path), text);
    }
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
    await this.copy({ from, to: '', paths: Object.keys(texts), headers, isPrivate: true });
    rmSync(from, { recursive: true });
  }

  async copy({
    from,
    to,
    paths,
    headers = {},
    isOnce = false,
    isPrivate = false,
  }: CopyRequest): Promise<void> {
    if (paths.length === 0) return;
    const how = [isOnce ? '--ignore-existing' : '--no-check-dest', '--no-traverse', '--files-from-raw=-'];
    const options = [...how, ...toHeaderOptions(headers), ...this.#toAcl(isPrivate)];
    await this.#run(['copy', ...options, from, this.at(to)], paths.join('\n'));
  }

  /** Files of a folder of the store, into a folder of this machine. */
  async take({ from, to, paths }: Pick<CopyRequest, 'from' | 'to' | 'paths'>): Promise<void> {
    if (paths.length === 0) return;
    const options = ['--no-traverse', '--files-from-raw=-'];
    await this.#run(['copy', ...options, this.at(from), to], paths.join('\n'));
  }

  async remove(paths: readonly string[]): Promise<void> {
    if (paths.length > 0) await this.#run(['delete', '--files-from-raw=-', this.#root], paths.join('\n'));
  }

  /** Everything in a folder that a pattern of rclone names. */
  async removeMatching(folder: string, patterns: readonly string[]): Promise<void> {
    const includes = patterns.map((pattern) => `--include=${pattern}`);
    if (includes.length > 0) await this.#run(['delete', ...includes, this.at(folder)]);
  }

  #toAcl(isPrivate: boolean): readonly string[] {
    return this.#acl === undefined ? [] : [`--s3-acl=${isPrivate ? 'private' : this.#acl}`];
  }

  #run(args: readonly string[], input?: string): Promise<string> {
    const options = [...OPTIONS, ...(this.#isHasty ? HASTY : PATIENT)];
    const wanted: Run = {
      ...{ program: 'rclone', args: [...options, ...args], input },
      ...{ env: this.#env, mostErrors: MOST_ERRORS, patience: this.#isHasty ? PATIENCE : undefined },
    };
    return mustRun(wanted, this.place);
  }
}

interface Listed {
  readonly Path: string;
  readonly ModTime: string;
  readonly Hashes?: { readonly md5?: string };
}

function toHeaderOptions(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `--header-upload=${name}: ${value}`);
}

/** rclone does not know how to read AWS_CA_BUNDLE, and stops at it. */
function toEnvironment({
  remote,
  provider,
  endpoint,
  region,
}: BucketPlace): Readonly<Record<string, string>> {
  const { AWS_CA_BUNDLE: authorities } = process.env;
  const store = {
    TYPE: 's3',
    ENV_AUTH: 'true',
    PROVIDER: provider ?? (endpoint === undefined ? 'AWS' : 'Other'),
    ...(endpoint === undefined ? {} : { ENDPOINT: endpoint }),
    ...(region === undefined ? {} : { REGION: region }),
  };
  const names = remote === undefined ? Object.entries(store) : [];
  return {
    ...(authorities ? { AWS_CA_BUNDLE: '', RCLONE_CA_CERT: authorities } : {}),
    ...Object.fromEntries(names.map(([key, value]) => [`RCLONE_CONFIG_${NAME.toUpperCase()}_${key}`, value])),
  };
}
