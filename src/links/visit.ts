import { setTimeout } from 'node:timers/promises';
import { toDigest } from '#engine/digest.ts';
import type { HostRateLimiter } from './host-rate-limiter.ts';
import { AGENT } from './robots.ts';

/** What an address answered. */
export type Visit =
  | { readonly kind: 'alive'; readonly to?: string; readonly mark: string; readonly title?: string }
  | { readonly kind: 'dead'; readonly reason: string }
  /** A server that is there, and does not answer programs, or not so often: that tells nothing of the page. */
  | { readonly kind: 'refused'; readonly reason: string; readonly retryAfter?: number }
  /** No answer that means anything: perhaps tomorrow. */
  | { readonly kind: 'silent'; readonly reason: string; readonly retryAfter?: number };

export interface VisitOptions {
  /** Milliseconds before giving up one request. */
  readonly timeout: number;
  /** How many more times a request without an answer is made. */
  readonly retries: number;
  /** Milliseconds before the first retry; twice as long before each of the next. */
  readonly pause: number;
  /** The mark that the page had when its title was read: the same mark spares reading it again. */
  readonly knownMark?: string | undefined;
  readonly turns: HostRateLimiter;
}

const MOST_MOVES = 6;
const MOST_BYTES = 200_000;
/** What servers answer for a page that is no more. */
const GONE = new Set([404, 410]);
/** What walls against robots answer, for pages that people can read. */
const REFUSED = new Set([401, 403, 407, 429, 451, 999]);
/** Servers that are tired answer with these; asking again at once would be rude. */
const TIRED = new Set([429, 503]);
/** How long a wait that a server asks for (Retry-After) may be, in milliseconds; for more, it is left alone. */
export const MOST_WAIT = 30_000;
const LOST_HOST = /ENOTFOUND|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID/;

/** Asks for a page as politely as can be: its head, and its text only when the head tells nothing or something new. */
export async function visit(url: string, options: VisitOptions): Promise<Visit> {
  let last: Visit = { kind: 'silent', reason: '' };
  for (let tries = 0; tries <= options.retries; tries += 1) {
    if (tries > 0) await setTimeout(toWait(last) ?? options.pause * 2 ** (tries - 1));
    last = await visitOnce(url, options);
    const asked = toWait(last);
    if (asked === undefined ? last.kind !== 'silent' : asked > MOST_WAIT) return last;
  }
  return last;
}

function toWait(visited: Visit): number | undefined {
  return 'retryAfter' in visited ? visited.retryAfter : undefined;
}

async function visitOnce(url: string, options: VisitOptions): Promise<Visit> {
  try {
    const head = await follow(url, 'HEAD', options);
    const mark = toMark(head.response);
    if (head.response.ok && mark !== '' && mark === options.knownMark) return toAlive(head, mark);
    await head.response.body?.cancel();
    if (TIRED.has(head.response.status)) return await toVisit(head);
    // Servers that refuse HEAD or answer it wrongly are asked again with GET.
    const full = await follow(url, 'GET', options);
    return await toVisit(full);
  } catch (error) {
    const reason = toReason(error);
    return { kind: LOST_HOST.test(reason) ? 'dead' : 'silent', reason };
  }
}

interface Arrival {
  readonly response: Response;
  /** Where permanent redirects led; undefined when one of them was for a time only. */
  readonly to: string | undefined;
}

async function toVisit(arrival: Arrival): Promise<Visit> {
  const { response } = arrival;
  if (!response.ok) await response.body?.cancel();
  if (GONE.has(response.status)) return { kind: 'dead', reason: String(response.status) };
  if (!response.ok)
    return {
      kind: REFUSED.has(response.status) ? 'refused' : 'silent',
      reason: String(response.status),
      retryAfter: readRetryAfter(response),
    };
  const title = await readTitle(response);
  return toAlive(arrival, toMark(response), title);
}

function toAlive({ to }: Arrival, mark: string, title?: string): Visit {
  return { kind: 'alive', mark, to, title };
}

async function follow(url: string, method: 'HEAD' | 'GET', options: VisitOptions): Promise<Arrival> {
  let at = url;
  let isPermanent = true;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const response = await ask(at, method, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null)
      return { response, to: at !== url && isPermanent ? at : undefined };
    await response.body?.cancel();
    isPermanent = isPermanent && (response.status === 301 || response.status === 308);
    at = new URL(location, at).href;
  }
  throw new Error('TOO_MANY_REDIRECTS');
}

function ask(url: string, method: 'HEAD' | 'GET', { timeout, turns }: VisitOptions): Promise<Response> {
  return turns.take(url, () =>
    fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': AGENT, Accept: 'text/html,*/*;q=0.8' },
    }),
  );
}

/** Seconds, or a date (RFC 9110). */
function readRetryAfter({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function toMark({ headers }: Response): string {
  return headers.get('etag') ?? headers.get('last-modified') ?? '';
}

/** The digest of a page's title; undefined for what is not HTML. */
async function readTitle(response: Response): Promise<string | undefined> {
  const isHtml = response.headers.get('content-type')?.includes('html') ?? false;
  let text = '';
  if (isHtml && response.body)
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.length > MOST_BYTES || /<\/title>/i.test(text)) break;
    }
  else await response.body?.cancel();
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
  return title === undefined || title === '' ? undefined : toDigest(title).slice(0, 8);
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return 'ERROR';
  const { cause } = error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? 'TIMEOUT' : error.message.slice(0, 80);
}
