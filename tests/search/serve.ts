import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt', '.svg']);

/** What the site is to run under. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a plain static host does: compressed text, a 404 page, the strict policy on every answer. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = findFile(
      folder,
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const file = path ?? join(folder, '404.html');
    const extension = extname(file);
    const headers = {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'max-age=600',
    };
    if (!existsSync(file)) return response.writeHead(404, headers).end();
    response.writeHead(
      path ? 200 : 404,
      COMPRESSED.has(extension) ? { ...headers, 'Content-Encoding': 'gzip' } : headers,
    );
    const stream = createReadStream(file);
    return (COMPRESSED.has(extension) ? stream.pipe(createGzip()) : stream).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port ?? 0}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
