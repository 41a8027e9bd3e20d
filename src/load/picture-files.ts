import { readFileSync } from 'node:fs';
import type { Sharp } from 'sharp';
import type { FileEntry } from '#engine/file-entry.ts';
import { loadSharp } from './load-sharp.ts';
import { readPictureCredit, toCreditXmp, type PictureCredit } from './picture-credit.ts';
import { RefusedPicture } from './picture-problems.ts';
import { isBarePng } from './picture-types.ts';

/** Of one picture, all its images together: what decodes them holds four bytes for each. */
const MOST_PIXELS = 150_000_000;
/** Of what is served, in pixels: telephones at one to three pixels a point, the column of a text at one to three, a whole screen. */
const WIDTHS = [480, 800, 1120, 1440] as const;
const LARGEST = 2560;
/** Of the file that every program opens, in feeds and books too. */
const PLAIN = 1440;
/** WebP holds no more. */
const MOST_HEIGHT = 16_383;
/** A width of which versions were made once: links to them may remain. */
const FORMER = 1280;
/** Of the code that makes pictures: what another one kept is not used. */
const VERSION = 'picture 2';
/** Apple's own is 548 bytes; one of a screen or a scanner may tell whose it is. */
const LARGEST_PROFILE = 4096;

const OPTIONS = {
  jpeg: { quality: 80 },
  png: { compressionLevel: 9 },
  gif: {},
  webp: { quality: 78 },
  avif: { quality: 60, effort: 2 },
} as const;

/** Bytes that a drawing may take however few its pixels. */
const SMALL = 20_000;
/** Lines and letters show what a photograph hides. */
const DRAWN_WEBP = { quality: 90, smartSubsample: true } as const;

type OutputType = keyof typeof OPTIONS;

/** What there is to know of a photograph, upright. */
export interface Photograph extends PictureCredit {
  readonly width: number;
  readonly height: number;
  readonly type: string;
  /** Images of an animation, or one. */
  readonly frames: number;
  readonly isTransparent: boolean;
  /** A screen, a diagram: a PNG that takes less than a byte for a pixel, or a GIF. */
  readonly isDrawn: boolean;
  /** Its colours are those of screens that show more than sRGB, in a profile that tells nothing else. */
  readonly isWide: boolean;
}

/** A file to make of a photograph, as wide as that. */
export interface PictureFile {
  readonly src: string;
  readonly width: number;
  readonly type: OutputType;
  readonly isStill: boolean;
}

/** The files of a photograph. */
export interface PictureSet {
  /** What every program opens. */
  readonly plain: PictureFile;
  /** WebP of each width, narrowest first; of one that is small, none. */
  readonly versions: readonly PictureFile[];
  /** Of an animation. */
  readonly still?: PictureFile;
  /** At addresses that were published once. */
  readonly former: readonly PictureFile[];
}

/** @throws where it is of no type that the library reads, or too large. */
export async function readPhotograph(content: Buffer): Promise<Photograph> {
  const sharp = await loadSharp();
  const metadata = await sharp(content, { limitInputPixels: false }).metadata();
  const { format, autoOrient, pages = 1, hasAlpha, icc } = metadata;
  const isAnimated = pages > 1 && (format === 'gif' || format === 'webp');
  const frames = isAnimated ? pages : 1;
  refuseTooLarge({ ...autoOrient, frames });
  const isDense = content.length > Math.max(SMALL, autoOrient.width * autoOrient.height);
  const isDrawn = (format === 'png' && !isDense) || format === 'gif';
  return {
    ...autoOrient,
    type: format,
    frames,
    isDrawn,
    isTransparent: hasAlpha && (isDrawn || !(await sharp(content).stats()).isOpaque),
    isWide: icc !== undefined && icc.length <= LARGEST_PROFILE && isDisplayP3(icc),
    ...readPictureCredit(metadata),
  };
}

function refuseTooLarge({ width, height, frames }: Pick<Photograph, 'width' | 'height' | 'frames'>): void {
  if (width * height * frames <= MOST_PIXELS) return;
  const [size, most] = [`${width} × ${height} pixels`, MOST_PIXELS / 1e6];
  throw frames > 1
    ? new RefusedPicture(
        { fr: `Animation de ${frames} images de ${size}`, en: `Animation of ${frames} images of ${size}` },
        {
          fr: `La réduire : ${most} millions de pixels au plus, toutes images ensemble.`,
          en: `Reduce it: ${most} million pixels at most, all images together.`,
        },
      )
    : new RefusedPicture(
        { fr: `Image de ${size}`, en: `Picture of ${size}` },
        {
          fr: `La réduire : ${most} millions de pixels au plus.`,
          en: `Reduce it: ${most} million pixels at most.`,
        },
      );
}

