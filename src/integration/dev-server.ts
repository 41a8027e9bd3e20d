import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { printProblems } from '#check/report/print-problems.ts';
import { ChangedFile, readUnchanged } from '#engine/changed-file.ts';
import { readLocale } from '#load/read-locale.ts';
import type { Locale } from '#locales/locale.ts';
import type { Problem } from '#model/problem.ts';
import { findType } from '#publish/hosts/headers.ts';
import { ASK, TELL, type DeskState } from '#client/desk-state.ts';
import { toDeskState } from './desk-state.ts';
import { openPreview, type Preview, type PreviewOptions } from './open-preview.ts';
import { setPageSource } from './page-source.ts';

/** Milliseconds without a change after which content is read again: an editor saves in several steps. */
const PAUSE = 40;

/**
 * What `astro dev` shows of a content folder: all of it, and over each page what is wrong with its text. A site.yaml that
 * cannot be read leaves the last preview in place.
 */
export class DevServer {
  readonly #options: PreviewOptions;
  #preview: Preview | undefined;
  #problems: readonly Problem[] = [];
  #server: ViteDevServer | undefined;
  /** One reading after the other: the last one to end is of the newest content. */
  #opened: Promise<void>;

  /** Reads the content while Vite starts. */
  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#opened = this.#open();
  }

  /** Serves what is not a page, and reads content again when it changes. */
  async attach(server: ViteDevServer): Promise<void> {
    const { contentDir } = this.#options;
    this.#server = server;
    let timer: NodeJS.Timeout | undefined;
    const openSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (this.#opened = this.#opened.then(() => this.#open())), PAUSE);
    };
    server.watcher
      .add(contentDir)
      .on('all', (_event, path) => (path.startsWith(contentDir) ? openSoon() : undefined))
      // Until then changes go unseen.
      .on('ready', () => (this.#preview?.isStale() ? openSoon() : undefined));
    server.environments.client.hot.on(ASK, (_data, client) => client.send(TELL, this.#toState()));
    // Before what Astro adds, which would show where in its code it fails.
    server.httpServer?.once('listening', () =>
      server.middlewares.stack.unshift({ route: '', handle: refuseNonsense }),
    );
    server.middlewares.use((request, response, next) => {
      const { method = '' } = request;
      if (method !== 'GET' && method !== 'HEAD')
        return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      // Vite opens files at whatever place a range asks for.
      delete request.headers.range;
      this.#answer(toPath(request) ?? '/', response).then((isDone) => (isDone ? undefined : next()), next);
    });
    await this.#opened;
  }

  async #open(): Promise<void> {
    try {
      const { contentDir } = this.#options;
      const { problems, count, preview } = await readUnchanged(contentDir, () =>
        openPreview(this.#options, this.#preview?.bodies),
      );
      printProblems(problems, { contentDir, files: count });
      this.#problems = problems;
      if (preview) this.#show(preview);
    } catch (error) {
      // It is read again when its change is told.
      if (error instanceof ChangedFile) return;
      console.error(error);
    }
    this.#server?.environments.client.hot.send(TELL, this.#toState());
  }

  #show(preview: Preview): void {
    this.#preview = preview;
    setPageSource(preview);
    for (const environment of Object.values(this.#server?.environments ?? {}))
      // Astro then asks again which pages there are.
      if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
    this.#server?.environments.client.hot.send({ type: 'full-reload' });
  }

  #readLocale(): Locale {
    return readLocale(this.#options.contentDir);
  }

  #toState(): DeskState {
    return toDeskState(
      this.#problems,
      this.#preview ?? { urls: new Map(), hidden: [] },
      this.#readLocale().desk,
    );
  }

  /** False where Astro or Vite answers. */
  async #answer(path: string, response: ServerResponse): Promise<boolean> {
    if (!this.#preview) return this.#answerMistakes(path, response);
    const file = this.#preview.files.get(path);
    const content = file ? await file.render() : await this.#preview.findSearchFile(path);
    if (content === undefined) return false;
    response.setHeader('Content-Type', toType(path)).setHeader('Cache-Control', 'no-store').end(content);
    return true;
  }

  /** Without a first good version, every page is what is wrong with it, and is replaced when nothing is any more. */
  async #answerMistakes(path: string, response: ServerResponse): Promise<boolean> {
    if (!path.endsWith('/') || !this.#server) return false;
    const html = await this.#server.transformIndexHtml(
      path,
      `<!doctype html><html lang="${this.#readLocale().code}"><title>…</title><script type="module" src="/src/client/desk.ts"></script>`,
    );
    response.writeHead(500, { 'Content-Type': toType('/') }).end(html);
    return true;
  }
}

function toType(path: string): string {
  return findType(path.endsWith('/') ? '.html' : path);
}

function refuseNonsense(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (toPath(request) === undefined) response.writeHead(400).end('400 Bad Request\n');
  else next();
}

/** Undefined where the address or the host is none. */
export function toPath({
  url = '/',
  headers: { host },
}: Pick<IncomingMessage, 'url' | 'headers'>): string | undefined {
  try {
    return decodeURI(new URL(url.startsWith('/') ? `http://${host || 'localhost'}${url}` : url).pathname);
  } catch {
    return undefined;
  }
}
