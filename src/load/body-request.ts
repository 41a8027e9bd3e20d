import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import { toDigest } from '#engine/digest.ts';
import type { Cast } from '#markdown/dialogue.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import type { MdxUse } from './mdx-text.ts';
import type { PictureLibrary } from './pictures.ts';
import type { TextLinks } from './text-links.ts';

export interface BodyOptions {
  readonly dir: string;
  readonly pictures: PictureLibrary;
  readonly cache: ContentCache | undefined;
  readonly mdx: MdxUse | undefined;
}

/** A body, and what its tree depends on besides its text. */
export interface BodyRequest {
  readonly file: string;
  /** That of the text. */
  readonly language: string;
  readonly cast: Cast | undefined;
  /** Digest of the Markdown, front matter excluded. */
  readonly digest: string;
  /** Whether it may show pictures of other folders than its file's. */
  readonly namesFarPictures: boolean;
  /** Whether `$…$` is a formula. */
  readonly maths: boolean;
  /** What its wikilinks find. */
  readonly links: TextLinks;
}

export function isMdx({ file }: Pick<BodyRequest, 'file'>): boolean {
  return file.endsWith('.mdx');
}

/** @throws {ChangedFile} when the file has not the body that was asked for. */
export function readBodyOf(
  dir: string,
  { file, digest }: BodyRequest,
): Pick<FrontMatter, 'body' | 'bodyLine'> {
  const path = join(dir, file);
  const read = splitFrontMatter(readFileSync(path, 'utf8')) ?? { body: '', bodyLine: 1 };
  if (toDigest(read.body) !== digest) throw new ChangedFile(path);
  return read;
}
