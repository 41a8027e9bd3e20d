import type { Stats } from 'node:fs';
import type { IncomingMessage } from 'node:http';

/** Dates in the three forms of RFC 9110 § 5.6.7. */
const DATE = /^[A-Z][a-z]{2,8},? [\w -]+ \d\d:\d\d:\d\d (?:GMT|\d{4})$/;
const HOST = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/i;
const RANGE = /^bytes=(?:\d+-\d*|-\d+)$/i;

/** RFC 9112 § 3.2: one `Host`, well formed; HTTP/1.0 may do without. */
export function hasValidHost({ headersDistinct: { host = [] } }: IncomingMessage): boolean {
  return host.length < 2 && HOST.test(host[0] ?? '');
}

/** The path of a request, decoded, without its query; undefined when it is none, or one with `..` in it. */
export function toPath(url: string): string | undefined {
  // § 3.2.2: the whole address may be given.
  const [path = ''] = url.replace(/^http:\/\/[^/?#]+(?=[/?]|$)/i, '').split('?');
  try {
    const decoded = decodeURIComponent(path || '/').replaceAll(/\/(?:\.?\/)+/g, '/');
    return !decoded.startsWith('/') || /\.\.(?:[\\/]|$)|\0/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Files are written whole under another name, then renamed: a size and a time in milliseconds tell two versions apart. */
export function toTag({ size, mtime }: Stats): string {
  return `"${size.toString(16)}-${mtime.getTime().toString(16)}"`;
}

/** Takes out of a request for a file what RFC 9110 has servers ignore, and `send` would heed. */
export function dropInvalid(request: IncomingMessage, stat: Stats): void {
  const { headers } = request;
  dropRange(request, stat);
  for (const name of ['if-modified-since', 'if-unmodified-since'] as const) {
    const date = headers[name] ?? '';
    headers[name] = DATE.test(date) ? date.replace(/ \d{4}$/, '$& GMT') : '';
  }
  // § 5.6.1: a list may be written with tabs.
  if (headers['if-none-match']) headers['if-none-match'] = headers['if-none-match'].replaceAll('\t', ' ');
  if (headers['if-match'] === undefined) return;
  delete headers['if-unmodified-since'];
  // § 13.1.1: a weak tag matches nothing there.
  headers['if-match'] = headers['if-match'].replaceAll('W/', 'w/');
}

/** Without a range that can be heeded the whole file is sent, as it is where several are asked for. */
function dropRange({ method, headers }: IncomingMessage, stat: Stats): void {
  const { 'if-range': condition, range = '' } = headers;
  delete headers.range;
  delete headers['if-range'];
  const isSame =
    condition === undefined || [toTag(stat), stat.mtime.toUTCString()].includes(String(condition));
  if (method !== 'GET' || !isSame || !RANGE.test(range)) return;
  // § 14.1.2: an end that is longer than the file is the whole of it.
  const end = /=-(\d+)$/.exec(range)?.[1];
  headers.range = `bytes=${Number(end) > stat.size && stat.size > 0 ? '0-' : range.slice('bytes='.length)}`;
}
