import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { toFileKey, type FileEntry } from '#engine/file-entry.ts';
import type { FileStore } from '#engine/file-store.ts';
import { cleanSvg } from '#load/clean-svg.ts';
import { shapeText, TEXT_SHAPES } from '#load/shape-text.ts';
import { toBitmapEntry } from '#load/drawing-bitmap.ts';
import { toPictureEntry, toPictureSet } from '#load/picture-files.ts';
import { toAddress, type Picture } from '#load/pictures.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
};

/** What a book prints of a picture of the site, by its address. */
export async function readPicture(
  src: string,
  contentDir: string,
  { pictures, kept }: { readonly pictures: ReadonlyMap<string, Picture>; readonly kept: FileStore },
): Promise<{ bytes: Uint8Array; type: string } | undefined> {
  const picture = [...pictures.values()].find((one) => one.src === src);
  const entry = picture && listFilesOf(contentDir, picture).find(({ path }) => path === src);
  if (!entry) return undefined;
  const render = async (): Promise<string | Uint8Array> => entry.render();
  const bytes = await (entry.keep === undefined ? render() : kept.getOrMake(toFileKey(entry), render));
  return { bytes: Buffer.from(bytes), type: TYPES[extname(src)] ?? 'application/octet-stream' };
}

/** What is served of pictures of the content folder, never the original; once, of one that is in two folders of one name. */
export function listPictureFiles(contentDir: string, pictures: Iterable<Picture>): readonly FileEntry[] {
  const files = [...pictures].flatMap((picture) => listFilesOf(contentDir, picture));
  return [...new Map(files.map((one) => [one.path, one])).values()];
}

function listFilesOf(contentDir: string, picture: Picture): readonly FileEntry[] {
  const { file, src, digest, photograph } = picture;
  const original = join(contentDir, file);
  if (!photograph)
    return [
      {
        path: src,
        depends: [digest, TEXT_SHAPES],
        render: async () => shapeText(cleanSvg(readFileSync(original)).bytes),
      },
      toBitmapEntry(original, picture),
    ];
  const { plain, still, versions, former } = toPictureSet(
    photograph,
    toAddress(file, digest),
    extname(file).toLowerCase(),
  );
  return [plain, ...(still ? [still] : []), ...versions, ...former].map((one) =>
    toPictureEntry(one, { photograph, digest, original }),
  );
}
