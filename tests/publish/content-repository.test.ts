import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentRepository, listUnkept } from '#publish/releases/content-repository.ts';
import { toGitRun, toPushUrl } from '#publish/releases/git-program.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { createFolder } from '../run-folder.ts';

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'init.defaultBranch=main'];
const VARIABLES = ['CI_COMMIT_BRANCH', 'GITHUB_REF_TYPE', 'GITHUB_REF_NAME', 'PUBLISH_TOKEN', 'GITLAB_CI'];

let root: string;
/** What a runner clones, and somebody else too. */
let remote: string;

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...AUTHOR, ...args], { encoding: 'utf8', stdio: 'pipe' });
const clone = (name: string, ...options: readonly string[]): string => {
  git(root, 'clone', '--quiet', ...options, `file://${remote}`, name);
  return join(root, name);
};
const record = (folder: string, line: string): void =>
  appendFileSync(join(folder, 'content/addresses.txt'), `${line}\n`);
/** As somebody who writes. */
const push = (folder: string, change: () => void): void => {
  change();
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'x');
  git(folder, 'push', '--quiet');
};
const readRemote = (path: string): string => git(remote, 'show', `main:${path}`);
const keep = async (folder: string, whileBuilding: () => void): Promise<void> => {
  const repository = await ContentRepository.open(join(folder, 'content'));
  whileBuilding();
  await repository.keep('Kept');
};

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
  root = createFolder('repository');
  remote = join(root, 'remote.git');
  git(root, 'init', '--quiet', '--bare', remote);
  const owner = clone('owner');
  push(owner, () => {
    mkdirSync(join(owner, 'content'));
    writeFileSync(join(owner, 'content/a.md'), 'one\n');
    record(owner, '/a/');
  });
});
afterEach(() => vi.unstubAllEnvs());

describe('what a build writes down', () => {
  it('is pushed in one commit that starts no runner', async () => {
    const runner = clone('runner', '--depth=1');
    await keep(runner, () => {
      record(runner, '/b/');
      writeFileSync(join(runner, 'content/a.md'), 'guid\n');
    });
    expect(git(remote, 'log', '--format=%s %an', 'main')).toBe('Kept [skip ci] Publication\nx A\n');
    expect(readRemote('content/addresses.txt')).toBe('/a/\n/b/\n');
    expect(readRemote('content/a.md')).toBe('guid\n');
  });

  it('makes no commit where there is nothing', async () => {
    await keep(clone('runner'), () => undefined);
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('x\n');
  });

  it('goes after what somebody has pushed meanwhile, with the lines of both', async () => {
    const [runner, owner] = [clone('runner', '--depth=1'), join(root, 'owner')];
    await keep(runner, () => {
      record(runner, '/b/');
      push(owner, () => record(owner, '/c/'));
    });
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('Kept [skip ci]\nx\nx\n');
    expect(readRemote('content/addresses.txt').split('\n').sort()).toEqual(['', '/a/', '/b/', '/c/']);
  });

  it.each(['symbolic', 'CI_COMMIT_BRANCH', 'GITHUB_REF_NAME'])(
    'finds the branch of a commit that was cloned alone: %s',
    async (name) => {
      const runner = clone('runner');
      git(runner, 'checkout', '--quiet', '--detach');
      if (name !== 'symbolic') {
        git(runner, 'update-ref', '-d', 'refs/remotes/origin/main');
        vi.stubEnv('GITHUB_REF_TYPE', 'branch').stubEnv(name, 'main');
      }
      await keep(runner, () => record(runner, '/b/'));
      expect(readRemote('content/addresses.txt')).toBe('/a/\n/b/\n');
    },
  );
});

describe('nothing is published', () => {
  const refused = async (folder: string, whileBuilding: () => void): Promise<string> => {
    const error = await keep(folder, whileBuilding).catch((thrown: unknown) => thrown);
    return error instanceof PublishRefusal ? error.told.en : String(error);
  };

  it('where the same lines were changed meanwhile', async () => {
    const [runner, owner] = [clone('runner'), join(root, 'owner')];
    const told = await refused(runner, () => {
      writeFileSync(join(runner, 'content/a.md'), 'guid\n');
      push(owner, () => writeFileSync(join(owner, 'content/a.md'), 'two\n'));
    });
    expect(told).toContain('git pull');
    expect(readRemote('content/a.md')).toBe('two\n');
    expect(git(runner, 'status', '--porcelain=v2', '--branch')).not.toContain('u UU');
  });

  it('where the branch may not be written to, this time or the next', async () => {
    const hook = join(remote, 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho protected >&2; exit 1\n');
    chmodSync(hook, 0o755);
    const runner = clone('runner');
    expect(await refused(runner, () => record(runner, '/b/'))).toContain('Nothing was published');
    expect(await refused(runner, () => undefined)).toContain('Allow to write');
    expect(readRemote('content/addresses.txt')).toBe('/a/\n');
  });

  it('where something is not committed, no repository is there, or it knows no other', async () => {
    const runner = clone('runner');
    record(runner, '/b/');
    expect(await refused(runner, () => undefined)).toContain('content/addresses.txt is not committed');
    expect(await listUnkept(join(runner, 'content'))).toEqual(['content/addresses.txt']);
    git(runner, 'checkout', '--quiet', '.');
    git(runner, 'remote', 'remove', 'origin');
    expect(await refused(runner, () => undefined)).toContain('git remote add origin');
    git(runner, 'checkout', '--quiet', '--detach');
    expect(await refused(runner, () => undefined)).toContain('git switch');
    const alone = join(root, 'alone');
    mkdirSync(join(alone, 'content'), { recursive: true });
    vi.stubEnv('GIT_CEILING_DIRECTORIES', root);
    expect(await refused(alone, () => undefined)).toContain('in no git repository');
    expect(await listUnkept(join(alone, 'content'))).toEqual([]);
  });
});

describe('the token of a runner', () => {
  const fill = (url: string, asked: string): string => {
    const { program, args, env } = toGitRun(['credential', 'fill'], { url });
    const input = `${asked.replace('://', '\nhost=').replace(/^/, 'protocol=')}\n\n`;
    try {
      return execFileSync(program, args, {
        input,
        encoding: 'utf8',
        env: { ...process.env, ...env },
        stdio: 'pipe',
      });
    } catch {
      return '';
    }
  };

  it('is given to the repository alone, and stands in no argument', () => {
    vi.stubEnv('PUBLISH_TOKEN', 's3cr3t');
    const url = toPushUrl('https://gitlab-ci-token:job@forge.example/a/b.git');
    expect(url).toBe('https://forge.example/a/b.git');
    expect(fill(url, 'https://forge.example')).toContain('username=x-access-token\npassword=s3cr3t\n');
    expect(fill(url, 'https://other.example')).not.toContain('s3cr3t');
    expect(toGitRun(['push'], { url }).args.join(' ')).not.toContain('s3cr3t');
    vi.stubEnv('GITLAB_CI', 'true');
    expect(fill(url, 'https://forge.example')).toContain('username=gitlab-ci-token\n');
  });

  it('leaves an address as it is where there is none', () => {
    expect(toPushUrl('https://a:b@forge.example/a')).toBe('https://a:b@forge.example/a');
  });
});
