import { createReadStream, openSync, readdirSync, readSync, statSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportFormat } from '#import/format.ts';
import type { LegacyItem, LegacyProblem, LegacySite } from '#import/legacy.ts';
import type { SourceFile } from '#import/source-file.ts';
import { tell } from '#locales/tell.ts';

const HEAD = 65_536;

export interface ReadExport {
  readonly items: readonly LegacyItem[];
  readonly site: LegacySite;
  readonly problems: readonly ToldProblem[];
}

/** A file of a folder, as a format is given it. */
function toSourceFile(folder: string, path: string): SourceFile {
  const file = join(folder, path);
  const { size } = statSync(file);
  const head = Buffer.alloc(Math.min(size, HEAD));
  const opened = openSync(file, 'r');
  readSync(opened, head);
  closeSync(opened);
  return { path, size, head, open: () => Promise.resolve(createReadStream(file)) };
}

/** A file that is only in memory. */
export function toSource(text: string | Uint8Array, path = 'export.xml'): SourceFile {
  const bytes = Buffer.from(text);
  return {
    path,
    size: bytes.length,
    head: bytes.subarray(0, HEAD),
    open: () => Promise.resolve(Readable.from([bytes])),
  };
}

export function listSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map((path) => toSourceFile(folder, path));
}

/** All that a format reads in these files: as the importer does, twice. */
export async function readExport(format: ImportFormat, files: readonly SourceFile[]): Promise<ReadExport> {
  const opened = format.open(await format.find(files));
  for await (const _ of opened.items());
  const items: LegacyItem[] = [];
  for await (const item of opened.items()) items.push(inFrench(item));
  return { items, site: opened.site(), problems: opened.problems().map(tellProblem) };
}

/** An item with what is told of it in French. */
function inFrench({ reason, left, ...item }: LegacyItem): LegacyItem {
  const words = left?.map((one) => ({
    what: tell(one.what, 'fr'),
    value: one.value,
    reason: tell(one.reason, 'fr'),
  }));
  return {
    ...item,
    ...(reason === undefined ? {} : { reason: tell(reason, 'fr') }),
    ...(words && { left: words }),
  };
}

function tellProblem({ message, fix, ...place }: LegacyProblem): ToldProblem {
  return {
    ...place,
    message: tell(message, 'fr'),
    ...(fix === undefined ? {} : { fix: tell(fix, 'fr') }),
  };
}

interface ToldProblem extends Omit<LegacyProblem, 'message' | 'fix'> {
  readonly message: string;
  readonly fix?: string;
}
