import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '../addresses/redirects.ts';
import type { LoadedContent } from '../load/load-content.ts';
import { toDigest } from '../load/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { FileEntry, PageEntry } from '../routes/entry.ts';
import { toOpmlFile } from '../feeds/feed-files.ts';
import { listPictureFiles } from './pictures.ts';
import { toHostFiles } from './address-hosts.ts';
import { toRedirectPages } from './address-pages.ts';
import { toPolicyFiles, toSitemapFiles } from './site-files.ts';

interface Sources {
  readonly root: string;
  readonly contentDir: string;
  readonly edition: Edition;
  readonly content: LoadedContent;
  readonly pages: readonly PageEntry[];
  /** Every old address of the publication and where it leads. */
  readonly redirects: readonly Redirect[];
}

/** Every file of the output that is neither a page, nor made by Vite, nor dear (`dear-files.ts`). */
export function listOtherFiles({
  root,
  contentDir,
  edition,
  content,
  pages,
  redirects,
}: Sources): readonly FileEntry[] {
  return [
    ...listPublicFiles(join(root, 'public')),
    ...listPictureFiles(contentDir, content.pictures),
    toOpmlFile(edition),
    ...toSitemapFiles(pages, edition.site.url),
    ...toPolicyFiles(edition.site.url),
    ...toRedirectPages(redirects, edition),
    ...toHostFiles(redirects, edition.site.url),
  ];
}

/** The files of `public/`, which are served as they are; each depends on the digest of its bytes. */
export function listPublicFiles(folder: string): readonly (FileEntry & { readonly depends: string })[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file);
      return {
        path: file.slice(folder.length).replaceAll('\\', '/'),
        depends: toDigest(bytes),
        render: () => bytes,
      };
    });
}