/** All files of a photograph; `ext` is how its name ends, at whose address it was once served as it was. */
export function toPictureSet(photograph: Photograph, base: string, ext: string): PictureSet {
  const { width, height, type, frames } = photograph;
  const largest = Math.max(1, Math.min(width, LARGEST, Math.floor((width / height) * MOST_HEIGHT)));
  const isStill = frames === 1;
  const plainType = toPlainType(photograph);
  const toFile = (end: string, wide: number, as: OutputType): PictureFile => ({
    src: `${base}${end}`,
    width: wide,
    type: as,
    isStill,
  });
  const plainEnd = isNamedAs(ext, plainType) ? ext : TYPE_ENDS[plainType];
  const widths = largest > WIDTHS[0] || !isStill ? [...WIDTHS.filter((wide) => wide < largest), largest] : [];
  const still = photograph.isTransparent ? 'png' : 'jpeg';
  return {
    plain: toFile(plainEnd, Math.min(largest, PLAIN), plainType),
    versions: widths.map((wide) => toFile(`-${wide}.webp`, wide, 'webp')),
    ...(isStill
      ? {}
      : { still: { ...toFile(TYPE_ENDS[still], Math.min(largest, PLAIN), still), isStill: true } }),
    former: [
      ...(ext === '.png' && type === 'png' && plainType !== 'png'
        ? [toFile(ext, Math.min(largest, PLAIN), 'png')]
        : []),
      ...(ext === '.webp' && type === 'webp' ? [toFile(ext, largest, 'webp')] : []),
      ...(ext === '.avif' && type === 'heif' ? [toFile(ext, Math.min(largest, PLAIN), 'avif')] : []),
      ...(width > FORMER && isStill ? [toFile(`-${FORMER}.webp`, Math.min(largest, PLAIN), 'webp')] : []),
    ],
  };
}

/** Its bytes, made of those of the original (or of its path) when they are asked for. */
export function toPictureEntry(
  { src, width, type, isStill }: PictureFile,
  { photograph, digest, original }: Original,
): FileEntry {
  return {
    path: src,
    depends: [digest, width, type, isStill],
    keep: VERSION,
    render: async () => {
      const sharp = await loadSharp();
      const image = sharp(original, { animated: !isStill, limitInputPixels: false });
      const own = type === 'png' && width === photograph.width ? readBare(original, photograph) : undefined;
      if (own) return decode(image, own);
      const options = type === 'webp' && photograph.isDrawn ? DRAWN_WEBP : OPTIONS[type];
      return draw(image.autoOrient().resize({ width }), photograph).toFormat(type, options).toBuffer();
    },
  };
}

export interface Original {
  readonly photograph: Photograph;
  readonly digest: string;
  readonly original: Buffer | string;
}

/** The bytes of a drawing that its owner has made as small as we would, and that tell nothing. */
function readBare(original: Buffer | string, { type, isDrawn }: Photograph): Buffer | undefined {
  if (type !== 'png' || !isDrawn) return undefined;
  const bytes = typeof original === 'string' ? readFileSync(original) : original;
  return isBarePng(bytes) ? bytes : undefined;
}

/** @throws where the picture is not whole. */
async function decode(image: Sharp, bytes: Buffer): Promise<Buffer> {
  await image.resize(1, 1, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer();
  return bytes;
}

/** The library leaves out all that a file tells, and gives it the colours of sRGB, unless it is asked not to. */
function draw(image: Sharp, photograph: Photograph): Sharp {
  const credit = toCreditXmp(photograph);
  // Not as EXIF: the library would write the thumbnail of the original with it.
  const signed = credit === undefined ? image : image.withXmp(credit);
  return photograph.isWide ? signed.keepIccProfile() : signed;
}

const TYPE_ENDS = { jpeg: '.jpg', png: '.png', gif: '.gif', webp: '.webp', avif: '.avif' } as const;

function toPlainType({ type, frames, isDrawn, isTransparent }: Photograph): 'jpeg' | 'png' | 'gif' {
  if (type === 'gif' || frames > 1) return 'gif';
  return isDrawn || isTransparent ? 'png' : 'jpeg';
}

function isNamedAs(ext: string, type: OutputType): boolean {
  return ext === TYPE_ENDS[type] || (type === 'jpeg' && ext === '.jpeg');
}

/** By the description that the profile carries, in ASCII or in UTF-16. */
function isDisplayP3(icc: Buffer): boolean {
  return /Display P3|sP3C/.test(icc.toString('latin1').replaceAll('\0', ''));
}
