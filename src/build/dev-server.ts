import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { watch } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { planFolder } from '#addresses/plan-folder.ts';
import { listFeedFiles } from '#outputs/feeds/feed-files.ts';
import { checkContent } from '#check/check-content.ts';
import { toCheckEnvironment } from '#check/check-folder.ts';
import { readUnchanged } from '#engine/changed-file.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import { createPublication } from '#model/publication.ts';
import type { Problem } from '#model/problem.ts';
import { findType } from '#publish/hosts/headers.ts';
import { toSiteView } from '#model/views/site-view.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import type { AssetsView, PageEntry } from '#routes/entry.ts';
import { listPages } from '#routes/routes.ts';
import { toDigest } from '#engine/digest.ts';
import { ContentCache } from '#engine/content-cache.ts';
import { SCRIPTS } from './compile-templates.ts';
import { digestProgram } from './source-fingerprint.ts';
import { listExpensiveAssets, makeExpensiveAsset, toExpensiveAssetSources } from './expensive-assets.ts';
import { listOtherFiles } from './other-files.ts';

const ASSETS: AssetsView = {
  stylesheet: '/src/styles/site.css',
  listStylesheet: '/src/styles/lists.css',
  scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `/src/client/${name}.ts`])),
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
  ico: 'image/x-icon',
};

export interface DevOptions {
  readonly root: string;
  readonly contentDir: string;
  readonly port: number;
  readonly now: () => number;
  /** Is told what is wrong, and how many files were read. */
  readonly onProblems: (problems: readonly Problem[], files: number) => void;
}

interface Preview {
  readonly getHtml: LoadedContent['getHtml'];
  readonly pages: ReadonlyMap<string, PageEntry>;
  readonly files: ReadonlyMap<string, Pick<FileEntry, 'path' | 'render'>>;
  readonly site: ReturnType<typeof toSiteView>;
}

/**
 * A live preview, drafts and scheduled articles included: the same lists of pages and the same templates as the build,
 * rendered when asked for. A change of content is read again at once; a change of template goes through Vite. Content
 * with an error leaves the last good preview in place and says why, in the terminal and over the page.
 */
export async function startDevServer(options: DevOptions): Promise<string> {
  const { root, contentDir, port, onProblems } = options;
  const server = createServer();
  const vite = await createVite(root, server);
  const cacheFile = join(root, '.cache', 'dev', toDigest(contentDir));
  const program = digestProgram(root);
  let preview: Preview | undefined;
  let wrong = '';
  const open = async (): Promise<void> => {
    const cache = new ContentCache(cacheFile, program);
    const content = await loadContent({ contentDir, cache });
    // Later, the preview before still has what this one does not use.
    if (!preview) cache.dropUnused();
    cache.save();
    const problems = listProblems(content, options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) preview = openPreview(content, options) ?? preview;
    onProblems(problems, content.files.length);
    wrong = errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n');
    vite.ws.send(
      wrong === '' ? { type: 'full-reload' } : { type: 'error', err: { message: wrong, stack: '' } },
    );
  };
  // One after the other: the last one to end is of the newest content.
  let opened = Promise.resolve();
  const openAgain = (): Promise<void> =>
    (opened = opened
      .then(() => readUnchanged(contentDir, open))
      .catch((error: unknown) => console.error(error)));
  await readUnchanged(contentDir, open);
  let timer: NodeJS.Timeout | undefined;
  watch(contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void openAgain(), 40);
  });
  server.on('request', (request, response) => {
    const found = preview && findAnswer(vite, preview, request.url ?? '/');
    if (!found) {
      if (!preview) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(wrong);
      else vite.middlewares(request, response);
      return;
    }
    found.then(
      ({ status = 200, type, body }) =>
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
      },
    );
  });
  return `http://localhost:${await listen(server, port)}/`;
}

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What the preview says at an address; undefined where Vite answers: scripts, styles, files of `public/`. */
function findAnswer(vite: ViteDevServer, preview: Preview, url: string): Promise<Answer> | undefined {
  const path = toPath(url);
  const page = preview.pages.get(path) ?? preview.pages.get(`${path}/`);
  const file = preview.files.get(path);
  if (file) return renderFile(file);
  if (page) return renderPage(vite, preview, page);
  if (!path.endsWith('/')) return undefined;
  return renderPage(vite, preview, preview.pages.get('/404.html')).then((answer) => ({
    ...answer,
    status: 404,
  }));
}

