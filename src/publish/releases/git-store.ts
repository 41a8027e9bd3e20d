import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import type { Translated } from '#locales/locale.ts';
import { toGitRun, toPushUrl } from './git-program.ts';
import { parseFile } from './layout.ts';
import { PublishRefusal } from './refusal.ts';
import { RELEASE_ID, type Release } from './release.ts';
import { mustRun, run, toRunFailure, type Run } from './run-program.ts';
import type { ReleaseStore, SendRequest, StoreState } from './store.ts';

export interface GitPlace {
  /** Address of a repository, or the name of a remote of this one. */
  readonly remote: string;
  readonly branch: string;
  /** Whether each release is a commit after the one before, or the branch has one commit alone. */
  readonly history: 'kept' | 'none';
  /** Commits looked at when one goes back. */
  readonly keep: number;
}

/** What tells that the branch is ours: whose, and the release in it. */
const OWNER = '.idees-recues-release.json';
/** What hosts of such branches have people put there by hand, on a branch that is to be ours. */
const HARMLESS = /^(?:CNAME|\.nojekyll|\.domains|\.git\w*|LICEN[CS]E\S*|README\S*)(?:\/|$)/i;

/** Releases as commits of a branch, which GitHub, GitLab or Codeberg serve. What somebody else put in it stays. */
export class GitStore implements ReleaseStore {
  readonly place: string;
  readonly marker = OWNER;
  readonly #at: GitPlace;
  readonly #folder = createTemporaryFolder();
  #url = '';
  /** Of the branch as it was found; undefined for none. */
  #head: string | undefined;
  readonly #commits = new Map<string, string>();

  constructor(at: GitPlace) {
    this.#at = at;
    this.place = `${at.remote} ${at.branch}`;
  }

  /** A branch that somebody else has moved meanwhile is not pushed to. */
  async lock(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  async look(): Promise<StoreState> {
    const { remote, branch, keep } = this.#at;
    const known = await run({ program: 'git', args: ['remote', 'get-url', remote] });
    this.#url = toPushUrl(known.code === 0 ? known.stdout.trim() : remote);
    await this.#git('init', '--quiet', '--bare', join(this.#folder, 'git'));
    const refs = await this.#git('ls-remote', this.#url, `refs/heads/${branch}`);
    this.#head = /^[\da-f]{40,64}/.exec(refs)?.[0];
    if (this.#head === undefined) return { site: undefined, isEmpty: true, ids: [], current: undefined };
    await this.#git('fetch', '--quiet', `--depth=${keep}`, this.#url, `refs/heads/${branch}`);
    const log = (await this.#git('log', '--format=%H %s', this.#head)).trim().split('\n').reverse();
    for (const [commit = '', id = ''] of log.map((line) => line.split(' ')))
      if (RELEASE_ID.test(id)) this.#commits.set(id, commit);
    const owner = await this.#readOwner(this.#head);
    const names = (await this.#git('ls-tree', '-r', '--name-only', '-z', this.#head)).split('\0');
    return {
      site: owner?.site,
      isEmpty: names.every((name) => name === '' || HARMLESS.test(name)),
      ids: [...this.#commits.keys()].sort(),
      isBroken: owner !== undefined && owner.site === undefined,
      current: owner?.release?.id,
    };
  }

  async read(id: string): Promise<Release | undefined> {
    const commit = this.#commits.get(id);
    return commit === undefined ? undefined : (await this.#readOwner(commit))?.release;
  }

  async send({ folder, site, release, last }: SendRequest): Promise<void> {
    const tree = join(this.#folder, 'tree');
    mkdirSync(tree);
    if (this.#head !== undefined) await this.#git('read-tree', this.#head);
    await this.#inTree('checkout-index', '--all', '--force');
    for (const path of Object.keys({ ...last?.files, ...last?.superseded }))
      if (!(path in release.superseded)) rmSync(join(tree, path), { force: true });
    for (const path of Object.keys(release.files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      cpSync(join(folder, path), join(tree, path));
    }
    // Without it, GitHub leaves out what begins with an underscore.
    writeFileSync(join(tree, '.nojekyll'), '');
    writeFileSync(join(tree, OWNER), `${JSON.stringify({ site, release })}\n`);
    await this.#inTree('add', '--all', '--force', '.');
    const made = (await this.#git('write-tree')).trim();
    this.#commits.set(release.id, await this.#commit(made, release.id));
  }

  async activate(id: string): Promise<void> {
    const wanted = this.#commits.get(id) ?? '';
    const isMade = existsSync(join(this.#folder, 'tree'));
    const commit = isMade ? wanted : await this.#commit(`${wanted}^{tree}`, id);
    const ref = `refs/heads/${this.#at.branch}`;
    const lease = `--force-with-lease=${ref}:${this.#head ?? ''}`;
    const pushed = await run(this.#toRun(['push', '--quiet', lease, this.#url, `${commit}:${ref}`]));
    if (pushed.code === 0) return;
    const isDenied = /denying non-fast-forward/.test(pushed.stderr);
    const isMoved = !isDenied && /stale info|non-fast-forward|fetch first/.test(pushed.stderr);
    throw new PublishRefusal(
      isMoved ? toMoved(this.place) : toRunFailure({ ...pushed, program: 'git', place: this.place }),
    );
  }

  /** The history of the branch is for its host to forget. */
  async remove(): Promise<void> {}

  async #commit(tree: string, id: string): Promise<string> {
    const parent = this.#at.history === 'kept' && this.#head !== undefined ? ['-p', this.#head] : [];
    return (await this.#git('commit-tree', tree, ...parent, '-m', id)).trim();
  }

  async #readOwner(
    commit: string,
  ): Promise<{ readonly site?: string; readonly release?: Release } | undefined> {
    const { code, stdout } = await run(this.#toRun(['show', `${commit}:${OWNER}`]));
    return code === 0 ? (parseFile(stdout) ?? {}) : undefined;
  }

  #inTree(...args: readonly string[]): Promise<string> {
    return this.#git('-C', join(this.#folder, 'tree'), '--work-tree=.', ...args);
  }

  #git(...args: readonly string[]): Promise<string> {
    return mustRun(this.#toRun(args), this.place);
  }

  #toRun(args: readonly string[]): Run {
    return toGitRun(['-c', 'core.autocrlf=false', ...args], {
      url: this.#url,
      env: { GIT_DIR: join(this.#folder, 'git') },
    });
  }
}

function toMoved(place: string): Translated {
  return {
    fr: `${place} : quelqu’un d’autre y a publié entre-temps.\n→ Reprendre son travail (git pull), puis relancer.`,
    en: `${place}: somebody else has published there meanwhile.\n→ Take their work in (git pull), then run the command again.`,
  };
}
