import { join, resolve } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import { writeWhole } from '#engine/write-whole.ts';
import type { Translated } from '#locales/locale.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { mustRun, type Run } from '#publish/releases/run-program.ts';

export interface ContentRequest {
  /** Of a repository that anybody may have written. */
  readonly repository: string;
  readonly commit: string;
  /** From its root. */
  readonly folder: string;
  /** An empty folder. */
  readonly to: string;
}

/** Nothing but files, whatever the letters of their rights. */
const FILE = /^100\d{3} blob /;

/** Whatever attributes the files name: as git keeps them. */
const ATTRIBUTES = '* -text -filter -ident !eol !working-tree-encoding\n';

/**
 * The files of a folder of a commit, byte for byte: neither its attributes nor settings of the machine change one, and none
 * leads elsewhere.
 * @throws {PublishRefusal} when there is no such folder, or it holds a link or another repository.
 */
export async function takeContent({ repository, commit, folder, to }: ContentRequest): Promise<void> {
  const ask = (...args: readonly string[]): Promise<string> =>
    mustRun(toBareRun(['-C', resolve(repository), 'rev-parse', ...args]), repository);
  const id = (await ask('--verify', '--end-of-options', `${commit}:${folder}`)).trim();
  const objects = (await ask('--path-format=absolute', '--git-path', 'objects')).trim();
  // A repository of our own, without settings, over the objects of theirs.
  const dir = createTemporaryFolder();
  const env = { GIT_DIR: dir, GIT_WORK_TREE: to, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
  const git = (...args: readonly string[]): Promise<string> =>
    mustRun(toBareRun(['-C', to, ...args], env), repository);
  await mustRun(toBareRun(['init', '--quiet', '--bare', dir]), repository);
  writeWhole(join(dir, 'info/attributes'), ATTRIBUTES);
  const files = (await git('ls-tree', '-r', '-z', id)).split('\0').filter((line) => line !== '');
  const other = files.find((line) => !FILE.test(line));
  if (other !== undefined) throw new PublishRefusal(toRefused(`${folder}/${other.replace(/^[^\t]*\t/, '')}`));
  await git('read-tree', id);
  await git('checkout-index', '--all');
}

function toBareRun(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  return {
    program: 'git',
    args: ['-c', 'safe.directory=*', '-c', 'core.symlinks=false', ...args],
    env: { LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
  };
}

function toRefused(file: string): Translated {
  const name = JSON.stringify(file);
  return {
    fr: `${name} est un lien ou un autre dépôt : rien n’en est lu.\n→ Le remplacer par un fichier.`,
    en: `${name} is a link or another repository: nothing of it is read.\n→ Put a file in its place.`,
  };
}
