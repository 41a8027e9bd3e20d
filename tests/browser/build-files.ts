import { join } from 'node:path';
import { writeInto } from '../check/content-folder.ts';
import { mustBuild } from '../build/run-build.ts';
import { createFolder } from '../run-folder.ts';

/** Builds the publication that these files are, by their paths from its content folder, and gives the folder where it is. */
export function buildFiles(name: string, files: Readonly<Record<string, string>>): string {
  const folder = createFolder(name);
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  for (const [file, text] of Object.entries(files)) writeInto(content, file, text);
  mustBuild({ content, out });
  return out;
}
