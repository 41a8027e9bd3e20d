import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanSvg } from '#load/clean-svg.ts';
import type { Picture, PictureLibrary } from '#load/pictures.ts';
import type { FileEntry } from '#engine/file-entry.ts';

const QUALITY = 78;

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** The bytes of a picture of the site, by its address. */
export function readPicture(
  src: string,
  contentDir: string,
  pictures: ReadonlyMap<string, Picture>,
): { bytes: Uint8Array; type: string } | undefined {
  const picture = [...pictures.values()].find((one) => one.src === src);
  return (
    picture && {
      bytes: readServed(join(contentDir, picture.file)),
      type: TYPES[src.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    }
  );
}

/** Each picture of the content folder as it is, and the smaller versions of photographs. */
export function listPictureFiles(contentDir: string, pictures: PictureLibrary): readonly FileEntry[] {
  return [...pictures.all.values()].flatMap(({ file, src, digest, versions }): FileEntry[] => {
    const source = join(contentDir, file);
    return [
      { path: src, depends: digest, render: () => readServed(source) },
      ...versions.map((version) => ({
        path: version.src,
        depends: [digest, version.width],
        render: () => shrink(source, version.width),
        keep: `webp ${QUALITY}`,
      })),
    ];
  });
}

/** A drawing without what it could run. */
function readServed(source: string): Uint8Array {
  const content = readFileSync(source);
  return source.toLowerCase().endsWith('.svg') ? cleanSvg(content).bytes : content;
}

async function shrink(source: string, width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(source).rotate().resize({ width }).webp({ quality: QUALITY }).toBuffer();
  } catch (cause) {
    throw new Error(`${source} : image illisible, à ouvrir et à enregistrer de nouveau`, { cause });
  }
}
