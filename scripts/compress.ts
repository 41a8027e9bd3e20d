import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

const TEXT = /^(?:text\/|image\/svg|application\/(?:[\w.+-]*\+)?(?:json|xml|javascript|wasm))/;

/** Makes a response compress its text for whoever accepts gzip, as every host does. Pictures and fonts go as they are. */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  if (!accepted || request.method !== 'GET' || request.headers.range !== undefined) return;
  const send = { head: response.writeHead.bind(response), end: response.end.bind(response) };
  response.writeHead = (code: number, ...rest: readonly unknown[]): ServerResponse => {
    const headers: OutgoingHttpHeaders = { ...response.getHeaders(), ...toHeaders(rest.at(-1)) };
    if (code === 304 || !TEXT.test(String(headers['Content-Type'] ?? headers['content-type'])))
      return send.head(code, toHeaders(rest.at(-1)));
    delete headers['Content-Length'];
    response.removeHeader('Content-Length');
    pipeThroughGzip(response, send.end);
    return send.head(code, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  };
}

function pipeThroughGzip(response: ServerResponse, end: () => unknown): void {
  const write = response.write.bind(response);
  const gzip = createGzip();
  gzip.on('data', (bytes: Uint8Array) => write(bytes));
  gzip.on('end', end);
  gzip.on('drain', () => response.emit('drain'));
  response.write = (bytes: string | Uint8Array): boolean => gzip.write(bytes);
  response.end = (bytes?: unknown): ServerResponse => {
    gzip.end(typeof bytes === 'string' || bytes instanceof Uint8Array ? bytes : undefined);
    return response;
  };
}

function toHeaders(value: unknown): OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
