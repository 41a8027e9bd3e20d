import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '#addresses/redirects.ts';
import { parseRegister } from '#addresses/register.ts';
import { readIdentityFile } from '#load/identity.ts';
import { drawIcon } from '#model/identity.ts';
import { DRAWN_ICON } from '#model/views/site-view.ts';
import { listJsonSchemas } from '#check/json-schemas.ts';
import { listPublicFiles, toPublicDir } from '#check/public-folder.ts';
import type { LoadedContent } from '#load/load-content.ts';
import { toDigest } from '#engine/digest.ts';
import type { Publication } from '#model/publication.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import type { PageEntry } from '#routes/entry.ts';
import { toOpmlFile } from '#outputs/feeds/feed-files.ts';
import type { Picture } from '#load/pictures.ts';
import { listPictureFiles } from './pictures.ts';
import { toHostFiles } from '#publish/hosts/host-files.ts';
import { listWorkerFiles } from '#publish/hosts/offline-worker.ts';
import { isEmptied, listEmptyFeeds, listEndedTexts } from '#publish/hosts/old-files.ts';
import { markBlocked } from '#publish/hosts/redirect.ts';
import { toPlainStyle } from '#publish/hosts/plain-style.ts';
import { toRedirectPages } from '#publish/hosts/redirect-pages.ts';
import { toPageFile } from '#routes/page-file.ts';
import { toSitemapFiles } from '#outputs/sitemap.ts';
import type { Hosting } from '#publish/hosts/site-headers.ts';
import { toPolicyFiles } from '#publish/hosts/policy-files.ts';

interface Sources {
  readonly root: string;
  readonly contentDir: string;
  readonly publication: Publication;
  readonly content: LoadedContent;
  /** Pictures that nobody is to see yet. */
  readonly withheld: readonly Picture[];
  readonly pages: readonly PageEntry[];
  /** Every old address of the publication and where it leads. */
  readonly redirects: readonly Redirect[];
  readonly hosting?: Hosting | undefined;
  /** Every address ever published. */
  readonly register: string;
}

/** Every file of the output that is neither a page or a feed, nor made by Vite, nor an expensive asset. One of `public/` goes before ours. */
export function listOtherFiles({
  root,
  contentDir,
  publication,
  content,
  withheld,
  pages,
  redirects,
  hosting,
  register,
}: Sources): readonly FileEntry[] {
  const hosted = { ...publication, hosting };
  const own = readPublicFiles(toPublicDir(root));
  const taken = new Set(own.map(({ path }) => path));
  const made = [
    ...listIdentityFiles(contentDir, publication),
    ...listPictureFiles(
      contentDir,
      [...content.pictures.all.values()].filter((one) => !withheld.includes(one)),
    ),
    ...[...listJsonSchemas()].map(([name, text]) => ({
      path: publication.paths.schema(name),
      depends: text,
      render: () => text,
    })),
    toOpmlFile(publication),
    ...toSitemapFiles(pages, publication),
    ...toPolicyFiles(hosted),
    ...listEmptyFeeds(redirects, publication),
    ...listEndedTexts(redirects, publication),
    ...listWorkerFiles(publication, wasPublished(register, publication.paths.worker)),
  ];
  const others = [...own, ...made.filter(({ path }) => !taken.has(path))];
  const files = [...pages.map(({ path }) => toPageFile(path)), ...others.map(({ path }) => path)];
  const placed = markBlocked(redirects, files);
  return [
    ...others,
    ...(placed.length > 0 ? [toPlainStyle(publication.site)] : []),
    ...toRedirectPages(placed, publication),
    ...toHostFiles(
      placed.filter((one) => !isEmptied(one)),
      hosted,
    ),
  ];
}

function wasPublished(register: string, path: string): boolean {
  // Parsed where it may be, which for thousands of lines takes a while.
  return register.includes(path) && parseRegister(register).lines.has(path);
}

/** The owner's icons, logo and fonts, or an icon that is drawn. */
function listIdentityFiles(contentDir: string, { site, catalog }: Publication): readonly FileEntry[] {
  const { icons, logo, fonts } = catalog.identity;
  const own = [...icons, ...(logo ? [logo] : []), ...fonts].map(({ file, path, digest }) => ({
    path,
    depends: digest,
    render: () => readIdentityFile(contentDir, file),
  }));
  if (icons.length > 0) return own;
  const icon = drawIcon(site);
  return [...own, { path: DRAWN_ICON, depends: icon, render: () => icon }];
}

/** The files of `public/`, which are served as they are; each depends on the digest of its bytes. */
export function readPublicFiles(folder: string): readonly (FileEntry & { readonly depends: string })[] {
  return [...listPublicFiles(folder)].sort().map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, depends: toDigest(bytes), render: () => bytes };
  });
}
