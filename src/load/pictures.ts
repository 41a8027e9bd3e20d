import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { FindPicture } from '#markdown/addresses.ts';
import type { PlacedPicture } from '#model/catalog.ts';
import type { Problem } from '#model/problem.ts';
import { cleanSvg } from './clean-svg.ts';
import type { ContentFile } from './content-files.ts';
import { toDigest, toDigestOf } from '#engine/digest.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import type { FileStore } from '#engine/file-store.ts';

const VECTOR = /\.svg$/i;
const RASTER = /\.(?:png|jpe?g|webp|avif|gif)$/i;
/** Widths, in pixels, of the versions made of a photograph: a telephone, a column of text, a dense screen. */
const WIDTHS = [480, 800, 1280] as const;

/** Of one picture: what decodes them holds four bytes for each. */
const MOST_PIXELS = 150_000_000;

/** A file beside an article as it will be served. */
export interface Picture extends PlacedPicture {
  readonly file: string;
  /** What the address and every text that shows the picture depend on. */
  readonly digest: string;
  /** What a drawing has and is not served: see `cleanSvg`. */
  readonly removed: readonly string[];
  /** Smaller versions to make, by address. */
  readonly versions: readonly { readonly src: string; readonly width: number }[];
}

export interface PictureLibrary {
  readonly all: ReadonlyMap<string, Picture>;
  /** Pictures named from a file of the content folder: `./plan.svg` beside it, or a path from `content/`. */
  readonly from: (file: string) => FindPicture;
  /** Changes when a picture of that file's folder does. */
  readonly digestFor: (file: string) => string;
  /** Changes when any picture does. */
  readonly digest: string;
}

/** What names a picture of the web, or one that lies beside the text, by its name alone. */
const NEAR = /https?:\/\/[^\s()<>"']+|(?<!\.)\.\/(?=[^/\n]*\.(?:svg|png|jpe?g|webp|avif|gif))/gi;
const PICTURE = /\.(?:svg|png|jpe?g|webp|avif|gif)/i;

/** Whether a text may show a picture of another folder than its own; true for some that do not. Cost: linear. */
export function namesFarPictures(text: string): boolean {
  if (text.includes('![[')) return true;
  const lines = text.replaceAll(NEAR, '').split('\n');
  return lines.some((line) => line.includes('/') && PICTURE.test(line.slice(line.indexOf('/'))));
}

interface PictureSources {
  readonly contentDir: string;
  readonly files: readonly ContentFile[];
  /** Pictures that it knows are not read. */
  readonly cache?: ContentCache | undefined;
  /** Pictures that it knows have been decoded once, for any content folder. */
  readonly decoded?: FileStore | undefined;
}

/** The size and digest of every picture of the content folder, each photograph decoded once as the build will need. */
export async function loadPictures(
  sources: PictureSources,
): Promise<{ readonly library: PictureLibrary; readonly problems: readonly Problem[] }> {
  const all = new Map<string, Picture>();
  const digests = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file } of sources.files.filter(
    (one) => one.role === 'asset' && (VECTOR.test(one.file) || RASTER.test(one.file)),
  )) {
    const picture = await readPicture(file, sources).catch(() => undefined);
    if (!picture || picture.width * picture.height > MOST_PIXELS) {
      problems.push(picture ? toTooLarge(picture) : toUnreadable(file));
      continue;
    }
    if (picture.removed.length > 0) problems.push(toCleaned(picture));
    all.set(file, picture);
    const folder = dirname(file);
    digests.set(folder, `${digests.get(folder) ?? ''}${picture.src};`);
  }
  const library: PictureLibrary = {
    all,
    from: (file) => toFindPicture(all, file),
    digestFor: (file) => digests.get(dirname(file)) ?? '',
    digest: toDigestOf([...all].flatMap(([file, { src }]) => [file, src])),
  };
  return { library, problems };
}

function toUnreadable(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'picture',
    message: `Image illisible : \`${file}\`.`,
    fix: 'L’ouvrir et l’enregistrer de nouveau ; un SVG doit dire width et height, ou viewBox.',
    severity: 'error',
  };
}

function toCleaned({ file, removed }: Picture): Problem {
  return {
    ...toUnreadable(file),
    message: `Retiré de l’image à sa publication : ${removed.map((one) => `\`${one}\``).join(', ')}.`,
    fix: 'L’enregistrer en SVG simple : une image n’exécute rien et ne demande rien ailleurs.',
    severity: 'warning',
  };
}

function toTooLarge({ file, width, height }: Picture): Problem {
  return {
    ...toUnreadable(file),
    message: `Image de ${width} × ${height} pixels : \`${file}\`.`,
    fix: `La réduire : ${MOST_PIXELS / 1e6} millions de pixels au plus.`,
  };
}

/** Finds pictures as a file names them: beside it, or from `content/` with a leading slash. */
export function toFindPicture(all: ReadonlyMap<string, Picture>, file: string): FindPicture {
  return (src) => {
    const path = safeDecode(src);
    return all.get(path.startsWith('/') ? path.slice(1) : posix.join(dirname(file), path));
  };
}

async function readPicture(file: string, { contentDir, cache, decoded }: PictureSources): Promise<Picture> {
  const path = join(contentDir, file);
  let content: Buffer | undefined;
  const read = (): Buffer => (content ??= readFileSync(path));
  const digest = cache ? cache.digestOf(path, read) : toDigest(read());
  const key = `picture ${file} ${digest}`;
  const known = cache?.get<PictureSize>(key);
  const size = known ?? (await readSize(read(), file));
  if (!known && RASTER.test(file) && size.width * size.height <= MOST_PIXELS) {
    const check = (): Promise<string> => decode(read());
    await (decoded?.getOrMake(toDigest(`decoded ${digest}`), check) ?? check());
  }
  const { width, height, bytes, removed } = cache ? cache.getOrMake(key, () => size) : size;
  const { dir, name, ext } = posix.parse(file);
  const owner = posix.basename(dir);
  const base = `/images/${owner}/${toSafeName(name)}-${digest.slice(0, 8)}`;
  const src = `${base}${ext.toLowerCase()}`;
  if (VECTOR.test(file))
    return {
      file,
      digest,
      src,
      width: Math.round(width),
      height: Math.round(height),
      bytes,
      removed,
      versions: [],
    };
  const versions = WIDTHS.filter((wide) => wide < width).map((wide) => ({
    src: `${base}-${wide}.webp`,
    width: wide,
  }));
  const srcset = versions.map((version) => `${version.src} ${version.width}w`).join(', ');
  return {
    file,
    digest,
    src,
    width,
    height,
    bytes,
    removed,
    versions,
    ...(srcset ? { srcset: `${srcset}, ${src} ${width}w` } : {}),
  };
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Length of the file as it is served. */
  readonly bytes: number;
  readonly removed: readonly string[];
}

async function readSize(content: Buffer, file: string): Promise<PictureSize> {
  const { imageMetadata } = await import('astro/assets/utils');
  const { width, height, format } = await imageMetadata(content, file);
  if (!(VECTOR.test(file) ? VECTOR : RASTER).test(`.${format}`))
    throw new Error(`${file} is of type ${format}`);
  const { bytes, removed } = VECTOR.test(file) ? cleanSvg(content) : { bytes: content, removed: [] };
  return { width, height, bytes: bytes.length, removed };
}

/** @throws where the build, which makes smaller versions of photographs and puts them in books, would fail. */
async function decode(content: Buffer): Promise<string> {
  const { default: sharp } = await import('sharp');
  await sharp(content).resize({ width: 16 }).raw().toBuffer();
  return '';
}

function toSafeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

function safeDecode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
