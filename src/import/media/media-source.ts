import type { SourceFile } from '../source-file.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';
import type { Translated } from '#locales/locale.ts';

/** Bytes of one file beyond which it is not a picture of a page. */
export const MOST_BYTES = 40_000_000;
export const TOO_LARGE = { fr: 'fichier de plus de 40 Mo', en: 'file of more than 40 MB' };

/** The bytes at an address, or why they were not got, in the words of the report. */
export type GotFile = { readonly content: Buffer } | { readonly reason: Translated };

/** Where files of an old site are got from. */
export interface MediaSource {
  readonly get: (url: URL) => Promise<GotFile>;
}

/** No file is asked for. */
export const NO_MEDIA: MediaSource = {
  get: () =>
    Promise.resolve({
      reason: {
        fr: 'non demandée (--media fetch, ou --media DOSSIER)',
        en: 'not requested (--media fetch, or --media FOLDER)',
      },
    }),
};

/** Files of a folder, then of the export itself, found by the end of their path; by their name alone where only one has it. */
export function createFileMedia(folders: readonly (readonly SourceFile[])[], next: MediaSource): MediaSource {
  const listed = folders.map(listByPath);
  return {
    get: async (url) => {
      const file = findFile(url, listed);
      if (!file) return next.get(url);
      if (file.size > MOST_BYTES) return { reason: TOO_LARGE };
      const chunks: Buffer[] = [];
      for await (const chunk of await file.open()) chunks.push(Buffer.from(chunk));
      return { content: Buffer.concat(chunks) };
    },
  };
}

/** By every end of a path, the files that have it. */
type ByPath = ReadonlyMap<string, readonly SourceFile[]>;

function listByPath(files: readonly SourceFile[]): ByPath {
  const byPath = new Map<string, SourceFile[]>();
  for (const file of files) {
    const parts = toLoosePath(file.path).split('/');
    for (let start = 0; start < parts.length; start += 1) {
      const end = parts.slice(start).join('/');
      const list = byPath.get(end);
      if (list) list.push(file);
      else byPath.set(end, [file]);
    }
  }
  return byPath;
}

/** The longest end of the address that one file alone has, in the first folder that has it: one may be a part of another. */
function findFile(url: URL, listed: readonly ByPath[]): SourceFile | undefined {
  const parts = toLoosePath(decodeEscapes(url.pathname))
    .split('/')
    .filter((one) => one !== '');
  for (let start = 0; start < parts.length; start += 1) {
    const end = parts.slice(start).join('/');
    const found = listed.map((byPath) => byPath.get(end)).find((files) => files !== undefined);
    if (found?.length === 1) return found[0];
  }
  return undefined;
}

function toLoosePath(path: string): string {
  return path.normalize('NFC').toLowerCase().replaceAll('\\', '/');
}
