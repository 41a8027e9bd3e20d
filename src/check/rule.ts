import type { Locale } from '#locales/locale.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Paths } from '#model/paths.ts';
import type { Finding } from '#model/problem.ts';
import type { SourceText } from './source-text.ts';

/** A rule over the folder: names and places. It runs even when nothing could be read. */
export type FolderRule = (content: LoadedContent, context: CheckContext) => Iterable<Finding>;

/** A rule over one text file as it is on disk. Every file is read once for all of them. */
export type TextRule = (text: SourceText, context: CheckContext) => readonly Finding[];

/** A rule over the catalogue: what the files hold, compared with one another. */
export type CatalogRule = (content: ReadContent, context: CheckContext) => Iterable<Finding>;

/** A folder whose `site.yaml` could be read; files that could not are absent from the catalogue. */
export interface ReadContent extends LoadedContent {
  readonly catalog: Catalog;
}

export interface CheckContext {
  readonly locale: Locale;
  readonly paths: Paths;
  /** Milliseconds since 1970: what is public is public at this instant. */
  readonly now: number;
  /** The text of a file of the folder, for the rare rule over the catalogue that must see it. */
  readonly readText: (file: string) => string;
  /** Whether nothing that is written to the content would last: a build on a runner. */
  readonly isCi: boolean;
  /** Whether a file is served as it is at that address (`/robots.txt`). */
  readonly hasPublicFile: (path: string) => boolean;
  /** The addresses of all files that are. */
  readonly listPublicFiles: () => readonly string[];
  /** Names that references may use. A file that holds a mistake still exists: no second finding comes of it. */
  readonly known: KnownNames;
  /** The slugs of `tags.yaml` in the order of the file, repeated ones included. */
  readonly tagSlugs: readonly string[];
  /** Whether that file was read without an error. */
  readonly isReadable: (file: string) => boolean;
}

export interface KnownNames {
  readonly articles: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}
