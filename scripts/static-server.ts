import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { findType, POLICY } from '#publish/hosts/headers.ts';
import { compress } from './compress.ts';

export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built folder on loopback as a good host would: ETag, gzip, the strict policy, and the page for missing addresses. Port 0 takes a free one. */
export async function serve(folder: string, port = 0): Promise<Serving> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Content-Security-Policy', POLICY);
      response.setHeader('Content-Type', findType(path) ?? response.getHeader('Content-Type') ?? '');
    },
  });
  const server = createServer((request, response) => {
    compress(request, response);
    files(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': POLICY,
      });
      response.end(readMissing(folder));
    });
  });
  await listen(server, port);
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function readMissing(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return '404';
  }
}
