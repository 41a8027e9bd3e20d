import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import type { Translated } from '#locales/locale.ts';
import { toGitRun, toPushUrl } from './git-program.ts';
import { CREDENTIALS, PublishRefusal } from './refusal.ts';
import { run, toRunFailure, type Run } from './run-program.ts';

/** What a build writes down beside the identities in texts. Two branches that do keep the lines of both. */
const RECORDS = ['addresses.txt', 'releases.txt'];
const UNION = RECORDS.map((file) => `${file} merge=union\n`).join('');
/** Times that somebody may push while we do. */
const MOST_TRIES = 5;
/** What git prints when somebody else has pushed. */
const MOVED = /fetch first|non-fast-forward|stale info|cannot lock ref|remote ref updated/;

type Ran = Awaited<ReturnType<typeof run>>;

/**
 * The git repository of a content folder. What a build writes down (identities, addresses, texts published) is pushed
 * there before readers see what it tells of: were it lost with a runner, a later renaming would repeat articles to subscribers.
 */
export class ContentRepository {
  readonly #folder: string;
  readonly #branch: string;
  readonly #url: string;

  private constructor(folder: string, branch: string, url: string) {
    this.#folder = folder;
    this.#branch = branch;
    this.#url = url;
  }

  /** To be called before a build. @throws {PublishRefusal} where nothing can be committed, or may be pushed. */
  static async open(folder: string): Promise<ContentRepository> {
    const look = (...args: readonly string[]): Promise<Ran> => run(inFolder(folder, args));
    const changes = await look('status', '--porcelain', '-z', '--', '.');
    if (changes.code !== 0) throw new PublishRefusal(toNoRepository(folder));
    const [first] = changes.stdout.split('\0');
    if (first) throw new PublishRefusal(toUncommitted(folder, first.slice(3)));
    const branch = await findBranch(look);
    if (branch === undefined) throw new PublishRefusal(toNoBranch(folder));
    const remote = (await look('config', `branch.${branch}.remote`)).stdout.trim() || 'origin';
    const url = await look('remote', 'get-url', '--push', remote);
    if (url.code !== 0) throw new PublishRefusal(toNoRemote(folder));
    const repository = new ContentRepository(folder, branch, toPushUrl(url.stdout.trim()));
    await repository.#mustPush('--dry-run');
    return repository;
  }

