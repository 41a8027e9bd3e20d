import sharp from 'sharp';

/** A picture of the site, by its address there. */
export type GetPicture = (src: string) => SitePicture | undefined | Promise<SitePicture | undefined>;

export interface SitePicture {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** A picture inside the book. */
export interface BookPicture extends SitePicture {
  /** From the folder of the book's pages. */
  readonly name: string;
}

/** Types that every reading system shows (EPUB 3.2 §3.3, core media types), with the ends of their files' names. */
const CORE: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** The pictures of a book by their addresses on the site, each once; those that the site does not have are left out. */
export async function collectPictures(
  sources: Iterable<string>,
  getPicture: GetPicture,
): Promise<ReadonlyMap<string, BookPicture>> {
  const pictures = new Map<string, BookPicture>();
  for (const src of new Set(sources)) {
    const picture = await getPicture(src);
    if (picture) pictures.set(src, await toBookPicture(src, picture));
  }
  return pictures;
}

async function toBookPicture(src: string, picture: SitePicture): Promise<BookPicture> {
  const { bytes, type } = CORE[picture.type] === undefined ? await toPng(picture) : picture;
  const stem = src
    .replace(/^\/(?:images\/)?/, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-');
  return { bytes, type, name: `images/${stem}.${CORE[type] ?? 'bin'}` };
}

/** WebP and AVIF, which older reading systems do not know. */
async function toPng({ bytes }: SitePicture): Promise<SitePicture> {
  return { bytes: await sharp(bytes).png({ compressionLevel: 9 }).toBuffer(), type: 'image/png' };
}
