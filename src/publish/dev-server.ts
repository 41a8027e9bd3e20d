import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { watch } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { planFolder } from '../addresses/plan-folder.ts';
import { checkContent } from '../check/check-content.ts';
import { toSurroundings } from '../check/check-folder.ts';
import { loadContent, type LoadedContent } from '../load/load-content.ts';
import { createEdition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { toSiteView } from '../model/views/site-view.ts';
import type { AssetsView, FileEntry, PageEntry } from '../routes/entry.ts';
import { listPages } from '../routes/routes.ts';
import { toDigest } from '../load/digest.ts';
import { RecordCache } from '../load/record-cache.ts';
import { digestProgram } from './source-digest.ts';
import { listOtherFiles } from './other-files.ts';

const ASSETS: AssetsView = {
  stylesheet: '/src/styles/site.css',
  scripts: Object.fromEntries(
    ['site', 'quotes', 'cases', 'search', 'search-dialog', 'not-found'].map((name) => [
      name,
      `/src/client/${name}.ts`,
    ]),
  ),
  fonts: [],
};

const TYPES: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  opml: 'text/x-opml',
  epub: 'application/epub+zip',
  ico: 'image/x-icon',
};

export interface DevOptions {
  readonly root: string;
  readonly contentDir: string;
  readonly port: number;
  readonly now: () => number;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

interface Preview {
  readonly content: LoadedContent;
  readonly pages: ReadonlyMap<string, PageEntry>;
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly site: ReturnType<typeof toSiteView>;
}

/**
 * A live preview, drafts and scheduled articles included: the same lists of pages and the same templates as the build,
 * rendered when asked for. A change of content is read again at once; a change of template goes through Vite.
 */
export async function startDevServer({
  root,
  contentDir,
  port,
  now,
  onProblems,
}: DevOptions): Promise<string> {
  const vite = await createVite(root, port);
  const cacheFile = join(root, '.cache', 'dev', toDigest(contentDir));
  const program = digestProgram(root);
  const load = async (): Promise<LoadedContent> => {
    const cache = new RecordCache(cacheFile, program);
    const content = await loadContent({ contentDir, cache });
    cache.save();
    return content;
  };
  const open = async (): Promise<Preview | undefined> =>
    openPreview(await load(), { root, contentDir, now: now(), onProblems });
  let preview = await open();
  let timer: NodeJS.Timeout | undefined;
  watch(contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void open().then((next) => {
          preview = next ?? preview;
          vite.ws.send({ type: 'full-reload' });
        }),
      40,
    );
  });
  vite.middlewares.use((request, response, next) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://dev').pathname);
    const page = preview?.pages.get(path) ?? preview?.pages.get(`${path}/`);
    const file = preview?.files.get(path);
    if (!preview || (!page && !file && !path.endsWith('/'))) return next();
    const answer = file
      ? renderFile(file)
      : renderPage(vite, preview, page ?? preview.pages.get('/404.html'));
    answer.then(
      ({ type, body }) =>
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body),
      (error: unknown) => next(error),
    );
  });
  // Astro's own answer to every address, a 404, was put there before: ours comes first.
  const { stack } = vite.middlewares;
  stack.unshift(...stack.splice(-1));
  await vite.listen();
  return vite.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
}

async function createVite(root: string, port: number): Promise<ViteDevServer> {
  const [{ getViteConfig }, { createServer }] = await Promise.all([import('astro/config'), import('vite')]);
  const config = await getViteConfig(
    { root, appType: 'custom', logLevel: 'warn', server: { port }, publicDir: join(root, 'public') },
    { root, logLevel: 'error', compressHTML: true, configFile: false },
  )({ mode: 'development', command: 'serve' });
  return createServer({ ...config, configFile: false });
}

interface PreviewContext {
  readonly root: string;
  readonly contentDir: string;
  readonly now: number;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** The pages of a content folder; undefined when it has no site.yaml that can be read. */
function openPreview(
  content: LoadedContent,
  { root, contentDir, now, onProblems }: PreviewContext,
): Preview | undefined {
  onProblems(checkContent(content, toSurroundings({ contentDir, publicDir: join(root, 'public'), now })));
  if (!content.catalog) return undefined;
  const edition = createEdition(content.catalog, now, true);
  const pages = listPages(edition);
  const { redirects } = planFolder({ contentDir, content, edition, pages, drafts: true });
  return {
    content,
    pages: new Map(pages.map((page) => [page.path, page])),
    files: new Map(
      listOtherFiles({ root, contentDir, edition, content, pages, redirects, noCards: false }).map((file) => [
        file.path,
        file,
      ]),
    ),
    site: toSiteView(edition),
  };
}

async function renderPage(
  vite: ViteDevServer,
  { content, site }: Preview,
  page: PageEntry | undefined,
): Promise<{ type: string; body: string }> {
  if (!page) throw new Error('No page for missing addresses');
  const { templates } = (await vite.ssrLoadModule(
    '/src/publish/renderer-entry.ts',
  )) as typeof import('./renderer-entry.ts');
  const template = templates[`../templates/${page.template}.astro`];
  if (!template) throw new Error(`No template « ${page.template} »`);
  const container = await AstroContainer.create();
  const bodies = (page.bodies ?? []).map(content.getHtml);
  const html = await container.renderToString(template, {
    props: { site, assets: ASSETS, head: page.head, view: page.view, bodies },
    partial: false,
  });
  return {
    type: 'text/html; charset=utf-8',
    body: await vite.transformIndexHtml(
      page.path,
      html.replaceAll('<script src="/src/', '<script type="module" src="/src/'),
    ),
  };
}

async function renderFile({ path, render }: FileEntry): Promise<{ type: string; body: string | Uint8Array }> {
  const extension = path.split('.').at(-1) ?? '';
  return {
    type: TYPES[extension] ?? (path.endsWith('/') ? 'text/html; charset=utf-8' : 'application/octet-stream'),
    body: await render(),
  };
}
