import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { toAssets } from '#build/assets.ts';
import { compileAssets, compileTemplates } from '#build/compile-templates.ts';
import { openRenderer } from '#build/open-renderer.ts';
import { toSearchDocument } from '#build/search-documents.ts';
import { digestTemplates } from '#build/source-fingerprint.ts';
import { REGISTER_FILE } from '#addresses/register.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import type { LocaleCode } from '#locales/locale.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { listCardFiles } from '#outputs/cards/card-files.ts';
import { listBookFiles } from '#outputs/epub/book-files.ts';
import { makeBook } from '#outputs/epub/make-book.ts';
import { listFeedFiles, toOpmlFile } from '#outputs/feeds/feed-files.ts';
import { toSitemapFiles } from '#outputs/sitemap.ts';
import { toPolicyFiles } from '#publish/hosts/policy-files.ts';
import { listPages } from '#routes/routes.ts';
import { ROOT } from '../run-folder.ts';
import { FIXTURE, NOW } from '../site/publications.ts';

interface Opened {
  readonly publication: Publication;
  readonly getBody: LoadedContent['getBody'];
}

/** The small publication as it is in another language, with the register that it has. */
export async function open(code: LocaleCode, contentDir: string, register?: string): Promise<Opened> {
  cpSync(FIXTURE.contentDir, contentDir, { recursive: true });
  const settings = join(contentDir, 'site.yaml');
  const own = readFileSync(settings, 'utf8').replace(/^language:.*\n/m, '');
  writeFileSync(settings, `${own}language: ${code}\n`);
  if (register !== undefined) writeFileSync(join(contentDir, REGISTER_FILE), register);
  const { catalog, getBody, problems } = await loadContent({ contentDir });
  if (!catalog) throw new Error(`No catalogue: ${JSON.stringify(problems)}`);
  return { publication: createPublication(catalog, toEpoch(NOW, catalog.site.timeZone)), getBody };
}

/** What each file of words holds, by its path. Nothing is drawn or compressed. */
export async function publish({ publication, getBody }: Opened): Promise<ReadonlyMap<string, string>> {
  const options = { root: ROOT, cacheDir: join(ROOT, '.cache'), key: digestTemplates(ROOT) };
  const files = new Map<string, string>();
  const pages = listPages(publication);
  const { render } = await openRenderer({
    module: await compileTemplates(options),
    site: toSiteView(publication),
    assets: toAssets(await compileAssets(options, 'fr'), publication).view,
  });
  for (const page of pages) files.set(page.path, await render(page, (page.bodies ?? []).map(getBody)));
  for (const file of [
    ...listFeedFiles(publication, getBody),
    toOpmlFile(publication),
    ...toSitemapFiles(pages, publication),
    ...toPolicyFiles(publication).filter(({ path }) => path === '/robots.txt'),
  ])
    files.set(file.path, String(await file.render()));
  for (const { path, card } of listCardFiles(publication)) files.set(path, JSON.stringify(card));
  for (const article of publication.articles)
    files.set(`search:${article.slug}`, JSON.stringify(toSearchDocument(article, publication)));
  for (const { path, toView } of listBookFiles(publication)) {
    const book = await makeBook(toView(), {
      getBody,
      getPicture: () => Promise.resolve(undefined),
      drawCover: () => Promise.resolve(new Uint8Array()),
      readFonts: () => [],
    });
    for (const [name, bytes] of Object.entries(unzipSync(book)))
      if (/\.(?:xhtml|opf|ncx)$/.test(name)) files.set(`${path}!${name}`, Buffer.from(bytes).toString());
  }
  return files;
}
