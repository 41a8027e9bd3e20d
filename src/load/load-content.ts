import type { StoredBody } from '#model/body.ts';
import type { Catalog } from '#model/catalog.ts';
import { compareProblems, type Finding, type Problem } from '#model/problem.ts';
import { findMoved, listFiles, type ContentFile } from './content-files.ts';
import { ContentReader } from './content-reader.ts';
import type { MdxUse } from './mdx-text.ts';
import { loadPictures, type PictureLibrary } from './pictures.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import type { FileStore } from '#engine/file-store.ts';

/** A content folder, read once. `catalog` holds all that could be read; build from it only when no problem is an error. */
export interface LoadedContent {
  readonly catalog: Catalog | undefined;
  /** The same with texts whose front matter holds a mistake, as far as it is right: to show them, and to know that they are there. */
  readonly salvaged?: Catalog | undefined;
  /** Files of drafts. */
  readonly drafts: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly pictures: PictureLibrary;
  /**
   * Changes with anything in the folder but what only the pages that print or quote a body show, and but the registers that
   * builds write; undefined without a catalogue.
   */
  readonly structure: string | undefined;
  /** Every file of the folder, for checks on names. */
  readonly files: readonly ContentFile[];
  /** An article's or a page's body. @throws when no text has that key. */
  readonly getBody: (bodyKey: string) => StoredBody;
  /** Turns a finding of `model/` or of a check into a problem with its line. */
  readonly locate: (finding: Finding) => Problem;
  /** Of a file's bytes. */
  readonly digestOf: (file: string) => string;
  /** A result that depends on one file's bytes alone (and on the program), made when it is not known yet. */
  readonly keepFor: <T>(name: string, file: string, make: () => T) => T;
  /** A file that has come into the folder or gone since. */
  readonly findMoved: () => string | undefined;
}

export interface LoadOptions {
  readonly contentDir: string;
  /** What earlier loads of this folder have analysed; without it, nothing is kept. */
  readonly cache?: ContentCache | undefined;
  /** Where what pages show of pictures is kept; without it, each is decoded again. */
  readonly kept?: FileStore | undefined;
  /** Where absent, each MDX text is an error. */
  readonly mdx?: MdxUse | undefined;
  /** Its files, where they are not those of the disk. */
  readonly files?: readonly ContentFile[];
}

/**
 * Reads, parses and validates every file of a content folder once. Mistakes never throw: they are collected.
 * @throws when the folder does not exist.
 */
export async function loadContent({
  contentDir,
  cache,
  kept,
  mdx,
  ...past
}: LoadOptions): Promise<LoadedContent> {
  const listed = listFiles(contentDir);
  const { files, refused } = { ...listed, ...past };
  const { library: pictures, findings } = await loadPictures({ contentDir, files, cache, kept });
  const reader = new ContentReader({ dir: contentDir, files, pictures, cache, mdx });
  const { catalog, salvaged } = await reader.read();
  return {
    catalog,
    salvaged,
    drafts: reader.texts.drafts,
    problems: [
      ...[...refused, ...findings, ...(mdx ? [] : refuseMdx(files))].map((one) => reader.locate(one)),
      ...reader.problems,
    ].sort(compareProblems),
    pictures,
    structure: catalog && reader.toStructure(catalog),
    files,
    getBody: (key) => reader.texts.bodies.getBody(key),
    locate: (finding) => reader.locate(finding),
    digestOf: (file) => reader.sources.digestOf(file),
    keepFor: (name, file, make) => reader.sources.keepFor(name, file, make),
    findMoved: () => findMoved(contentDir, listed),
  };
}

function refuseMdx(files: readonly ContentFile[]): readonly Finding[] {
  return files
    .filter(({ file }) => /\.mdx$/i.test(file))
    .map(({ file }) => ({
      file,
      at: { line: 1, column: 1 },
      rule: 'mdx',
      message: {
        fr: `Texte en MDX, qui exécute du code, et que le projet ne permet pas : \`${file}\`.`,
        en: `Text in MDX, which runs code, and which the project does not allow: \`${file}\`.`,
      },
      fix: {
        fr: 'L’écrire en Markdown (.md) ; ou, si toutes les personnes qui écrivent ici sont de confiance, ajouter mdx() de `@astrojs/mdx` aux `integrations` d’astro.config.mjs (--untrusted le refuse toujours).',
        en: 'Write it in Markdown (.md); or, if everybody who writes here is trusted, add mdx() of `@astrojs/mdx` to the `integrations` of astro.config.mjs (--untrusted always refuses it).',
      },
      severity: 'error',
    }));
}