function toPath(url: string): string {
  try {
    return decodeURI(new URL(url, 'http://dev').pathname);
  } catch {
    return '/404.html';
  }
}

/** Listens on the first free port from `port` on, and says which. */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && next < port + 20 ? resolve(true) : reject(error),
      );
      server.listen(next, 'localhost', () => resolve(false));
    });
    server.removeAllListeners('error');
    if (!taken) return next;
  }
}

async function createVite(root: string, server: Server): Promise<ViteDevServer> {
  const [{ getViteConfig }, { createServer: createViteServer }] = await Promise.all([
    import('astro/config'),
    import('vite'),
  ]);
  // Astro's own middleware answers 404 to every page that is not in `src/pages`: ours comes before it.
  const options = { middlewareMode: true, ws: { server } };
  const config = await getViteConfig(
    { root, appType: 'custom', logLevel: 'warn', server: options, publicDir: join(root, 'public') },
    { root, logLevel: 'error', compressHTML: true, configFile: false },
  )({ mode: 'development', command: 'serve' });
  return createViteServer({ ...config, configFile: false });
}

function listProblems(content: LoadedContent, { root, contentDir, now }: DevOptions): readonly Problem[] {
  return checkContent(
    content,
    toCheckEnvironment({ contentDir, publicDir: join(root, 'public'), now: now() }),
  );
}

/** The pages of a content folder without an error; undefined when it has no site.yaml that can be read. */
function openPreview(content: LoadedContent, { root, contentDir, now }: DevOptions): Preview | undefined {
  if (!content.catalog) return undefined;
  const publication = createPublication(content.catalog, now(), true);
  const pages = listPages(publication);
  const { redirects } = planFolder({ contentDir, content, publication, drafts: true });
  const { getHtml, pictures } = content;
  const sources = toExpensiveAssetSources(root, { contentDir, pictures: pictures.all, ignoreStore: false });
  return {
    getHtml,
    pages: new Map(pages.map((page) => [page.path, page])),
    files: new Map(
      [
        ...listFeedFiles(publication, getHtml),
        ...listOtherFiles({ root, contentDir, publication, content, pages, redirects }),
        ...listExpensiveAssets({ ...sources, publication, getHtml }).map((file) => ({
          path: file.path,
          render: () => makeExpensiveAsset(file.toTask(), sources),
        })),
      ].map((file) => [file.path, file]),
    ),
    site: toSiteView(publication),
  };
}

async function renderPage(
  vite: ViteDevServer,
  { getHtml, site }: Preview,
  page: PageEntry | undefined,
): Promise<Answer> {
  if (!page) throw new Error('No page for missing addresses');
  const { getTemplate } = (await vite.ssrLoadModule(
    '/src/templates/get-template.ts',
  )) as typeof import('#templates/get-template.ts');
  const container = await AstroContainer.create();
  const bodies = (page.bodies ?? []).map(getHtml);
  const html = await container.renderToString(getTemplate(page.template), {
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

async function renderFile({ path, render }: Pick<FileEntry, 'path' | 'render'>): Promise<Answer> {
  const extension = path.split('.').at(-1) ?? '';
  return {
    type:
      findType(path) ??
      TYPES[extension] ??
      (path.endsWith('/') ? 'text/html; charset=utf-8' : 'application/octet-stream'),
    body: await render(),
  };
}
