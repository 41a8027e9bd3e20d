import type { CheckedFolder } from '#check/check-folder.ts';
import { fillNames } from '#load/fill-names.ts';
import type { Role } from '#load/content-files.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { Catalog } from '#model/catalog.ts';
import { createPublication } from '#model/publication.ts';
import { compareProblems, type Problem } from '#model/problem.ts';
import { planFolder, type FolderRequest } from './plan-folder.ts';

interface Moment {
  readonly contentDir: string;
  /** Whether the instant is the present one, and not one that was asked for. */
  readonly isNow: boolean;
  /** As `AddressRequest.served`. */
  readonly served?: readonly string[];
}

/** A checked folder with the addresses that the next build would lose. */
export function checkAddresses(
  checked: CheckedFolder,
  { contentDir, isNow, served = [] }: Moment,
): CheckedFolder {
  const lost = findLost(checked, { contentDir, served, record: isNow });
  return { ...checked, problems: [...checked.problems, ...lost].sort(compareProblems) };
}

/**
 * The addresses that would be lost, also where texts hold mistakes: they are there all the same. Nothing where what has
 * addresses of its own (a person, the themes, a text without a front matter) cannot be read.
 */
export function findLost(
  { content, now }: Pick<CheckedFolder, 'content' | 'now'>,
  request: Pick<FolderRequest, 'contentDir' | 'record' | 'drafts' | 'served'>,
): readonly Problem[] {
  const { salvaged } = content;
  if (!salvaged || isBlind(content, salvaged)) return [];
  const publication = createPublication(fillNames(salvaged), now);
  return planFolder({ ...request, content, publication }).problems;
}

/** Whether a file that gives addresses could not be read; of a text, nothing at all. */
function isBlind({ problems, files }: LoadedContent, { articles, pages }: Catalog): boolean {
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const texts = new Set([...articles, ...pages].map(({ file }) => file));
  return files.some(({ file, role }) =>
    role === 'article' || role === 'page' ? !texts.has(file) : NAMING.has(role) && broken.has(file),
  );
}

const NAMING: ReadonlySet<Role> = new Set(['person', 'organisation', 'series', 'tags', 'redirects', 'site']);
