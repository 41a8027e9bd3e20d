import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { Connect, Plugin } from 'vite';
import { toLocaleAlias } from '#build/bundle-assets.ts';
import { compileTemplates } from '#build/compile-templates.ts';
import type { BuildOptions } from '#build/open-build.ts';
import { openRenderer } from '#build/open-renderer.ts';
import type { PageRenderer } from '#build/render-page.ts';
import { digestTemplates } from '#build/source-fingerprint.ts';
import { readLocale } from '#load/read-locale.ts';
import { getPaths } from '#model/paths.ts';
import type { PageEntry } from '#routes/entry.ts';
import { DevServer, toPath } from './dev-server.ts';
import { isKept } from './options.ts';
import { findPageSource, type PageSource } from './page-source.ts';

/** What Astro's own preview adds to each page. */
const SCRIPTS = ['/@vite/client', '/src/client/desk.ts']
  .map((src) => `<script type="module" src="${src}"></script>`)
  .join('');

/** What Vite serves, and replaces in the page by itself. */
const SERVED = ['src/client', 'src/styles', 'src/fonts'];

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

export interface DevSiteOptions extends BuildOptions {
  readonly server: Exclude<AstroUserConfig['server'], undefined>;
}

/**
 * The preview without Astro’s server, which would compile its own runtime and all templates for the first page: pages come of
 * the templates that builds keep compiled. Gives where it is.
 */
export async function openDevSite({ server: asked, ...options }: DevSiteOptions): Promise<string> {
  const { root, contentDir } = options;
  const preview = new DevServer(options);
  const vite = await import('vite');
  const server = await vite.createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: toLocaleAlias(root, readLocale(contentDir).code) },
    server: { ...asked, watch: { ignored: [(path: string) => isKept(path, options)] } },
    plugins: [toPlugin(preview, new DevPages(options))],
  });
  await server.listen();
  return server.resolvedUrls?.local[0] ?? '';
}

function toPlugin(preview: DevServer, pages: DevPages): Plugin {
  return {
    name: 'idees-recues',
    configureServer: async (server) => {
      await preview.attach(server);
      server.watcher.on('all', (_event, path) => {
        if (pages.forget(path)) server.environments.client.hot.send({ type: 'full-reload' });
      });
      // After what Vite itself serves.
      return () => void server.middlewares.use((...parameters) => pages.answer(...parameters));
    },
  };
}

/** Pages of the preview, rendered one after the other. */
class DevPages {
  readonly #options: BuildOptions;
  #module: Promise<string> | undefined;
  #source: PageSource | undefined;
  #renderer: Promise<PageRenderer> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  /** True for a template that has changed: all are compiled again for the next page. */
  forget(file: string): boolean {
    const { root } = this.#options;
    const isIn = (folder: string): boolean => file.startsWith(join(root, folder));
    if (!isIn('src') || SERVED.some(isIn)) return false;
    this.#module = this.#source = undefined;
    return true;
  }

  readonly answer: Connect.NextHandleFunction = ({ url, headers }, response, next) => {
    const source = findPageSource();
    if (!source) return void next();
    const page = this.#last.then(() => this.#render(toPath({ url, headers }) ?? '/', source));
    this.#last = page.catch(() => undefined);
    page.then(({ status, html }) => response.writeHead(status, HEADERS).end(html)).catch(next);
  };

  async #render(
    path: string,
    source: PageSource,
  ): Promise<{ readonly status: number; readonly html: string }> {
    const { notFound } = getPaths(source.site);
    const find = (wanted: string): PageEntry | undefined => source.pages.find((page) => page.path === wanted);
    const found = find(path) ?? find(`${path}/`);
    const page = found ?? find(notFound);
    if (!page) throw new Error('No page for missing addresses');
    const { render } = await this.#getRenderer(source);
    const html = await render(page, (page.bodies ?? []).map(source.getBody));
    return {
      status: page.path === notFound ? 404 : 200,
      html: html.replace('</head>', `${SCRIPTS}</head>`),
    };
  }

  #getRenderer(source: PageSource): Promise<PageRenderer> {
    if (!this.#renderer || this.#source !== source) this.#renderer = this.#open(source);
    this.#source = source;
    return this.#renderer;
  }

  async #open({ site, assets }: PageSource): Promise<PageRenderer> {
    const { root, cacheDir } = this.#options;
    this.#module ??= compileTemplates({ root, cacheDir, key: digestTemplates(root) });
    return openRenderer({ module: await this.#module, site, assets });
  }
}
