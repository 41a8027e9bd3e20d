import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { existsSync, readFileSync } from 'node:fs';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { toDigest } from '#engine/digest.ts';
import { writeWhole } from '#engine/write-whole.ts';
import { MOST_BYTES, TOO_LARGE, type GotFile, type MediaSource } from './media-source.ts';

const MOST_REDIRECTS = 3;
const REFUSED = {
  fr: 'adresse privée ou locale, jamais demandée',
  en: 'private or local address, never requested',
};
/** Of IPv6, what the internet is made of (RFC 4291, 2.5.4). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** How servers are reached. */
export interface Network {
  readonly lookUp: (
    hostname: string,
    options: LookupAllOptions,
    callback: (error: Error | null, found: LookupAddress[]) => void,
  ) => void;
  /** Instead of a connection to what was looked up. */
  readonly connect?: RequestOptions['createConnection'];
  /** Milliseconds that an answer has to come whole. */
  readonly patience: number;
}

const INTERNET: Network = { lookUp: lookup, patience: 20_000 };

/** Files of the web, each kept in `store` so that it is asked for once. */
export function createFetchMedia(store: string, network = INTERNET): MediaSource {
  return {
    get: async (url) => {
      const kept = join(store, toDigest(url.href));
      if (existsSync(kept)) return { content: readFileSync(kept) };
      const got = await fetchPublic(url, network);
      if ('content' in got) writeWhole(kept, got.content);
      return got;
    },
  };
}

/** What a public server answers; after each redirect and each look-up of a name, no address of this machine or its network. */
export async function fetchPublic(url: URL, network = INTERNET, redirects = 0): Promise<GotFile> {
  try {
    const answer = await ask(url, network);
    if ('content' in answer || 'reason' in answer) return answer;
    if (redirects === MOST_REDIRECTS)
      return {
        reason: { fr: `plus de ${MOST_REDIRECTS} redirections`, en: `more than ${MOST_REDIRECTS} redirects` },
      };
    const next = URL.parse(answer.location, url);
    return next
      ? await fetchPublic(next, network, redirects + 1)
      : { reason: { fr: 'redirection illisible', en: 'redirect that cannot be read' } };
  } catch (error) {
    if (error instanceof RefusedAddress) return { reason: REFUSED };
    const isSlow = error instanceof Error && error.name === 'AbortError';
    return {
      reason: isSlow
        ? { fr: 'réponse trop lente du serveur', en: 'answer of the server too slow' }
        : { fr: 'pas de réponse du serveur', en: 'no answer from the server' },
    };
  }
}

function ask(url: URL, network: Network): Promise<GotFile | { readonly location: string }> {
  if (!/^https?:$/.test(url.protocol))
    return Promise.resolve({
      reason: { fr: 'adresse qui n’est pas du web', en: 'address that is not of the web' },
    });
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new RefusedAddress();
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      lookup: createPublicLookup(network),
      ...(network.connect ? { createConnection: network.connect } : {}),
      signal: AbortSignal.timeout(network.patience),
      headers: { accept: 'image/*' },
    };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    request.on('error', reject).end();
  });
}

async function readAnswer(response: IncomingMessage): Promise<GotFile | { readonly location: string }> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    response.destroy();
    return { location: headers.location };
  }
  if (status !== 200) {
    response.destroy();
    return { reason: { fr: `le serveur répond ${status}`, en: `the server answers ${status}` } };
  }
  if (Number(headers['content-length']) > MOST_BYTES) {
    response.destroy();
    return { reason: TOO_LARGE };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) return { reason: TOO_LARGE };
    chunks.push(bytes);
  }
  return { content: Buffer.concat(chunks) };
}

/** What is checked is what is connected to: a name that changes its address in between gains nothing. */
function createPublicLookup({ lookUp }: Network): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      const refused = !error && !found.every(({ address }) => isPublicAddress(address));
      const [first] = found ?? [];
      if (error ?? refused) return callback(error ?? new RefusedAddress(), '', 4);
      if (options.all) return callback(null, found);
      return callback(null, first?.address ?? '', first?.family);
    });
  };
}

function isPublicAddress(written: string): boolean {
  if (!ipaddr.isValid(written)) return false;
  const address = ipaddr.process(written);
  if (address instanceof ipaddr.IPv6 && !address.match(GLOBAL)) return false;
  return address.range() === 'unicast';
}

class RefusedAddress extends Error {}
