import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { PlacedPicture } from '#model/catalog.ts';
import type { Finding } from '#model/problem.ts';
import { ChangedFile } from '#engine/changed-file.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import { toDigest, toDigestOf } from '#engine/digest.ts';
import { toFileKey, type FileEntry } from '#engine/file-entry.ts';
import type { FileStore } from '#engine/file-store.ts';
import { mapInLanes } from '#engine/map-in-lanes.ts';
import { cleanSvg } from './clean-svg.ts';
import type { ContentFile } from './content-files.ts';
import { createPictureFinder, type PictureFinder } from './find-picture.ts';
import { readPhotograph, toPictureEntry, toPictureSet, type Photograph } from './picture-files.ts';
import { reportPicture, toRefusal } from './picture-problems.ts';
import { isDrawing, isLostAnimation, PICTURE_NAME } from './picture-types.ts';

/** A file beside an article as it will be served. */
export interface Picture extends PlacedPicture {
  readonly file: string;
  /** What the address and every text that shows the picture depend on. */
  readonly digest: string;
  /** Who made it, or whose it is, as its file tells. */
  readonly credit?: string | undefined;
  /** Absent of a drawing. */
  readonly photograph?: Photograph;
}

export interface PictureLibrary {
  readonly all: ReadonlyMap<string, Picture>;
  /** Files that a problem tells of: they are not shown. */
  readonly refused: ReadonlySet<string>;
  /** Pictures named from a file of the content folder: `./plan.svg` beside it, or a path from `content/`. */
  readonly from: (file: string) => PictureFinder;
  /** Changes when a picture of that file's folder does. */
  readonly digestFor: (file: string) => string;
  /** Changes when any picture does. */
  readonly digest: string;
}

interface PictureSources {
  readonly contentDir: string;
  readonly files: readonly ContentFile[];
  /** Pictures that it knows are not read. */
  readonly cache?: ContentCache | undefined;
  /** Pictures that it knows have been decoded once, for any content folder. */
  readonly kept?: FileStore | undefined;
}

/** What was read of a picture, which its bytes alone decide. */
interface ReadPicture {
  readonly width: number;
  readonly height: number;
  /** Length of the file, and of what is served of it at its first address. */
  readonly weight: number;
  readonly bytes: number;
  /** What a drawing has and is not served: see `cleanSvg`. */
  readonly removed: readonly string[];
  readonly isLostAnimation?: boolean;
  readonly photograph?: Photograph;
}

/** The size and digest of every picture of the content folder; of each photograph, what every program opens is made. */
export async function loadPictures(
  sources: PictureSources,
): Promise<{ readonly library: PictureLibrary; readonly findings: readonly Finding[] }> {
  const files = sources.files.filter((one) => one.role === 'asset' && PICTURE_NAME.test(one.file));
  const read = await mapInLanes(files, ({ file }) => tryToRead(file, sources));
  const all = new Map(read.flatMap(({ file, picture }) => (picture ? [[file, picture] as const] : [])));
  const refused = new Set(read.flatMap(({ file, picture }) => (picture ? [] : file)));
  const digests = new Map<string, string>();
  for (const { file, picture } of read) {
    const folder = dirname(file);
    digests.set(folder, `${digests.get(folder) ?? ''}${file} ${picture?.src ?? ''};`);
  }
  const library: PictureLibrary = {
    all,
    refused,
    from: createPictureFinder(all, refused),
    digestFor: (file) => digests.get(dirname(file)) ?? '',
    digest: toDigestOf(read.flatMap(({ file, picture }) => [file, picture?.src ?? ''])),
  };
  return { library, findings: read.flatMap(({ findings }) => findings) };
}

interface TriedPicture {
  readonly file: string;
  readonly picture?: Picture;
  readonly findings: readonly Finding[];
}

async function tryToRead(file: string, sources: PictureSources): Promise<TriedPicture> {
  const source = new PictureSource(file, sources);
  try {
    const { digest } = source;
    const read = await source.read();
    return { file, picture: toPicture(file, digest, read), findings: reportPicture(file, read) };
  } catch (error) {
    return { file, findings: [toRefusal(file, error, source.content)] };
  }
}

class PictureSource {
  readonly #path: string;
  readonly #file: string;
  readonly #cache: ContentCache | undefined;
  readonly #kept: FileStore | undefined;
  #content: Buffer | undefined;

  constructor(file: string, { contentDir, cache, kept }: PictureSources) {
    this.#file = file;
    this.#path = join(contentDir, file);
    this.#cache = cache;
    this.#kept = kept;
  }

  /** @throws {ChangedFile} where it is asked for a picture as it was. */
  get content(): Buffer {
    if (this.#cache?.isPast(this.#path)) throw new ChangedFile(this.#path);
    return (this.#content ??= readFileSync(this.#path));
  }

  get digest(): string {
    return this.#cache?.digestOf(this.#path, () => this.content) ?? toDigest(this.content);
  }

  async read(): Promise<ReadPicture> {
    const key = `picture ${this.#file} ${this.digest}`;
    const known = this.#cache?.get<ReadPicture>(key);
    const read = known ?? (await (isDrawing(this.content) ? this.#readDrawing() : this.#readPhotograph()));
    return this.#cache?.getOrMake(key, () => read) ?? read;
  }

  async #readDrawing(): Promise<ReadPicture> {
    const { imageMetadata } = await import('astro/assets/utils');
    const { width, height } = await imageMetadata(this.content, this.#file);
    const { bytes, removed } = cleanSvg(this.content);
    const weight = this.content.length;
    return { width: Math.round(width), height: Math.round(height), weight, bytes: bytes.length, removed };
  }

  /** @throws where the build, which makes versions of photographs and puts them in books, would fail. */
  async #readPhotograph(): Promise<ReadPicture> {
    const photograph = await readPhotograph(this.content);
    const { width, height } = photograph;
    const plain = this.#toPlain(photograph);
    const make = async (): Promise<string | Uint8Array> => plain.render();
    const bytes = await (this.#kept?.getOrMake(toFileKey(plain), make) ?? make());
    return {
      width,
      height,
      weight: this.content.length,
      bytes: bytes.length,
      removed: [],
      isLostAnimation: isLostAnimation(this.content),
      photograph,
    };
  }

  #toPlain(photograph: Photograph): FileEntry {
    const { plain } = toPictureSet(photograph, '', '');
    return toPictureEntry(plain, { photograph, digest: this.digest, original: this.content });
  }
}

function toPicture(file: string, digest: string, { photograph, width, height, bytes }: ReadPicture): Picture {
  const base = toAddress(file, digest);
  if (!photograph) return { file, digest, src: `${base}.svg`, width, height, bytes };
  const { plain, versions, still } = toPictureSet(photograph, base, posix.extname(file).toLowerCase());
  const scaled = Math.max(1, Math.round((height * plain.width) / width));
  return {
    file,
    digest,
    src: plain.src,
    width: plain.width,
    height: scaled,
    bytes,
    photograph,
    credit: photograph.creator ?? photograph.copyright,
    ...(versions.length > 0
      ? { srcset: versions.map((version) => `${version.src} ${version.width}w`).join(', ') }
      : {}),
    ...(still ? { still: still.src } : {}),
  };
}

/** The address of a picture, but for how it ends. */
export function toAddress(file: string, digest: string): string {
  const { dir, name } = posix.parse(file);
  return `/images/${posix.basename(dir)}/${toSafeName(name)}-${digest.slice(0, 8)}`;
}

function toSafeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
