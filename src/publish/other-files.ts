import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '../addresses/redirects.ts';
import type { LoadedContent } from '../load/load-content.ts';
import { toDigest } from '../load/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { FileEntry, PageEntry } from '../routes/entry.ts';
import { listCardFiles } from '../cards/card-files.ts';
import { drawBookCover } from '../cards/draw-book-cover.ts';
import { listBookFiles } from '../epub/book-files.ts';
import { listFeedFiles } from '../feeds/feed-files.ts';
import { digestSources } from './source-digest.ts';
import { listPictureFiles, readPicture } from './pictures.ts';
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
  readonly noCards: boolean;
}

/** Every file of the output that is neither a page nor made by Vite. */
export function listOtherFiles({
  root,
  contentDir,
  edition,
  content,
  pages,
  redirects,
  noCards,
}: Sources): readonly FileEntry[] {
  const cardCode = digestSources(root, ['cards']);
  const bookCode = digestSources(root, ['cards', 'epub']);
  return [
    ...listPublicFiles(join(root, 'public')),
    ...listPictureFiles(contentDir, content.pictures),
    ...listFeedFiles(edition, content.getHtml),
    ...(noCards ? [] : listCardFiles(edition)).map((file) => ({ ...file, keep: cardCode })),
    ...listBookFiles(edition, {
      getHtml: content.getHtml,
      getPicture: (src) => readPicture(src, contentDir, content.pictures),
      drawCover: drawBookCover,
      coverVersion: cardCode,
    }).map((file) => ({ ...file, keep: bookCode })),
    ...toSitemapFiles(pages, edition.site.url),
    ...toPolicyFiles(edition.site.url),
    ...toRedirectPages(redirects, edition),
    ...toHostFiles(redirects, edition.site.url),
  ];
}

function listPublicFiles(folder: string): readonly FileEntry[] {
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
