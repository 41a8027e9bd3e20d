import { createReadStream, closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isZip, openZip, type OpenZip } from './zip-files.ts';
import type { LegacyProblem } from './legacy.ts';
import type { SourceFile } from './source-file.ts';

const HEAD = 65_536;
/** What no export has, and what a folder of one may hold beside it. */
const IGNORED = /^(?:\..*|node_modules|__MACOSX|Thumbs\.db)$/;

export interface OpenSources {
  readonly files: readonly SourceFile[];
  readonly problems: readonly LegacyProblem[];
  readonly close: () => void;
}

/** Every file of what was given: files, folders, archives, whatever their names. @throws where a path leads nowhere. */
export async function openSources(paths: readonly string[]): Promise<OpenSources> {
  const files: SourceFile[] = [];
  const problems: LegacyProblem[] = [];
  const zips: OpenZip[] = [];
  for (const path of paths)
    for (const found of statSync(path).isDirectory()
      ? listFolder(path, '')
      : [toSourceFile(path, basename(path))]) {
      if (!isZip(found.head)) files.push(found);
      else {
        const zip = await openZip(join(path, statSync(path).isDirectory() ? found.path : ''), found.path);
        zips.push(zip);
        files.push(...zip.files);
        problems.push(...zip.problems);
      }
    }
  return { files, problems, close: () => zips.forEach((zip) => zip.close()) };
}

/** In the order of their names; links are not followed. */
function listFolder(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFolder(root, path);
      return entry.isFile() ? [toSourceFile(join(root, path), path)] : [];
    });
}

function toSourceFile(file: string, path: string): SourceFile {
  return {
    path,
    size: statSync(file).size,
    head: readHead(file),
    open: () => Promise.resolve(createReadStream(file)),
  };
}

function readHead(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.subarray(0, readSync(handle, bytes, 0, HEAD, 0));
  } finally {
    closeSync(handle);
  }
}
