import { relative } from 'node:path';
import { readLocale } from '#load/read-locale.ts';
import type { Problem } from '#model/problem.ts';
import { toTextReport } from './text.ts';

interface Checked {
  readonly contentDir: string;
  /** How many files were read. */
  readonly files: number;
}

/** Shows on the terminal what is wrong with a content folder, where something is. */
export function printProblems(problems: readonly Problem[], { contentDir, files }: Checked): void {
  if (problems.length === 0) return;
  const { code: language } = readLocale(contentDir);
  const folder = relative(process.cwd(), contentDir) || '.';
  const colors = process.stderr.isTTY && !process.env['NO_COLOR'];
  process.stderr.write(toTextReport({ folder, language, files, problems, hidden: [] }, { colors }));
}
