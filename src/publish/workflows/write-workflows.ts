import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#engine/write-whole.ts';
import { toForgejo } from './forgejo.ts';
import { toGithub } from './github.ts';
import { toGitlab } from './gitlab.ts';
import { OURS, type Publishing, type WorkflowFile } from './workflow.ts';

const FORGES = { github: toGithub, gitlab: toGitlab, forgejo: toForgejo } as const;
export type Forge = keyof typeof FORGES;

/** By what is in the address of a repository. */
const HOSTS: readonly (readonly [RegExp, Forge])[] = [
  [/github/i, 'github'],
  [/gitlab/i, 'gitlab'],
  [/codeberg|forgejo|gitea/i, 'forgejo'],
];
/** What stands in a workflow without quoting. */
const PLAIN = /^\w[\w./-]*$/;

export const FORGE_NAMES = Object.keys(FORGES).join(', ');

export function isForge(name: string): name is Forge {
  return Object.hasOwn(FORGES, name);
}

/** The forge of a repository, as its address tells; undefined where it does not. */
export function findForge(url: string): Forge | undefined {
  const host = /^(?:\w+:\/\/)?(?:[^/@]*@)?([^/:]+)/.exec(url)?.[1] ?? '';
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1];
}

/** Whether a name of a folder or of a branch can stand in a workflow. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name) && !name.split('/').includes('..');
}

/** What a forge needs to publish by itself. */
export function listWorkflows(forge: Forge, publishing: Publishing): readonly WorkflowFile[] {
  return FORGES[forge](publishing);
}

/** Those that are somebody else's, and stay. */
export function findForeign(root: string, files: readonly WorkflowFile[]): readonly string[] {
  return files.flatMap(({ path }) => {
    const file = join(root, path);
    const [first = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [OURS];
    return first.includes(OURS) ? [] : path;
  });
}

export function writeWorkflows(root: string, files: readonly WorkflowFile[]): void {
  for (const { path, text } of files) writeWhole(join(root, path), text);
}
