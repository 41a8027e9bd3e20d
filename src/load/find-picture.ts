import { dirname, posix } from 'node:path';
import type { FindPicture } from '#markdown/addresses.ts';
import { decodeAddress } from '#model/address-key.ts';
import type { Picture } from './pictures.ts';

export interface PictureFinder extends Required<FindPicture> {
  (src: string): Picture | undefined;
}

/** Finds pictures as a file names them: beside it, or from `content/` with a leading slash. */
export function createPictureFinder(
  all: ReadonlyMap<string, Picture>,
  refused: ReadonlySet<string>,
): (file: string) => PictureFinder {
  let near: ReadonlyMap<string, string> | undefined;
  const suggest = (path: string): string | undefined => {
    near ??= new Map([...all.keys()].map((file) => [toLooseName(file), file]));
    return near.get(toLooseName(path));
  };
  return (file) => {
    const toPath = (src: string): string => toPicturePath(file, src);
    return Object.assign((src: string) => all.get(toPath(src)), {
      isRefused: (src: string) => refused.has(toPath(src)),
      suggest: (src: string) => {
        const found = suggest(toPath(src));
        return found && src.replace(/[^/]*$/, posix.basename(found));
      },
    });
  };
}

/** The path, from `content/`, of the picture that a file names. */
export function toPicturePath(file: string, src: string): string {
  const path = decodeAddress(src);
  return path.startsWith('/') ? path.slice(1) : posix.join(dirname(file), path);
}

/** Without capitals, accents, spaces and type: what differs from one computer or one program to the other. */
function toLooseName(file: string): string {
  const { dir, name } = posix.parse(file);
  const loose = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
  return `${dir}/${loose}`;
}
