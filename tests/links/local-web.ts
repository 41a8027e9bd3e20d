import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A web of one host on loopback, which writes down who asks for what. */
export interface LocalWeb {
  readonly url: string;
  /** `HEAD /page`, in the order of the requests. */
  readonly asked: string[];
  /** The greatest number of requests that were being answered at the same time. */
  readonly getMost: () => number;
  readonly close: () => Promise<void>;
}

export type Pages = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** Serves `pages` on a free port of 127.0.0.1; any other path answers 404. Every answer takes a moment. */
export async function startWeb(pages: Pages): Promise<LocalWeb> {
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    now += 1;
    most = Math.max(most, now);
    response.once('close', () => (now -= 1));
    setTimeout(() => {
      const page = pages[(request.url ?? '').split('?')[0] ?? ''];
      if (page) page(request, response);
      else response.writeHead(404).end();
    }, 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    getMost: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const html =
  (title: string, etag = '') =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...(etag ? { ETag: etag } : {}) });
    response.end(`<!DOCTYPE html><title>${title}</title><p>Texte`);
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(code, headers).end();
  };
