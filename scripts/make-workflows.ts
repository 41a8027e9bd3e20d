import { spawnSync } from 'node:child_process';
import { dirname, relative } from 'node:path';
import { toCron, type Status } from '#check/status.ts';
import type { Translated } from '#locales/locale.ts';
import {
  findForeign,
  findForge,
  isPlain,
  listWorkflows,
  writeWorkflows,
  type Forge,
} from '#publish/workflows/write-workflows.ts';
import { findSettings } from './find-settings.ts';
import { readConfig } from './read-config.ts';

const ROOT = dirname(import.meta.dirname);

/** The forge that holds this project, as the address of its repository tells. */
export function findOwnForge(): Forge | undefined {
  return findForge(git('remote', 'get-url', 'origin'));
}

/** Of a content folder, from the root of the project; undefined where a forge would not have it. */
export function toForgeFolder(contentDir: string): string | undefined {
  const folder = relative(ROOT, contentDir);
  return isPlain(folder) ? folder : undefined;
}

export function toNoForgeFolder(content: string): Translated {
  return {
    fr: `${content} n’est pas un dossier du projet au nom sans espace ni accent : la forge ne l’aurait pas.`,
    en: `${content} is not a folder of the project with a name of plain letters: the forge would not have it.`,
  };
}

export interface WorkflowsRequest {
  readonly forge: Forge;
  /** As `toForgeFolder` gives it. */
  readonly folder: string;
  readonly changes: Status['changes'];
  readonly toInstant: (at: number) => string;
  readonly language: string;
}

/** Writes what that forge needs to publish by itself; gives the files, or what is in the way: nothing is written then. */
export async function makeWorkflows(
  request: WorkflowsRequest,
): Promise<{ readonly written: readonly string[] } | { readonly mistake: Translated }> {
  const { forge, folder, changes, toInstant, language } = request;
  const { publish, cache } = findSettings(await readConfig());
  const { targets } = publish;
  const branch = git('symbolic-ref', '--short', '--quiet', 'HEAD');
  const files = listWorkflows(forge, {
    folder,
    branch: isPlain(branch) ? branch : 'main',
    targets: Object.values(targets).map(({ type }) => type),
    hasSharedCache: cache !== undefined,
    instants: changes.map((at) => ({ cron: toCron(at), words: toInstant(at) })),
    language,
  });
  const foreign = findForeign(ROOT, files);
  if (foreign.length > 0) return { mistake: toForeign(foreign.join(', ')) };
  writeWorkflows(ROOT, files);
  return { written: files.map(({ path }) => path) };
}

function git(...args: readonly string[]): string {
  return spawnSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function toForeign(files: string): Translated {
  return {
    fr: `${files} : écrit par quelqu’un d’autre ; rien n’y est changé.\n→ Le déplacer, puis relancer.`,
    en: `${files}: written by somebody else; nothing is changed there.\n→ Move it, then run the command again.`,
  };
}
