/** Asks a server for all that a built folder holds, as readers and feed readers do, and compares. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapInLanes } from '#engine/map-in-lanes.ts';
import type { Translated } from '#locales/locale.ts';
import { encodeAddress, toAddressKey } from '#model/address-key.ts';
import { findType, isHidden } from '#publish/hosts/headers.ts';
import { readHeaders } from '#publish/hosts/read-headers.ts';
import type { Header } from '#publish/hosts/site-headers.ts';
import { PublishRefusal } from './refusal.ts';
import { listFiles, toSum } from './release.ts';

export interface Verified {
  /** Files asked for. */
  readonly files: number;
  readonly redirects: number;
  readonly mistakes: readonly Translated[];
}

/** Requests at once. */
const LANES = 8;
/** Milliseconds. */
const PATIENCE = 20_000;
const FEED = /\/(?:rss\.xml|atom\.xml|feed\.json)$/;
/** The list that tells all of them: an address, its query, where it leads or the page that tells why it is gone. */
const REDIRECTS = '_hosting/netlify_redirects';
const REDIRECT = /^(\S+)(?: (\S.*))? (\S+) (301|410)!$/;

/** @param url where the root of the folder is served. @throws {PublishRefusal} where nobody answers. */
export async function verify(folder: string, url: string): Promise<Verified> {
  const first = await ask(new URL(url));
  if (typeof first === 'string') throw new PublishRefusal(toSilent(url, first));
  const redirects = readRedirects(folder);
  // At an old address stands a page for hosts without redirects: others answer otherwise there.
  const old = new Set(redirects.map(({ from }) => toAddressKey(from)));
  const files = listFiles(folder).filter(
    (path) => !isHidden(path) && !old.has(toAddressKey(toAddress(path))),
  );
  const listHeaders = readHeaders(folder);
  const found = await mapInLanes(
    files,
    (path) => verifyFile({ folder, path, url, expected: listHeaders(`/${path}`) }),
    LANES,
  );
  const moved = await mapInLanes(redirects, (redirect) => verifyRedirect(url, redirect), LANES);
  return { files: files.length, redirects: redirects.length, mistakes: [...found, ...moved].flat() };
}

async function verifyFile(asked: {
  readonly folder: string;
  readonly path: string;
  readonly url: string;
  readonly expected: readonly Header[];
}): Promise<readonly Translated[]> {
  const { folder, path, url, expected } = asked;
  const at = toAddress(path);
  const answer = await ask(new URL(encodeAddress(at), url));
  if (typeof answer === 'string') return [toMistake(at, { fr: answer, en: answer })];
  const { status, headers, bytes } = answer;
  if (status !== 200) return [toMistake(at, { fr: `répond ${status}`, en: `answers ${status}` })];
  const isSame = toSum(bytes) === toSum(readFileSync(join(folder, path)));
  return [
    ...(isSame ? [] : [toMistake(at, { fr: 'd’autres octets qu’ici', en: 'other bytes than here' })]),
    ...findWrongType(at, headers, findType(path)),
    ...expected.flatMap(([name]) =>
      headers.has(name) ? [] : [toMistake(at, { fr: `sans en-tête ${name}`, en: `no header ${name}` })],
    ),
    ...(FEED.test(path) ? await verifyCondition(new URL(encodeAddress(at), url), at, headers) : []),
  ];
}

function findWrongType(at: string, headers: Headers, type: string): readonly Translated[] {
  const bare = (value: string): string => value.split(';')[0]?.trim().toLowerCase() ?? '';
  const sent = headers.get('content-type') ?? '';
  const isRight = bare(sent) === bare(type) || type === 'application/octet-stream';
  return isRight
    ? []
    : [toMistake(at, { fr: `type ${sent}, au lieu de ${type}`, en: `type ${sent} in place of ${type}` })];
}

/** A feed that has not changed costs its readers one short answer. */
async function verifyCondition(url: URL, at: string, headers: Headers): Promise<readonly Translated[]> {
  const [tag, time] = [headers.get('etag'), headers.get('last-modified')];
  const conditions = {
    // Without it, `fetch` asks for a whole answer.
    'Cache-Control': 'max-age=0',
    ...(tag === null ? {} : { 'If-None-Match': tag }),
    ...(time === null ? {} : { 'If-Modified-Since': time }),
  };
  const answer = await ask(url, conditions);
  if (typeof answer !== 'string' && answer.status === 304) return [];
  return [
    toMistake(at, {
      fr: 'renvoyé entier à qui l’a déjà (pas de 304)',
      en: 'sent whole to who has it (no 304)',
    }),
  ];
}

async function verifyRedirect(url: string, { from, to, status }: Redirect): Promise<readonly Translated[]> {
  const answer = await ask(new URL(from, url));
  if (typeof answer === 'string') return [toMistake(from, { fr: answer, en: answer })];
  const location = answer.headers.get('location') ?? '';
  const leads = URL.parse(location, url)?.href;
  // Hosts without redirects serve a page in their place, in a folder.
  if (answer.status === 200 || leads === new URL(`${from}/`, url).href) return [];
  if (answer.status === status && (status === 410 || leads === new URL(to, url).href)) return [];
  return [
    toMistake(from, {
      fr: `répond ${answer.status} ${location}, au lieu de ${status} ${to}`,
      en: `answers ${answer.status} ${location} in place of ${status} ${to}`,
    }),
  ];
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** What is answered, or why nothing is. */
async function ask(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Answer | string> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { redirect: 'manual', headers, signal });
    const { status } = response;
    return { status, headers: response.headers, bytes: await response.bytes() };
  } catch (error) {
    const { cause, message } = error instanceof Error ? error : { cause: undefined, message: String(error) };
    return cause instanceof Error ? cause.message : message;
  }
}

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

function readRedirects(folder: string): readonly Redirect[] {
  const lines = readFileSync(join(folder, REDIRECTS), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, path, query, to = '', status] = REDIRECT.exec(line) ?? [];
    if (path === undefined) return [];
    const from = query === undefined ? path : `${path}?${query.replaceAll(' ', '&')}`;
    return [{ from, to, status: Number(status) }];
  });
}

/** Where a file of the output is asked for. */
function toAddress(path: string): string {
  return path.replace(/\/index\.html$/, '/');
}

function toSilent(url: string, cause: string): Translated {
  const [line] = cause.trim().split('\n');
  return {
    fr: `${url} ne répond pas : ${line}.\n→ Vérifier l’adresse (https ou http, le nom, le port), le réseau et le serveur.`,
    en: `${url} does not answer: ${line}.\n→ Check the address (https or http, the name, the port), the network and the server.`,
  };
}

function toMistake(at: string, { fr, en }: Translated): Translated {
  return { fr: `${at} : ${fr}.`, en: `${at}: ${en}.` };
}