  /** Commits what the build has written, and pushes it. @throws {PublishRefusal} when it cannot be. */
  async keep(message: string): Promise<void> {
    await this.#must('add', '--all', '--', '.');
    const { code } = await this.#git('diff', '--cached', '--quiet', '--', '.');
    if (code !== 0)
      await this.#must('commit', '--quiet', '--no-verify', '-m', `${message} [skip ci]`, '--', '.');
    for (let tries = 1; !(await this.#mustPush()); tries += 1) {
      if (tries === MOST_TRIES) throw new PublishRefusal(toOvertaken(this.#toPlace()));
      await this.#rebase();
    }
  }

  /** False when somebody else has pushed meanwhile. */
  async #mustPush(...options: readonly string[]): Promise<boolean> {
    const pushed = await this.#git(
      'push',
      '--quiet',
      ...options,
      this.#url,
      `HEAD:refs/heads/${this.#branch}`,
    );
    if (pushed.code === 0) return true;
    if (MOVED.test(pushed.stderr)) return false;
    throw new PublishRefusal(
      toNotKept(toRunFailure({ ...pushed, program: 'git push', place: this.#toPlace() })),
    );
  }

  async #rebase(): Promise<void> {
    await this.#must('fetch', '--quiet', this.#url, `refs/heads/${this.#branch}`);
    const attributes = join(createTemporaryFolder(), 'attributes');
    writeFileSync(attributes, UNION);
    const config = ['-c', `core.attributesFile=${attributes}`];
    const { code } = await this.#git(...config, 'rebase', '--quiet', '--autostash', 'FETCH_HEAD');
    if (code === 0) return;
    await this.#git('rebase', '--abort');
    throw new PublishRefusal(toOvertaken(this.#toPlace()));
  }

  #toPlace(): string {
    return `${this.#url.replaceAll(CREDENTIALS, '')} ${this.#branch}`;
  }

  async #must(...args: readonly string[]): Promise<void> {
    const ran = await this.#git(...args);
    if (ran.code !== 0)
      throw new PublishRefusal(toNotKept(toRunFailure({ ...ran, program: 'git', place: this.#toPlace() })));
  }

  #git(...args: readonly string[]): Promise<Ran> {
    return run(inFolder(this.#folder, args, this.#url));
  }
}

/** Of what a build writes down, what git does not have: a runner loses it. Nothing where the folder is in no repository. */
export async function listUnkept(folder: string): Promise<readonly string[]> {
  const asked = inFolder(folder, ['status', '--porcelain', '-z', '--', ...RECORDS]);
  const { code, stdout } = await run(asked).catch(() => ({ code: 1, stdout: '' }));
  return code === 0 ? stdout.split('\0').flatMap((line) => (line === '' ? [] : line.slice(3))) : [];
}

function inFolder(folder: string, args: readonly string[], url?: string): Run {
  return toGitRun(['-C', folder, ...args], url === undefined ? {} : { url });
}

/** Runners often clone a commit without its branch, which they name apart. */
async function findBranch(look: (...args: readonly string[]) => Promise<Ran>): Promise<string | undefined> {
  const head = await look('symbolic-ref', '--short', '--quiet', 'HEAD');
  const { CI_COMMIT_BRANCH, GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
  const named = CI_COMMIT_BRANCH || (GITHUB_REF_TYPE === 'branch' ? GITHUB_REF_NAME : '');
  if (head.code === 0 || named) return head.stdout.trim() || named;
  const format = '--format=%(refname:lstrip=3)';
  const { stdout } = await look('for-each-ref', '--points-at', 'HEAD', format, 'refs/remotes');
  const branches = stdout.split('\n').filter((name) => name !== '' && name !== 'HEAD');
  return branches.length === 1 ? branches[0] : undefined;
}

function toNotKept({ fr, en }: Translated): Translated {
  return {
    fr: `${fr}\nRien n’a été publié : ce que la construction a inscrit (identités, adresses) n’a pu être gardé dans git.\n→ Donner le droit d’écrire dans cette branche, puis relancer.`,
    en: `${en}\nNothing was published: what the build wrote down (identities, addresses) could not be kept in git.\n→ Allow to write to that branch, then run the command again.`,
  };
}

function toOvertaken(place: string): Translated {
  return {
    fr: `${place} : quelqu’un y a changé les mêmes lignes entre-temps. Rien n’a été publié.\n→ Reprendre son travail (git pull), puis relancer.`,
    en: `${place}: somebody has changed the same lines there meanwhile. Nothing was published.\n→ Take their work in (git pull), then run the command again.`,
  };
}

function toNoRepository(folder: string): Translated {
  return {
    fr: `${folder} n’est pas dans un dépôt git : --commit n’y peut rien garder.\n→ git init, ou publier sans --commit.`,
    en: `${folder} is in no git repository: --commit can keep nothing there.\n→ git init, or publish without --commit.`,
  };
}

function toUncommitted(folder: string, file: string): Translated {
  return {
    fr: `${folder} : ${file} n’est pas enregistré dans git ; --commit n’y ajoute que ce que la construction inscrit.\n→ git commit, puis relancer.`,
    en: `${folder}: ${file} is not committed; --commit adds only what the build writes down.\n→ git commit, then run the command again.`,
  };
}

function toNoBranch(folder: string): Translated {
  return {
    fr: `${folder} : on ne sait de quelle branche est ce commit.\n→ git switch BRANCHE, ou la nommer dans la variable CI_COMMIT_BRANCH, puis relancer.`,
    en: `${folder}: of which branch this commit is cannot be told.\n→ git switch BRANCH, or name it in the variable CI_COMMIT_BRANCH, then run the command again.`,
  };
}

function toNoRemote(folder: string): Translated {
  return {
    fr: `${folder} : ce dépôt git n’en connaît pas d’autre où garder les adresses.\n→ git remote add origin ADRESSE, puis relancer.`,
    en: `${folder}: this git repository knows no other where addresses would be kept.\n→ git remote add origin ADDRESS, then run the command again.`,
  };
}
