/** Pages of drafts for those who have their address, beside an output that knows nothing of them. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import { toFileKey, type FileEntry } from '#engine/file-entry.ts';
import { writeWhole } from '#engine/write-whole.ts';
import { fillNames } from '#load/fill-names.ts';
import { createPublication } from '#model/publication.ts';
import { isPublic } from '#model/visibility.ts';
import type { PageEntry } from '#routes/entry.ts';
import { toPageFile } from '#routes/page-file.ts';
import { listPages } from '#routes/routes.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { openRenderer } from './open-renderer.ts';
import { listPictureFiles } from './pictures.ts';
import { listWithheld } from './withheld-pictures.ts';
import type { SiteWork } from './write-site.ts';

/** No text has such a name. Builds take it for somebody else's, and keep it, by this name alone. */
export const SHARED_FOLDER = '/_apercu/';
const DAYS = 30;
const TOKEN = /^[0-9a-f]{32}$/;

interface Place {
  readonly cacheDir: string;
  readonly outDir: string;
}

interface SharedDraft {
  /** 128 random bits. */
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

type Shared = Readonly<Record<string, SharedDraft>>;

/** Has the next builds write the page of a draft, for thirty days from now; gives its path, the same one if it has it already. */
export function shareDraft(place: Place, slug: string, now: number): string {
  const shared = readShared(place);
  const token = shared[slug]?.token ?? randomBytes(16).toString('hex');
  writeShared(place, { ...shared, [slug]: { token, until: now + DAYS * 86_400_000 } });
  return `${SHARED_FOLDER}${token}/`;
}

export function isShared(place: Place, slug: string): boolean {
  return Object.hasOwn(readShared(place), slug);
}

/** Removes the page of a draft, and its address for good. */
export function endSharing(place: Place, slug: string): void {
  const { [slug]: _ended, ...others } = readShared(place);
  writeShared(place, others);
  removeEnded(place, others);
}

/** Writes the page of each shared draft as it is now into the output in place, and removes those whose time is over. */
export async function writeSharedDrafts(build: SiteWork): Promise<void> {
  const known = readShared(build);
  const alive = Object.fromEntries(Object.entries(known).filter(([, { until }]) => build.now < until));
  if (Object.keys(alive).length < Object.keys(known).length) writeShared(build, alive);
  removeEnded(build, alive);
  if (Object.keys(alive).length === 0) return;
  const pictures = listPictureFiles(build.contentDir, listWithheld(build.content, build.plan.publication));
  for (const [slug, { token }] of Object.entries(alive)) {
    const html = await render(build, slug);
    if (html !== undefined) await writePage(build, { path: `${SHARED_FOLDER}${token}/`, html, pictures });
  }
}

interface SharedPage {
  readonly path: string;
  readonly html: string;
  /** Those that nobody else may find. */
  readonly pictures: readonly FileEntry[];
}

/** With the pictures that it shows, beside it. */
async function writePage({ outDir, kept }: SiteWork, { path, html, pictures }: SharedPage): Promise<void> {
  let page = html;
  for (const file of pictures.filter((one) => html.includes(one.path))) {
    const place = `${path}${file.path.slice(1)}`;
    const render = async (): Promise<string | Uint8Array> => file.render();
    writeWhole(outDir + place, await (file.keep ? kept.getOrMake(toFileKey(file), render) : render()));
    page = page.replaceAll(file.path, place);
  }
  writeWhole(outDir + toPageFile(path), page);
  const folder = join(outDir, path, 'images');
  for (const file of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    if (file.isFile() && !page.includes(file.name)) rmSync(join(file.parentPath, file.name));
}

/** As readers would see it if nothing but it was published. Undefined where nothing has that name any more. */
async function render({ content, now, prepare }: SiteWork, slug: string): Promise<string | undefined> {
  const { renderer } = await prepare();
  if (!renderer || !content.salvaged) return undefined;
  const catalog = fillNames(content.salvaged);
  const articles = catalog.articles.filter((one) => one.slug === slug || isPublic(one, now));
  const pages = catalog.pages.filter((one) => one.slug === slug || !one.data.draft);
  const publication = createPublication({ ...catalog, articles, pages }, now, true);
  const { paths } = publication;
  const page = listPages(publication).find(
    ({ path }) => path === paths.article(slug) || path === paths.page(slug),
  );
  if (!page) return undefined;
  const { render: print } = await openRenderer({ ...renderer.shared, site: toSiteView(publication) });
  return print(toPrivate(page), (page.bodies ?? []).map(content.getBody));
}

function toPrivate({ path, template, view, bodies = [], head }: PageEntry): PageEntry {
  const { title, description, kind, feeds, trail } = head;
  const told = { title, description, path, kind, feeds, trail, jsonLd: [] };
  return { path, template, view, bodies, head: { ...told, noindex: true, isPrivate: true } };
}

function removeEnded({ outDir }: Place, alive: Shared): void {
  const folder = join(outDir, SHARED_FOLDER);
  if (!existsSync(folder)) return;
  const tokens = new Set(Object.values(alive).map(({ token }) => token));
  for (const name of readdirSync(folder))
    if (TOKEN.test(name) && !tokens.has(name)) rmSync(join(folder, name), { recursive: true });
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

function readShared(place: Place): Shared {
  const file = toFile(place);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function writeShared(place: Place, shared: Shared): void {
  writeWhole(toFile(place), JSON.stringify(shared));
}

/** Out of the content and of git. */
function toFile({ cacheDir, outDir }: Place): string {
  return join(cacheDir, 'shared-drafts', `${toDigest(outDir)}.json`);
}
