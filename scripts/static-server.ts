import { once } from 'node:events';
import { fstatSync, ReadStream, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import send from '@fastify/send';
import { findType, isCompressed, isHidden, toCacheRule } from '#publish/hosts/headers.ts';
import { readHeaders } from '#publish/hosts/read-headers.ts';
import { dropInvalid, hasValidHost, toPath, toTag } from './read-request.ts';

export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built folder on loopback as a good host would: conditions and ranges of RFC 9110, gzip, the headers and types
 * of every host, and the page for missing addresses. Port 0 takes a free one.
 */
export async function serve(folder: string, port = 0): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(request, folder)
      .catch((error: unknown) => {
        console.error(`${request.method} ${request.url}: ${String(error)}`);
        return toAnswer(500);
      })
      .then((given) =>
        write(request, response, {
          ...given,
          headers: { ...listHeaders(request, folder), ...given.headers },
        }),
      )
      .catch(() => response.destroy());
  });
  server.on('connect', (_request, socket) =>
    socket
      .on('error', () => undefined)
      .end(`HTTP/1.1 405 ${STATUS_CODES[405]}\r\nAllow: ${METHODS}\r\nConnection: close\r\n\r\n`),
  );
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

const METHODS = 'GET, HEAD, OPTIONS';
/** How often a file is looked for again, while a build puts its output in place. */
const MOST_TRIES = 20;
/** Milliseconds. */
const PAUSE = 5;

interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Readable;
  /** Whether its bytes are worth compressing. */
  readonly compressed?: boolean;
}

async function answer(request: IncomingMessage, folder: string, tries = 0): Promise<Answer> {
  const { method = '', url = '' } = request;
  if (!hasValidHost(request)) return toAnswer(400);
  if (method !== 'GET' && method !== 'HEAD')
    return toAnswer(method === 'OPTIONS' ? 204 : 405, { Allow: METHODS });
  const path = toPath(url);
  if (path === undefined) return toAnswer(400);
  if (isHidden(path)) return answerMissing(folder);
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  const before = await identify(folder);
  const { type, statusCode, headers, stream, metadata } = await send(request, escaped, {
    root: folder,
    dotfiles: 'allow',
    cacheControl: false,
    contentType: false,
    onFile: (_file, stat) => dropInvalid(request, stat),
  });
  if (type === 'directory') return toAnswer(301, { Location: `${escaped}/${url.replace(/^[^?]*/, '')}` });
  if (type === 'error' && statusCode === 404 && tries < MOST_TRIES && (await isReplaced(folder, before))) {
    await sleep(PAUSE);
    return answer(request, folder, tries + 1);
  }
  if (type === 'error')
    return statusCode === 404
      ? answerMissing(folder)
      : toAnswer(statusCode, 'Content-Range' in headers ? { 'Content-Range': headers['Content-Range'] } : {});
  if (!(await isStill(stream, metadata.stat))) return answer(request, folder);
  const about = { 'Cache-Control': toCacheRule(path), ETag: toTag(metadata.stat) };
  if (statusCode === 304) return { status: 304, headers: { ...headers, ...about }, body: stream };
  return {
    status: statusCode,
    headers: { ...headers, ...about, 'Content-Type': findType(metadata.path) },
    body: stream,
    compressed: isCompressed(metadata.path),
  };
}

/** Whether a build has put its output in place since `before`, or is doing so: for a moment, there is none. */
async function isReplaced(folder: string, before: number | undefined): Promise<boolean> {
  return before === undefined || before !== (await identify(folder));
}

async function identify(folder: string): Promise<number | undefined> {
  return (await stat(folder).catch(() => undefined))?.ino;
}

/** Whether what was opened is what was measured: a build may have put another file in its place between the two. */
async function isStill(stream: Readable, measured: Stats): Promise<boolean> {
  if (!(stream instanceof ReadStream)) return true;
  const [opened] = await once(stream, 'open').catch(() => []);
  if (typeof opened === 'number' && isSameFile(fstatSync(opened), measured)) return true;
  stream.on('error', () => undefined).destroy();
  return false;
}

/** The number of a file that is gone is soon given to another; its change time moves when it goes. */
function isSameFile(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;
}

async function answerMissing(folder: string): Promise<Answer> {
  const page = await readFile(join(folder, '404.html')).catch(() => '404');
  const headers = { 'Content-Type': findType('404.html'), 'Content-Length': Buffer.byteLength(page) };
  return { status: 404, headers, body: Readable.from([page]), compressed: true };
}

function toAnswer(status: number, headers: OutgoingHttpHeaders = {}): Answer {
  const body = status === 204 ? '' : `${status} ${STATUS_CODES[status]}\n`;
  const about = status === 204 ? {} : { 'Content-Type': findType('.txt'), 'Content-Length': body.length };
  return { status, headers: { ...about, ...headers }, body: Readable.from([body]) };
}

/** As the folder asks of its host; type and time to keep are those of what is found. */
function listHeaders({ url = '' }: IncomingMessage, folder: string): OutgoingHttpHeaders {
  const headers = readHeaders(folder)(toPath(url) ?? '/');
  return Object.fromEntries(headers.filter(([name]) => name !== 'Content-Type' && name !== 'Cache-Control'));
}

function write({ headers: asked }: IncomingMessage, response: ServerResponse, given: Answer): void {
  const { status, body, compressed = false } = given;
  const headers: OutgoingHttpHeaders = {
    'Cache-Control': 'no-cache',
    ...given.headers,
    ...(compressed ? { Vary: 'Accept-Encoding' } : {}),
  };
  const isAccepted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(asked['accept-encoding']));
  if (!compressed || !isAccepted || status === 206) {
    response.writeHead(status, headers);
    pipeline(body, response, () => undefined);
    return;
  }
  delete headers['Content-Length'];
  const tag = headers.ETag === undefined ? {} : { ETag: `W/${String(headers.ETag)}` };
  response.writeHead(status, { ...headers, ...tag, 'Content-Encoding': 'gzip' });
  pipeline(body, createGzip(), response, () => undefined);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
