import type { Told } from '#locales/locale.ts';
import type { LegacyExport } from './legacy.ts';
import type { SourceFile } from './source-file.ts';

/** A platform's export: one file of `src/import/formats/`, one line in its list. */
export interface ImportFormat {
  /** As in the report: `wordpress`. */
  readonly name: string;
  /** As its users call it: « WordPress ». */
  readonly label: Told;
  /** Of these files, those that it can read, by their content; none where it is another's. Formats are asked in order. */
  readonly find: (files: readonly SourceFile[]) => Promise<readonly SourceFile[]>;
  /** The parts of one export, as one. */
  readonly open: (files: readonly SourceFile[], options?: OpenOptions) => LegacyExport;
}

export interface OpenOptions {
  /** Fields of front matter that no program knows, and which of ours each is: `--map champs.yaml`. */
  readonly fields?: ReadonlyMap<string, string>;
  /** Address of the old site, where the author gave it: of several blogs in one export, that one. */
  readonly site?: string | undefined;
  /** When the import is run: what expired by then was not online any more. */
  readonly now?: Date;
  /** Clocks of the publication, for instants that an export gives in UTC without telling those of its readers. */
  readonly timeZone?: string;
}

/** Files told by their first bytes, whatever their encoding: marks of formats are all ASCII. */
export function findByHead(isOwn: (start: string, path: string) => boolean): ImportFormat['find'] {
  return (files) => Promise.resolve(files.filter(({ head, path }) => isOwn(toStart(head), path)));
}

/** Neither the mark of an encoding nor the second bytes of UTF-16. */
function toStart(head: Uint8Array): string {
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '');
}
