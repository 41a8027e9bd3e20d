import { toSshOptions } from './ssh-key.ts';
import type { Run } from './run-program.ts';

/** In whose name commits are made. */
const NAME = 'Publication';
const EMAIL = 'publication@localhost';
/** What a runner may push with, and the name that GitLab wants with the token of a job; the others take any. */
const TOKEN = 'PUBLISH_TOKEN';
const USERS = { gitlab: 'gitlab-ci-token', other: 'x-access-token' } as const;

/** A run of git that asks nobody for a password; `url` is the repository that it goes to, which alone is given the token. */
export function toGitRun(
  args: readonly string[],
  { url = '', env = {} }: { readonly url?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Run {
  const ssh = ['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', ...toSshOptions()].join(' ');
  return {
    program: 'git',
    args: [...toCredentials(url), '-c', 'core.quotePath=false', ...args],
    env: {
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_SSH_COMMAND: process.env['GIT_SSH_COMMAND'] ?? ssh,
      GIT_AUTHOR_NAME: NAME,
      GIT_AUTHOR_EMAIL: EMAIL,
      GIT_COMMITTER_NAME: NAME,
      GIT_COMMITTER_EMAIL: EMAIL,
      ...env,
    },
  };
}

/** An address of a repository without the user and the token that runners write in it, where another token is given. */
export function toPushUrl(url: string): string {
  return process.env[TOKEN] ? url.replace(/^(https?:\/\/)[^/@]*@/, '$1') : url;
}

/** The token is read from the environment by git itself: it stands in no list of processes, and in no file. */
function toCredentials(url: string): readonly string[] {
  const host = /^https?:\/\/[^/@]+/.exec(url)?.[0];
  if (host === undefined || !process.env[TOKEN]) return [];
  const user = process.env['GITLAB_CI'] ? USERS.gitlab : USERS.other;
  const helper = `!f() { echo username=${user}; echo "password=$${TOKEN}"; }; f`;
  return ['-c', 'credential.helper=', '-c', `credential.${host}.helper=${helper}`];
}
