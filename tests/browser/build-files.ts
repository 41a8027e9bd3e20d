import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeInto } from '../check/content-folder.ts';
import { mustBuild } from '../build/run-build.ts';
import { ROOT } from '../site/publications.ts';

/** Builds the publication that these files are, by their paths from its content folder, and gives the folder where it is. */
export function buildFiles(name: string, files: Readonly<Record<string, string>>): string {
  const content = join(ROOT, `.cache/test/${name}-content`);
  const out = join(ROOT, '.cache/test', name);
  rmSync(content, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) writeInto(content, file, text);
  mustBuild({ content, out });
  return out;
}
