import type { Told } from '#locales/locale.ts';
import { FORMATS } from './formats.ts';
import type { OpenOptions } from './format.ts';
import type { LegacyExport } from './legacy.ts';
import type { SourceFile } from './source-file.ts';

export interface FoundExport {
  /** As its users call the platform. */
  readonly label: Told;
  readonly source: LegacyExport;
}

/** The first format that finds its own in some files, told by what they hold. */
export async function findFormat(
  files: readonly SourceFile[],
  options?: OpenOptions,
): Promise<FoundExport | undefined> {
  for (const { find, open, label } of FORMATS) {
    const found = await find(files);
    if (found.length > 0) return { label, source: open(found, options) };
  }
  return undefined;
}
