import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { isCompressed, isHidden } from '#publish/hosts/headers.ts';
import { listTree } from '#engine/output-tree.ts';
import { turnStyle } from './local-address.ts';
import { archivePage, isRedirect, type Found } from './page.ts';

export interface ArchiveRequest {
  /** The built folder. */
  readonly folder: string;
  readonly siteUrl: string;
  /** The zip file to make. */
  readonly file: string;
}

const SEARCH = new URL('./archive-search.js', import.meta.url);
/** What a reader opens: feeds, scripts and what search engines read are of no use on a disk. */
const WANTED =
  /\.(?:html|css|epub|md|png|jpe?g|gif|webp|avif|svg|ico|woff2|pdf|mp3|m4a|ogg|opus|mp4|webm|vtt|txt|csv|zip)$/;
const UNWANTED = /^\/(?:404\.html|robots\.txt)$/;
/** The first instant that a zip file can tell: the same publication gives the same archive. */
const MOMENT = new Date(1980, 0, 1);

/** Makes one zip of a built folder that opens from a disk; gives how many files are in it. Cost: some milliseconds a page. */
export function makeArchive({ folder, siteUrl, file }: ArchiveRequest): number {
  const read = (path: string): Uint8Array => readFileSync(join(folder, path));
  const paths = listTree(folder).filter(
    (path) => WANTED.test(path) && !UNWANTED.test(path) && !isHidden(path),
  );
  const isSent = (path: string): boolean => path.endsWith('.html') && isRedirect(String(read(path)));
  const kept = paths.filter((path) => !isSent(path)).sort();
  const files = new Set([...kept, '/archive/articles.js', '/archive/search.js']);
  const archive = new ArchiveFile(file, new URL(siteUrl).hostname);
  const found: Found[] = [];
  for (const path of kept) {
    const place = { path, files, siteUrl };
    if (path.endsWith('.html')) {
      const page = archivePage(String(read(path)), place);
      if (page.found) found.push(page.found);
      archive.add(path, page.html);
    } else archive.add(path, path.endsWith('.css') ? turnStyle(String(read(path)), place) : read(path));
  }
  archive.add('/archive/articles.js', `const ARTICLES = ${JSON.stringify(found)};\n`);
  archive.add('/archive/search.js', readFileSync(SEARCH));
  archive.close();
  return files.size;
}

/** A zip that is written while it is made, and is there once it is whole. */
class ArchiveFile {
  readonly #zip: Zip;
  readonly #file: string;
  readonly #descriptor: number;
  readonly #folder: string;

  constructor(file: string, folder: string) {
    this.#file = file;
    this.#folder = folder;
    this.#descriptor = openSync(`${file}.part`, 'w');
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(this.#descriptor, chunk);
    });
  }

  add(path: string, content: string | Uint8Array): void {
    const name = `${this.#folder}${path}`;
    const isText = isCompressed(path);
    const entry = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = MOMENT;
    this.#zip.add(entry);
    entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
  }

  close(): void {
    this.#zip.end();
    closeSync(this.#descriptor);
    renameSync(`${this.#file}.part`, this.#file);
  }
}
