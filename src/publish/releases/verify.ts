/** Asks a server for all that a built folder holds, as readers and feed readers do, and compares. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapInLanes } from '#engine/map-in-lanes.ts';
import type { Translated } from '#locales/locale.ts';
import { encodeAddress } from '#model/address-key.ts';
import { findType, HEADERS, isHidden } from '#publish/hosts/headers.ts';
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
/** Lines of `_redirects`: an address, where it leads, 301. */
const REDIRECT = /^(\S+) (\S+) 301$/;

/** @param url where the root of the folder is served. */
export async function verify(folder: string, url: string): Promise<Verified> {
  const files = listFiles(folder).filter((path) => !isHidden(path));
  const redirects = readRedirects(folder);
  const found = await mapInLanes(files, (path) => verifyFile({ folder, path, url }), LANES);
  const moved = await mapInLanes(redirects, ([from, to]) => verifyRedirect(url, from, to), LANES);
  return { files: files.length, redirects: redirects.length, mistakes: [...found, ...moved].flat() };
}

async function verifyFile(asked: {
  readonly folder: string;
  readonly path: string;
  readonly url: string;
}): Promise<readonly Translated[]> {
  const { folder, path, url } = asked;
  const at = path.replace(/\/index\.html$/, '/');
  const answer = await ask(new URL(encodeAddress(at), url));
  if (typeof answer === 'string') return [toMistake(at, { fr: answer, en: answer })];
  const { status, headers, bytes } = answer;
  if (status !== 200) return [toMistake(at, { fr: `répond ${status}`, en: `answers ${status}` })];
  const isSame = toSum(bytes) === toSum(readFileSync(join(folder, path)));
  return [
    ...(isSame ? [] : [toMistake(at, { fr: 'd’autres octets qu’ici', en: 'other bytes than here' })]),
    ...findHeaders(at, headers, findType(path)),
    ...(FEED.test(path) ? await verifyCondition(new URL(encodeAddress(at), url), at, headers) : []),
  ];
}

function findHeaders(at: string, headers: Headers, type: string): readonly Translated[] {
  const bare = (value: string): string => value.split(';')[0]?.trim().toLowerCase() ?? '';
  const sent = headers.get('content-type') ?? '';
  const wrongType = bare(sent) === bare(type) || type === 'application/octet-stream';
  const missing = HEADERS.filter(([name]) => headers.get(name) === null).map(([name]) => name);
  return [
    ...(wrongType
      ? []
      : [toMistake(at, { fr: `type ${sent}, au lieu de ${type}`, en: `type ${sent} in place of ${type}` })]),
    ...missing.map((name) => toMistake(at, { fr: `sans en-tête ${name}`, en: `no header ${name}` })),
  ];
}

/** A feed that has not changed costs its readers one short answer. */
async function verifyCondition(url: URL, at: string, headers: Headers): Promise<readonly Translated[]> {
  const [tag, time] = [headers.get('etag'), headers.get('last-modified')];
  const conditions = {
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

async function verifyRedirect(url: string, from: string, to: string): Promise<readonly Translated[]> {
  const answer = await ask(new URL(from, url));
  if (typeof answer === 'string') return [toMistake(from, { fr: answer, en: answer })];
  const { status, headers } = answer;
  const location = headers.get('location');
  const leads = location === null ? undefined : new URL(location, url);
  const wanted = new URL(to, url);
  // Hosts without redirects serve a page that leads on.
  if (status === 200 || ([301, 308].includes(status) && leads?.pathname === wanted.pathname)) return [];
  return [
    toMistake(from, {
      fr: `répond ${status} ${location ?? ''}, au lieu de mener à ${to}`,
      en: `answers ${status} ${location ?? ''} in place of leading to ${to}`,
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

function readRedirects(folder: string): readonly (readonly [from: string, to: string])[] {
  const lines = readFileSync(join(folder, '_redirects'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, from, to] = REDIRECT.exec(line) ?? [];
    return from !== undefined && to !== undefined ? [[from, to] as const] : [];
  });
}

function toMistake(at: string, { fr, en }: Translated): Translated {
  return { fr: `${at} : ${fr}.`, en: `${at}: ${en}.` };
}
